'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { z } from 'zod';

import type { Provision } from '../../core/provision.ts';
import { provisionsSchema } from '../../editions/schema.ts';
import { useWords } from '../../editions/ui/words.ts';
import type { Changes } from '../changes.ts';
import { changesSince } from '../changes.ts';

const basisSchema = z.object({
  edition: z.object({ number: z.number(), provisions: provisionsSchema }).nullable(),
});

/** A text that cannot be edited, as the public will read it, with what changed since the last edition. */
export function ReadingView({ provisions }: { provisions: readonly Provision[] }) {
  const { id } = useDocumentInfo();
  const { say } = useWords();
  const [before, setBefore] = useState<readonly Provision[] | null>(null);

  useEffect(() => {
    if (id !== undefined) void readBasis(id).then(setBefore);
  }, [id]);

  const changes = before && changesSince(before, provisions);
  return (
    <>
      <p className="reading__note" dir="auto">
        {say(changes === null ? 'state.lockedFirst' : 'state.locked')}
      </p>
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
        const name = [label, heading].filter(Boolean).join(' — ');
        return (
          <li key={anchor} className={`reading__provision reading__provision--${change}`}>
            {change !== 'same' && (
              <em className="reading__change" dir="auto">
                {say(`change.${change}`)}
              </em>
            )}
            {heading !== null && <strong>{name}</strong>}
            {text.split('\n\n').map((paragraph, index) => (
              <p key={index}>
                {index === 0 && heading === null && <strong>{name} </strong>}
                {paragraph}
              </p>
            ))}
            {children.length > 0 && <ReadingList provisions={children} changes={changes} />}
          </li>
        );
      })}
    </ol>
  );
}

async function readBasis(id: number | string): Promise<readonly Provision[] | null> {
  const response = await fetch(`/api/policies/${String(id)}/basis`).catch(() => null);
  if (response?.ok !== true) return null;
  return basisSchema.safeParse(await response.json()).data?.edition?.provisions ?? null;
}
