'use client';

import './policyEditor.css';
import { Gutter, useDocumentInfo } from '@payloadcms/ui';

import type { PanelFormat } from '../../core/panelFormat.ts';
import type { Commitment, Provision } from '../../core/provision.ts';
import { provisionName } from '../../core/provisionName.ts';
import { useFormat } from '../../core/ui/format.ts';
import type { Edition } from '../edition.ts';
import { editionSchema } from '../edition.ts';
import type { Translation } from '../schema.ts';
import { ActFacts, contentFacts, Facts } from './Facts.tsx';
import { TranslationEditor } from './TranslationEditor.tsx';
import type { Word } from './words.ts';
import { useWords } from './words.ts';

/** A sealed edition as one reads it: its particulars, its approval, its commitments and its text. */
export function SealedEdition() {
  const { data } = useDocumentInfo();
  const { say } = useWords();
  const parsed = editionSchema.safeParse(data);
  if (!parsed.success) return <Gutter>{say('edition.unreadable')}</Gutter>;
  const edition = parsed.data;
  return (
    <Gutter className="sealed-edition">
      <Particulars edition={edition} />
      <Commitments edition={edition} />
      <h3>{say('text.title')}</h3>
      <ProvisionList provisions={edition.provisions} translation={edition.translation} />
      <TranslationEditor edition={edition} />
    </Gutter>
  );
}

function Particulars({ edition }: { edition: Edition }) {
  const { say, language } = useWords();
  const format = useFormat();
  return (
    <>
      <Facts
        facts={[
          [say('edition.number'), format.number(edition.number)],
          ...contentFacts(edition, { language, format }),
          [say('edition.sealedAt'), format.instant(edition.sealedAt)],
          [say('edition.sealedBy'), edition.sealedBy.name],
          [say('edition.hash'), edition.contentHash],
        ]}
      />
      <ActFacts approval={edition.approval} />
    </>
  );
}

function Commitments({ edition }: { edition: Edition }) {
  const { say, language } = useWords();
  const { period } = useFormat();
  if (edition.commitments.length === 0) return null;
  return (
    <>
      <h3>{say('commitment.title')}</h3>
      {edition.commitments.map((commitment, index) => {
        const place = provisionName(edition, commitment.anchor);
        const name = (language === 'en' ? place?.en : null) ?? place?.ar ?? null;
        return (
          <Facts
            key={index}
            facts={[
              [say('commitment.kind'), say(`kind.${commitment.kind}`)],
              [say('commitment.amount'), durationText(commitment, { period, say })],
              [say('commitment.from'), say(`from.${commitment.from}`)],
              [say('commitment.anchor'), name],
            ]}
          />
        );
      })}
    </>
  );
}

function durationText(
  { bound, amount, unit }: Commitment,
  { period, say }: Pick<PanelFormat, 'period'> & { say: (word: Word) => string },
): string {
  const units = { workingDays: 'day', days: 'day', weeks: 'week', months: 'month' } as const;
  const duration = period(amount, units[unit]);
  const counted = unit === 'workingDays' ? `${duration} (${say('unit.workingDays')})` : duration;
  return `${say(`bound.${bound}`)} ${counted}`;
}

function ProvisionList({
  provisions,
  translation,
}: {
  provisions: readonly Provision[];
  translation: Translation;
}) {
  return (
    <ol className="sealed-edition__text">
      {provisions.map(({ anchor, label, heading, text, children }) => {
        const english = translation[anchor];
        return (
          <li key={anchor}>
            <ProvisionWords lang="ar" label={label} heading={heading} text={text} />
            {english && (
              <ProvisionWords
                lang="en"
                label={english.label}
                heading={english.heading}
                text={english.text}
              />
            )}
            {children.length > 0 && (
              <ProvisionList provisions={children} translation={translation} />
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** A heading stands on its own line; a mere number stands before its words. */
function ProvisionWords({
  lang,
  label,
  heading,
  text,
}: Pick<Provision, 'label' | 'heading' | 'text'> & { lang: 'ar' | 'en' }) {
  const name = <strong>{[label, heading].filter(Boolean).join(' — ')}</strong>;
  return (
    <div lang={lang} dir={lang === 'ar' ? 'rtl' : 'ltr'}>
      {heading === null ? null : name}
      <p>
        {heading === null ? name : null} {text}
      </p>
    </div>
  );
}
