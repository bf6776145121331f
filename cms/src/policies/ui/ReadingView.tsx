'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { z } from 'zod';

import type { Provision } from '../../core/provision.ts';
import { useFormat } from '../../core/ui/format.ts';
import { contentSchema } from '../../editions/content.ts';
import { approvalSchema, provisionsSchema } from '../../editions/schema.ts';
import { ActFacts, contentFacts, Facts } from '../../editions/ui/Facts.tsx';
import { useWords } from '../../editions/ui/words.ts';
import type { Changes } from '../changes.ts';
import { changesSince } from '../changes.ts';
import { wordChanges } from '../wordChanges.ts';

const basisSchema = z.object({
  edition: z.object({ number: z.number(), provisions: provisionsSchema }).nullable(),
  content: contentSchema,
  approval: approvalSchema.nullable(),
});

type Basis = z.infer<typeof basisSchema>;

/**
 * A text that cannot be edited, as the public will read it: under what it is called and rests on,
 * with what changed since the last edition marked word by word.
 */
export function ReadingView({ provisions }: { provisions: readonly Provision[] }) {
  const { id } = useDocumentInfo();
  const { say } = useWords();
  const [basis, setBasis] = useState<Basis | null>(null);

  useEffect(() => {
    if (id !== undefined) void readBasis(id).then(setBasis);
  }, [id]);

  const changes = basis?.edition ? changesSince(basis.edition.provisions, provisions) : null;
  return (
    <>
      <p className="reading__note" dir="auto">
        {say(changes === null ? 'state.lockedFirst' : 'state.locked')}
      </p>
      {basis && <ReadingHead basis={basis} />}
      <ReadingList provisions={provisions} changes={changes} />
      {changes !== null && changes.removed.length > 0 && (
        <section className="reading__removed">
          <h4 dir="auto">{say('change.removed')}</h4>
          <ReadingList
            provisions={changes.removed.map((provision) => ({ ...provision, children: [] }))}
            changes={null}
          />
        </section>
      )}
    </>
  );
}

function ReadingHead({ basis: { content, approval } }: { basis: Basis }) {
  const { language } = useWords();
  const format = useFormat();
  return (
    <header className="reading__head" lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      <Facts facts={contentFacts(content, { language, format })} />
      {approval && <ActFacts approval={approval} />}
    </header>
  );
}

function ReadingList({
  provisions,
  changes,
}: {
  provisions: readonly Provision[];
  changes: Changes | null;
}) {
  const { say } = useWords();
  return (
    <ol className="reading" lang="ar" dir="rtl">
      {provisions.map(({ anchor, label, heading, text, children }) => {
        const change = changes?.of.get(anchor) ?? 'same';
        const before = change === 'changed' ? changes?.before.get(anchor) : undefined;
        const name = <Words before={before && nameOf(before)} now={nameOf({ label, heading })} />;
        return (
          <li key={anchor} className={`reading__provision reading__provision--${change}`}>
            {change !== 'same' && (
              <em className="reading__change" dir="auto">
                {say(`change.${change}`)}
              </em>
            )}
            {heading !== null && <strong>{name}</strong>}
            <p>
              {heading === null && <strong>{name} </strong>}
              <Words before={before?.text} now={text} />
            </p>
            {children.length > 0 && <ReadingList provisions={children} changes={changes} />}
          </li>
        );
      })}
    </ol>
  );
}

function nameOf({ label, heading }: Pick<Provision, 'label' | 'heading'>): string {
  return [label, heading].filter(Boolean).join(' — ');
}

/** A text with the words that went and came since it was otherwise. */
function Words({ before, now }: { before: string | undefined; now: string }) {
  if (before === undefined) return now;
  return wordChanges(before, now).map(({ kind, text }, index) => {
    if (kind === 'same') return text;
    return kind === 'added' ? <ins key={index}>{text}</ins> : <del key={index}>{text}</del>;
  });
}

async function readBasis(id: number | string): Promise<Basis | null> {
  const response = await fetch(`/api/policies/${String(id)}/basis`).catch(() => null);
  if (response?.ok !== true) return null;
  return basisSchema.safeParse(await response.json()).data ?? null;
}
