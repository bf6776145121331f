'use client';

import { useEffect, useState } from 'react';

import { DayInput } from '../../core/ui/DayField.tsx';
import { LengthNote } from '../../core/ui/LengthNote.tsx';
import { factOf } from '../../editions/content.ts';
import { useWords } from '../../editions/ui/words.ts';
import { LONGEST } from '../bounds.ts';
import type { Answer } from './transitionsApi.ts';
import { readMeetings } from './transitionsApi.ts';

type Act = Answer['act'];

/** What the submission left open of the board's act, to be recorded with the approval. */
export function ActFields({
  stored,
  typed,
  onChange,
}: {
  stored: Act;
  typed: Act;
  onChange: (act: Act) => void;
}) {
  const { say, language } = useWords();
  const [meetings, setMeetings] = useState<{ id: string; title: string }[]>([]);
  const isMeetingOpen = stored.meeting === null;

  useEffect(() => {
    if (isMeetingOpen) void readMeetings().then(setMeetings);
  }, [isMeetingOpen]);

  if (Object.values(stored).every((value) => value !== null)) return null;
  return (
    <fieldset className="transitions__act">
      <legend>{say('state.act')}</legend>
      {isMeetingOpen && (
        <>
          <label>
            <span>{say('act.meeting')}</span>
            <select
              value={typed.meeting ?? ''}
              onChange={({ target }) => {
                onChange({ ...typed, meeting: target.value === '' ? null : target.value });
              }}
            >
              <option value="">{say('state.choose')}</option>
              {meetings.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <a href="/admin/collections/meetings/create" target="_blank" rel="noreferrer">
            {say('state.newMeeting')}
          </a>
          <button
            type="button"
            onClick={() => {
              void readMeetings().then(setMeetings);
            }}
          >
            {say('state.reload')}
          </button>
        </>
      )}
      {stored.resolutionNumber === null && (
        <label>
          <span>{say('approval.resolution')}</span>
          <input
            value={typed.resolutionNumber ?? ''}
            onChange={({ target }) => {
              onChange({ ...typed, resolutionNumber: target.value === '' ? null : target.value });
            }}
          />
          <LengthNote length={typed.resolutionNumber?.length ?? 0} max={LONGEST.resolutionNumber} />
        </label>
      )}
      {stored.effectiveFrom === null && (
        <label>
          <span>{factOf('effectiveFrom').label[language]}</span>
          <DayInput
            id="act-effective-from"
            value={typed.effectiveFrom}
            onChange={(effectiveFrom) => {
              onChange({ ...typed, effectiveFrom });
            }}
          />
        </label>
      )}
    </fieldset>
  );
}
