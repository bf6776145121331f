'use client';

import '../../editions/ui/policyEditor.css';
import { toast, useDocumentEvents, useDocumentInfo, useField } from '@payloadcms/ui';
import type { SelectFieldClientComponent } from 'payload';
import { useEffect, useState } from 'react';

import { useFormat } from '../../core/ui/format.ts';
import { useWords } from '../../editions/ui/words.ts';
import type { PolicyEvent, State } from '../states.ts';
import { EVENTS, STATES } from '../states.ts';
import { EventForm } from './EventForm.tsx';
import type { Answer, Press } from './transitionsApi.ts';
import { postEvent, readAnswer } from './transitionsApi.ts';
import { useUnsaved } from './useUnsaved.ts';

/** The policy's state, and what the signed-in person may do next or why it cannot be done yet. */
export const TransitionsField: SelectFieldClientComponent = ({ path }) => {
  const { value } = useField<State | undefined>({ path });
  const { id, lastUpdateTime } = useDocumentInfo();
  // The meeting is edited in a drawer of its own.
  const { mostRecentUpdate } = useDocumentEvents();
  const modified = useUnsaved();
  const { say, language } = useWords();
  const { number } = useFormat();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (id === undefined || modified) return;
    void readAnswer(id).then(setAnswer);
  }, [id, modified, lastUpdateTime, mostRecentUpdate]);

  async function perform(event: PolicyEvent, press: Press): Promise<void> {
    if (id === undefined || answer === null) return;
    setBusy(true);
    const refusal = await postEvent(`${String(id)}/transitions/${event}`, {
      ...press,
      textHash: answer.textHash,
    });
    setBusy(false);
    if (refusal !== null) {
      toast.error(refusal === '' ? say('state.failed') : refusal);
      return;
    }
    toast.success(say('event.done'));
    window.location.reload();
  }

  const state = answer?.state ?? value ?? 'draft';
  const offered = answer?.events.filter(({ event }) => EVENTS[event].from.some((s) => s === state));
  return (
    <section className="transitions" aria-labelledby="transitions-title">
      <h3 id="transitions-title">
        {say('state.title')}{' '}
        <span className={`transitions__state transitions__state--${state}`}>
          {STATES[state][language]}
        </span>
      </h3>
      <p className="transitions__next">{say(`next.${state}`)}</p>
      {answer?.edition && (
        <p>
          <a href={answer.edition.url} target="_blank" rel="noreferrer">
            {say('state.public').replace('{n}', number(answer.edition.number))}
          </a>
        </p>
      )}
      {id === undefined && <p>{say('state.unsaved')}</p>}
      {modified && id !== undefined && <p role="status">{say('state.saving')}</p>}
      {offered?.map(({ event, reasons }) => (
        <EventForm
          key={event}
          event={event}
          reasons={reasons}
          act={answer?.act ?? null}
          busy={busy || modified}
          onPress={(press) => {
            void perform(event, press);
          }}
        />
      ))}
    </section>
  );
};
