'use client';

import { Button, toast } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { z } from 'zod';

import { flattenProvisions } from '../../core/provision.ts';
import { useFormat } from '../../core/ui/format.ts';
import type { Edition } from '../edition.ts';
import type { TranslationWords } from '../hashes.ts';
import { translationBodySchema } from '../translationBody.ts';
import { TranslatedRow } from './TranslatedRow.tsx';
import { useWords } from './words.ts';

const currentSchema = translationBodySchema.extend({
  signedBy: z.string(),
  mayPublish: z.boolean(),
});
const refusalSchema = z.object({ error: z.object({ message: z.string() }) });

type Current = z.infer<typeof currentSchema>;

const LINES = ['titleEn', 'summaryEn', 'changeNoteEn'] as const;

/**
 * The English that the public reads beside a sealed edition, to be improved and published as a
 * further signed revision. What is typed stays when it is refused.
 */
export function TranslationEditor({ edition }: { edition: Edition }) {
  const { say } = useWords();
  const { number } = useFormat();
  const [current, setCurrent] = useState<Current | null>(null);
  const [words, setWords] = useState<TranslationWords | null>(null);
  const [busy, setBusy] = useState(false);
  const address = `/api/editions/${edition.id}/translation`;

  useEffect(() => {
    void readCurrent(address).then(setCurrent);
  }, [address]);

  if (current === null) return null;
  const shown = words ?? current.words;

  async function publish(): Promise<void> {
    if (current === null || words === null) return;
    setBusy(true);
    const refusal = await send(address, { revision: current.revision, words });
    setBusy(false);
    if (refusal !== null) {
      toast.error(refusal === '' ? say('state.failed') : refusal);
      return;
    }
    toast.success(say('translation.published'));
    setWords(null);
    setCurrent(await readCurrent(address));
  }

  return (
    <details className="policy-editor policy-editor--translation">
      <summary>{say('translation.improve')}</summary>
      <p>
        {say('translation.revision')} <bdi>{number(current.revision)}</bdi> —{' '}
        <bdi>{current.signedBy}</bdi>
      </p>
      <p>{say('translation.beside')}</p>
      {LINES.map((line) => (
        <label key={line} className="policy-editor__line">
          <span>{say(`translation.${line}`)}</span>
          <textarea
            dir="ltr"
            lang="en"
            rows={line === 'titleEn' ? 1 : 3}
            value={shown[line] ?? ''}
            readOnly={!current.mayPublish}
            onChange={({ target }) => {
              setWords({ ...shown, [line]: target.value === '' ? null : target.value });
            }}
          />
        </label>
      ))}
      {flattenProvisions(edition.provisions).map((provision) => (
        <TranslatedRow
          key={provision.anchor}
          provision={provision}
          english={shown.translation[provision.anchor]}
          locked={!current.mayPublish}
          onChange={(english) => {
            setWords({
              ...shown,
              translation: { ...shown.translation, [provision.anchor]: english },
            });
          }}
        />
      ))}
      {current.mayPublish && (
        <Button
          disabled={busy || words === null}
          onClick={() => {
            void publish();
          }}
        >
          {say('translation.publish')}
        </Button>
      )}
    </details>
  );
}

async function readCurrent(address: string): Promise<Current | null> {
  const response = await fetch(address).catch(() => null);
  if (response?.ok !== true) return null;
  return currentSchema.safeParse(await response.json()).data ?? null;
}

/** @returns null when it is published, else the refusal's words, empty without an answer */
async function send(address: string, body: unknown): Promise<string | null> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (response === null) return '';
  if (response.ok) return null;
  return refusalSchema.safeParse(await response.json().catch(() => null)).data?.error.message ?? '';
}
