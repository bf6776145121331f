'use client';

import './policyEditor.css';
import { Gutter, useDocumentInfo } from '@payloadcms/ui';
import { z } from 'zod';

import type { Commitment, Provision } from '../../core/provision.ts';
import { provisionName } from '../../core/provisionName.ts';
import { WEEKDAYS } from '../../core/weekdays.ts';
import type { Translation } from '../../editions/schema.ts';
import {
  approvalSchema,
  commitmentsSchema,
  provisionsSchema,
  translationSchema,
} from '../../editions/schema.ts';
import { CATEGORIES } from '../categories.ts';
import type { Word } from './words.ts';
import { useWords } from './words.ts';

const editionSchema = z.object({
  number: z.number(),
  effectiveFrom: z.string(),
  code: z.string().nullish(),
  category: z.string().nullish(),
  titleEn: z.string().nullish(),
  summaryAr: z.string().nullish(),
  provisions: provisionsSchema,
  translation: translationSchema.nullish(),
  commitments: commitmentsSchema.nullish(),
  approval: approvalSchema,
  replaces: z.string().nullish(),
  changeNoteAr: z.string().nullish(),
  contentHash: z.string(),
  sealedAt: z.string(),
  sealedBy: z.object({ name: z.string() }),
});

type Edition = z.infer<typeof editionSchema>;
type Fact = readonly [Word, string | null | undefined];

/** Facts too long for a column. */
const WIDE: ReadonlySet<Word> = new Set([
  'edition.titleEn',
  'edition.change',
  'edition.hash',
  'approval.asWritten',
  'approval.signatories',
]);

/** A sealed edition as one reads it: its particulars, its approval, its promises and its text. */
export function SealedEdition() {
  const { data } = useDocumentInfo();
  const { say } = useWords();
  const parsed = editionSchema.safeParse(data);
  if (!parsed.success) return <Gutter>{say('edition.unreadable')}</Gutter>;
  const edition = parsed.data;
  return (
    <Gutter className="sealed-edition">
      {edition.summaryAr && (
        <p className="sealed-edition__summary" lang="ar">
          {edition.summaryAr}
        </p>
      )}
      <Particulars edition={edition} />
      <Promises edition={edition} />
      <h3>{say('text.title')}</h3>
      <ProvisionList provisions={edition.provisions} translation={edition.translation ?? {}} />
    </Gutter>
  );
}

function Particulars({ edition }: { edition: Edition }) {
  const { say, language } = useWords();
  const { approval } = edition;
  const { date } = approval;
  const category = Object.entries(CATEGORIES).find(([key]) => key === edition.category)?.[1];
  const sealed = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ar-u-ca-gregory-nu-latn', {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(edition.sealedAt));
  const weekday = date.weekday === null ? null : WEEKDAYS[date.weekday]?.[language];
  return (
    <>
      <Facts
        facts={[
          ['edition.number', String(edition.number)],
          ['edition.from', edition.effectiveFrom],
          ['edition.code', edition.code],
          ['edition.category', category?.[language]],
          ['edition.titleEn', edition.titleEn],
          ['edition.replaces', edition.replaces === 'all-earlier' ? say('edition.all') : null],
          ['edition.change', edition.changeNoteAr],
          ['edition.sealedAt', sealed],
          ['edition.sealedBy', edition.sealedBy.name],
          ['edition.hash', edition.contentHash],
        ]}
      />
      <h3>{say(`approvedBy.${approval.body}`)}</h3>
      <Facts
        facts={[
          ['approval.meeting', approval.meetingNumber],
          ['approval.term', approval.term],
          ['approval.minutes', approval.minutesNumber],
          ['approval.resolution', approval.resolutionNumber],
          ['approval.weekday', weekday],
          ['approval.gregorian', date.gregorian],
          ['approval.hijri', date.hijri],
          ['approval.asWritten', date.asWritten],
          [
            'approval.signatories',
            approval.signatories
              .map(({ name, role }) => (role === null ? name : `${name} (${role})`))
              .join(language === 'en' ? ', ' : '، '),
          ],
        ]}
      />
    </>
  );
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  const { say } = useWords();
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return (
    <dl className="sealed-edition__facts">
      {known.map(([word, value]) => (
        <div key={word} className={WIDE.has(word) ? 'sealed-edition__wide' : undefined}>
          <dt>{say(word)}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Promises({ edition }: { edition: Edition }) {
  const { say, language } = useWords();
  const commitments = edition.commitments ?? [];
  if (commitments.length === 0) return null;
  return (
    <>
      <h3>{say('commitment.title')}</h3>
      {commitments.map((commitment, index) => {
        const place = provisionName(
          { provisions: edition.provisions, translation: edition.translation ?? {} },
          commitment.anchor,
        );
        return (
          <Facts
            key={index}
            facts={[
              ['commitment.kind', say(`kind.${commitment.kind}`)],
              ['commitment.amount', durationText(commitment, language, say)],
              ['commitment.from', say(`from.${commitment.from}`)],
              ['commitment.anchor', (language === 'en' ? place?.en : null) ?? place?.ar],
            ]}
          />
        );
      })}
    </>
  );
}

function durationText(
  { bound, amount, unit }: Commitment,
  language: 'ar' | 'en',
  say: (word: Word) => string,
): string {
  const units = { workingDays: 'day', days: 'day', weeks: 'week', months: 'month' } as const;
  const duration = new Intl.NumberFormat(language === 'en' ? 'en' : 'ar-u-nu-latn', {
    style: 'unit',
    unit: units[unit],
    unitDisplay: 'long',
  }).format(amount);
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
