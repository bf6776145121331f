'use client';

import './policyEditor.css';
import { useField } from '@payloadcms/ui';
import type { JSONFieldClientComponent } from 'payload';

import type { Provision } from '../../core/provision.ts';
import { flattenProvisions } from '../../core/provision.ts';
import { provisionHash } from '../../editions/provisionHash.ts';
import type { TranslatedProvision } from '../../editions/schema.ts';
import { provisionsSchema, translationSchema } from '../../editions/schema.ts';
import { GrowingText } from './GrowingText.tsx';
import { useWords } from './words.ts';

/** English beside Arabic, provision by provision, each marked when the Arabic has moved on. */
export const TranslationField: JSONFieldClientComponent = ({ path, readOnly }) => {
  const { value, setValue } = useField<unknown>({ path });
  const { value: arabic } = useField<unknown>({ path: 'provisions' });
  const { say } = useWords();
  const provisions = provisionsSchema.safeParse(arabic ?? []);
  const parsed = translationSchema.safeParse(value ?? {});
  const translation = parsed.success ? parsed.data : {};
  const rows = provisions.success ? flattenProvisions(provisions.data) : [];
  return (
    <details className="policy-editor policy-editor--translation">
      <summary>
        <TranslationTitle
          done={rows.filter(({ anchor }) => anchor in translation).length}
          of={rows.length}
        />
      </summary>
      {rows.length === 0 && <p className="policy-editor__empty">{say('translation.none')}</p>}
      {rows.map((provision) => (
        <TranslatedRow
          key={provision.anchor}
          provision={provision}
          english={translation[provision.anchor]}
          locked={readOnly === true}
          onChange={(english) => {
            setValue({ ...translation, [provision.anchor]: english });
          }}
        />
      ))}
    </details>
  );
};

function TranslationTitle({ done, of }: { done: number; of: number }) {
  const { language } = useWords();
  const count = `${done.toLocaleString(language)} / ${of.toLocaleString(language)}`;
  return language === 'en' ? `English translation — ${count}` : `الترجمة الإنجليزية — ${count}`;
}

function TranslatedRow({
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
              maxLength={2000}
              onChange={({ target }) => {
                set({ [part]: target.value === '' ? null : target.value });
              }}
            />
          ))}
        </div>
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
