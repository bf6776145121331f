'use client';

import '../../editions/ui/policyEditor.css';
import { useField } from '@payloadcms/ui';
import type { JSONFieldClientComponent } from 'payload';

import { flattenProvisions } from '../../core/provision.ts';
import { useFormat } from '../../core/ui/format.ts';
import { WhenReady } from '../../core/ui/WhenReady.tsx';
import { draftProvisionsSchema, draftTranslationSchema } from '../../editions/schema.ts';
import { TranslatedRow } from '../../editions/ui/TranslatedRow.tsx';
import { useWords } from '../../editions/ui/words.ts';

/** English beside Arabic, provision by provision, each marked when the Arabic has moved on. */
export const TranslationField: JSONFieldClientComponent = ({ path, readOnly }) => {
  const { value, setValue } = useField<unknown>({ path });
  const { value: arabic } = useField<unknown>({ path: 'provisions' });
  const { say } = useWords();
  const provisions = draftProvisionsSchema.safeParse(arabic ?? []);
  const parsed = draftTranslationSchema.safeParse(value ?? {});
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
      {!parsed.success && <p className="policy-editor__error">{say('text.unreadable')}</p>}
      {rows.length === 0 && <p className="policy-editor__empty">{say('translation.none')}</p>}
      <WhenReady>
        {rows.map((provision) => (
          <TranslatedRow
            key={provision.anchor}
            provision={provision}
            english={translation[provision.anchor]}
            locked={readOnly === true || !parsed.success}
            onChange={(english) => {
              setValue({ ...translation, [provision.anchor]: english });
            }}
          />
        ))}
      </WhenReady>
    </details>
  );
};

function TranslationTitle({ done, of }: { done: number; of: number }) {
  const { language } = useWords();
  const { number } = useFormat();
  const count = `${number(done)} / ${number(of)}`;
  return language === 'en' ? `English translation — ${count}` : `الترجمة الإنجليزية — ${count}`;
}
