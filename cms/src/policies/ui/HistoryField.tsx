'use client';

import './policyEditor.css';
import { useField } from '@payloadcms/ui';
import type { JSONFieldClientComponent } from 'payload';
import { z } from 'zod';

import { useWords } from './words.ts';

const historySchema = z.array(
  z.object({
    event: z.enum(['submit', 'reject', 'approve', 'release', 'reopen']),
    at: z.string(),
    by: z.object({ name: z.string() }),
    reason: z.string().nullable(),
  }),
);

/** Who did what to the policy, and when. */
export const HistoryField: JSONFieldClientComponent = ({ path }) => {
  const { value } = useField<unknown>({ path });
  const { say, language } = useWords();
  const parsed = historySchema.safeParse(value ?? []);
  const entries = parsed.success ? parsed.data.toReversed() : [];
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ar-SA-u-ca-gregory', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <section className="policy-history">
      <h3>{say('history.title')}</h3>
      {entries.length === 0 && <p>{say('history.none')}</p>}
      <ol>
        {entries.map(({ event, at, by, reason }) => (
          <li key={`${at}${event}`}>
            <strong>{say(`past.${event}`)}</strong>
            <span>
              <bdi>{by.name}</bdi> · <time dateTime={at}>{format.format(new Date(at))}</time>
            </span>
            {reason !== null && reason !== '' && <q>{reason}</q>}
          </li>
        ))}
      </ol>
    </section>
  );
};
