'use client';

import '../../editions/ui/policyEditor.css';
import { useField } from '@payloadcms/ui';
import type { JSONFieldClientComponent } from 'payload';
import { z } from 'zod';

import { keysOf } from '../../core/keysOf.ts';
import { useFormat } from '../../core/ui/format.ts';
import { useWords } from '../../editions/ui/words.ts';
import { READ_FACTS } from '../readFacts.ts';

const sourceSchema = z.object({
  file: z.string(),
  organisation: z.string().nullable(),
  warnings: z.array(
    z.object({
      code: z.string(),
      message: z.object({ ar: z.string(), en: z.string() }),
      line: z.number().nullable(),
    }),
  ),
  readFrom: z
    .array(
      z.object({
        fact: z.enum(keysOf(READ_FACTS)),
        words: z.string(),
        line: z.number(),
        isSure: z.boolean(),
      }),
    )
    .default([]),
  furniture: z.array(z.object({ line: z.number(), text: z.string() })),
  text: z.string(),
});

/** The imported file as written, beside what the import noticed and left out. */
export const SourceField: JSONFieldClientComponent = ({ path }) => {
  const { value } = useField<unknown>({ path });
  const { say, language } = useWords();
  const { number } = useFormat();
  const parsed = sourceSchema.safeParse(value);
  if (!parsed.success) return <p>{say('source.none')}</p>;
  const { file, organisation, warnings, readFrom, furniture, text } = parsed.data;
  return (
    <section className="policy-source">
      <dl>
        <dt>{say('source.file')}</dt>
        <dd>
          <bdi>{file}</bdi>
        </dd>
        <dt>{say('source.organisation')}</dt>
        <dd>
          <bdi>{organisation ?? '—'}</bdi>
        </dd>
      </dl>
      {warnings.length > 0 && (
        <>
          <h3>{say('source.warnings')}</h3>
          <ul>
            {warnings.map(({ message, line }, index) => (
              <li key={index}>
                {message[language]}{' '}
                {line !== null && (
                  <small>
                    ({say('source.line')} {number(line)})
                  </small>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {readFrom.length > 0 && (
        <details>
          <summary>{say('source.readFrom')}</summary>
          <ul>
            {readFrom.map(({ fact, words, line, isSure }, index) => (
              <li key={index}>
                {READ_FACTS[fact][language]}: <q dir="auto">{words}</q>{' '}
                <small>
                  ({say('source.line')} {number(line)}
                  {!isSure && ` — ${say('source.unsure')}`})
                </small>
              </li>
            ))}
          </ul>
        </details>
      )}
      {furniture.length > 0 && (
        <details>
          <summary>{say('source.furniture')}</summary>
          <ul>
            {furniture.map(({ line, text: words }) => (
              <li key={line} dir="auto">
                {words}{' '}
                <small>
                  ({say('source.line')} {number(line)})
                </small>
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>{say('source.text')}</summary>
        <pre dir="auto">{text}</pre>
      </details>
    </section>
  );
};
