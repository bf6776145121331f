'use client';

import type { Provision } from '../../core/provision.ts';
import { LengthNote } from '../../core/ui/LengthNote.tsx';
import { provisionHash } from '../provisionHash.ts';
import type { TranslatedProvision } from '../schema.ts';
import { LONGEST_LINE } from '../schema.ts';
import { GrowingText } from './GrowingText.tsx';
import { useWords } from './words.ts';

/** One provision in Arabic with its English beside it, marked when the Arabic has moved on. */
export function TranslatedRow({
  provision,
  english,
  locked,
  onChange,
}: {
  provision: Provision;
  english: TranslatedProvision | undefined;
  locked: boolean;
  onChange: (english: TranslatedProvision) => void;
}) {
  const { say } = useWords();
  const madeFrom = provisionHash(provision);
  const state =
    english === undefined ? 'missing' : english.madeFrom === madeFrom ? 'fresh' : 'stale';
  const base = english ?? { label: null, heading: null, text: '', madeFrom };
  function set(part: Partial<TranslatedProvision>): void {
    onChange({ ...base, ...part, madeFrom });
  }
  return (
    <div className="translated-row">
      <div className="translated-row__arabic" dir="rtl" lang="ar">
        <strong>{[provision.label, provision.heading].filter(Boolean).join(' — ')}</strong>
        <p>{provision.text}</p>
      </div>
      <div className="translated-row__english" dir="ltr" lang="en">
        <p className={`translated-row__state translated-row__state--${state}`}>
          {say(`translation.${state}`)}
          {state === 'stale' && !locked && (
            <button
              type="button"
              onClick={() => {
                set({});
              }}
            >
              {say('translation.confirm')}
            </button>
          )}
        </p>
        <div className="policy-editor__head">
          {(['label', 'heading'] as const).map((part) => (
            <input
              key={part}
              className={`policy-editor__${part}`}
              aria-label={say(`text.${part}`)}
              placeholder={provision[part] === null ? '' : say(`text.${part}`)}
              value={base[part] ?? ''}
              readOnly={locked}
              onChange={({ target }) => {
                set({ [part]: target.value === '' ? null : target.value });
              }}
            />
          ))}
        </div>
        <LengthNote length={base.label?.length ?? 0} max={LONGEST_LINE} />
        <LengthNote length={base.heading?.length ?? 0} max={LONGEST_LINE} />
        <GrowingText
          label={say('text.text')}
          value={base.text}
          readOnly={locked}
          onChange={(text) => {
            set({ text });
          }}
        />
      </div>
    </div>
  );
}
