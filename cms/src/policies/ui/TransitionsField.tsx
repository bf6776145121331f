'use client';

import './policyEditor.css';
import { Button, toast, useDocumentEvents, useDocumentInfo, useField } from '@payloadcms/ui';
import type { SelectFieldClientComponent } from 'payload';
import { useEffect, useState } from 'react';
import { z } from 'zod';

import type { PolicyEvent, State } from '../states.ts';
import { EVENTS, REASONS, STATES } from '../states.ts';
import { useUnsaved } from './useUnsaved.ts';
import { useWords } from './words.ts';

const answerSchema = z.object({
  state: z.enum(['draft', 'submitted', 'approved', 'released']),
  textHash: z.string(),
  events: z.array(
    z.object({
      event: z.enum(['submit', 'reject', 'approve', 'release']),
      reasons: z.array(z.string()),
    }),
  ),
});
const refusalSchema = z.object({ error: z.object({ message: z.string() }) });

type Answer = z.infer<typeof answerSchema>;

/** The policy's state, and what the signed-in person may do next or why it cannot be done yet. */
export const TransitionsField: SelectFieldClientComponent = ({ path }) => {
  const { value } = useField<State | undefined>({ path });
  const { id, lastUpdateTime } = useDocumentInfo();
  // The meeting is edited in a drawer of its own.
  const { mostRecentUpdate } = useDocumentEvents();
  const modified = useUnsaved();
  const { say, language } = useWords();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (id === undefined || modified) return;
    void readAnswer(id).then(setAnswer);
  }, [id, modified, lastUpdateTime, mostRecentUpdate]);

  async function perform(event: PolicyEvent): Promise<void> {
    if (id === undefined || answer === null) return;
    setBusy(true);
    const refusal = await postEvent(id, event, { textHash: answer.textHash, reason: note });
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
      {id === undefined && <p>{say('state.unsaved')}</p>}
      {modified && id !== undefined && <p role="status">{say('state.saving')}</p>}
      {offered?.map(({ event, reasons }) => (
        <div key={event} className="transitions__event">
          <Button
            buttonStyle={event === 'reject' ? 'secondary' : 'primary'}
            size="medium"
            disabled={busy || modified || reasons.length > 0}
            onClick={() => {
              void perform(event);
            }}
          >
            {say(`event.${event}`)}
          </Button>
          <ul>
            {Object.entries(REASONS)
              .filter(([code]) => reasons.includes(code))
              .map(([code, words]) => (
                <li key={code}>{words[language]}</li>
              ))}
          </ul>
        </div>
      ))}
      {offered !== undefined && offered.length > 0 && (
        <label className="transitions__note">
          <span>{say('state.reason')}</span>
          <textarea
            value={note}
            maxLength={1000}
            rows={2}
            onChange={({ target }) => {
              setNote(target.value);
            }}
          />
        </label>
      )}
    </section>
  );
};

async function readAnswer(id: number | string): Promise<Answer | null> {
  const response = await fetch(`/api/policies/${String(id)}/transitions`).catch(() => null);
  if (response?.ok !== true) return null;
  const parsed = answerSchema.safeParse(await response.json());
  return parsed.success ? parsed.data : null;
}

/** @returns null when the event happened, else the refusal's words, empty without an answer */
async function postEvent(
  id: number | string,
  event: PolicyEvent,
  body: { textHash: string; reason: string },
): Promise<string | null> {
  const response = await fetch(`/api/policies/${String(id)}/transitions/${event}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (response === null) return '';
  if (response.ok) return null;
  const parsed = refusalSchema.safeParse(await response.json().catch(() => null));
  return parsed.success ? parsed.data.error.message : '';
}
