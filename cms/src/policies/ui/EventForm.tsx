'use client';

import { Button } from '@payloadcms/ui';
import { useState } from 'react';

import { LengthNote } from '../../core/ui/LengthNote.tsx';
import { useWords } from '../../editions/ui/words.ts';
import { LONGEST } from '../bounds.ts';
import type { PolicyEvent } from '../states.ts';
import { REASONS } from '../states.ts';
import { ActFields } from './ActFields.tsx';
import type { Answer, Press } from './transitionsApi.ts';

type Act = Answer['act'];

/** Reasons that what is typed beside the button answers. */
const ANSWERED_HERE = ['meeting-missing', 'resolution-missing', 'effective-date-missing'];

/** The button of one event, with what it needs to be told and what stands against it. */
export function EventForm({
  event,
  reasons,
  act,
  busy,
  onPress,
}: {
  event: PolicyEvent;
  reasons: readonly string[];
  act: Act | null;
  busy: boolean;
  onPress: (press: Press) => void;
}) {
  const { say, language } = useWords();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState<Act>(act ?? NO_ACT);
  const [asked, setAsked] = useState(false);
  const isApproval = event === 'approve' && act !== null;
  const against = isApproval ? reasons.filter((code) => !ANSWERED_HERE.includes(code)) : reasons;
  const isUntold = event === 'reject' && reason.trim() === '';
  const isTooLong =
    reason.length > LONGEST.reason ||
    (typed.resolutionNumber?.length ?? 0) > LONGEST.resolutionNumber;
  const isBlocked = busy || against.length > 0 || isUntold || isTooLong;

  function press(): void {
    if (event === 'release' && !asked) setAsked(true);
    else onPress({ reason, ...(isApproval && { act: typed }) });
  }

  return (
    <div className="transitions__event">
      {isApproval && <ActFields stored={act} typed={typed} onChange={setTyped} />}
      {event === 'reject' && (
        <label className="transitions__note">
          <span>{say('state.reason')}</span>
          <textarea
            value={reason}
            rows={2}
            onChange={({ target }) => {
              setReason(target.value);
            }}
          />
          <LengthNote length={reason.length} max={LONGEST.reason} />
        </label>
      )}
      {asked && <p role="alert">{say('state.ask')}</p>}
      <Button
        buttonStyle={event === 'reject' ? 'secondary' : 'primary'}
        size="medium"
        disabled={isBlocked}
        onClick={press}
      >
        {asked ? say('state.sure') : say(`event.${event}`)}
      </Button>
      {asked && (
        <Button
          buttonStyle="secondary"
          size="medium"
          onClick={() => {
            setAsked(false);
          }}
        >
          {say('state.notYet')}
        </Button>
      )}
      <ul>
        {Object.entries(REASONS)
          .filter(([code]) => reasons.includes(code))
          .map(([code, words]) => (
            <li key={code}>{words[language]}</li>
          ))}
      </ul>
    </div>
  );
}

const NO_ACT: Act = { meeting: null, resolutionNumber: null, effectiveFrom: null };
