'use client';

import '../../editions/ui/policyEditor.css';
import { useField } from '@payloadcms/ui';
import type { JSONFieldClientComponent } from 'payload';

import { useFormat } from '../../core/ui/format.ts';
import { useWords } from '../../editions/ui/words.ts';
import { recordSchema } from '../record.ts';

/** Who did what to the policy, and when. */
export const HistoryField: JSONFieldClientComponent = ({ path }) => {
  const { value } = useField<unknown>({ path });
  const { say } = useWords();
  const entries = recordSchema.safeParse(value).data?.toReversed() ?? [];
  const { instant } = useFormat();
  return (
    <section className="policy-history">
      <h3>{say('history.title')}</h3>
      {entries.length === 0 && <p>{say('history.none')}</p>}
      <ol>
        {entries.map(({ event, at, by, reason }) => (
          <li key={`${at}${event}`}>
            <strong>{say(`past.${event}`)}</strong>
            <span>
              <bdi>{by.name}</bdi> · <time dateTime={at}>{instant(at)}</time>
            </span>
            {reason !== null && reason !== '' && <q>{reason}</q>}
          </li>
        ))}
      </ol>
    </section>
  );
};
