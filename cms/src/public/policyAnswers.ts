import type { Bilingual } from '../core/bilingual.ts';
import { bilingual } from '../core/bilingual.ts';
import type { Provision } from '../core/provision.ts';
import { provisionNames } from '../core/provisionName.ts';
import type { Edition, EditionHead } from '../editions/edition.ts';
import type { InTime } from '../editions/inTime.ts';
import { provisionHash } from '../editions/provisionHash.ts';
import type { WithTranslation } from '../editions/read.ts';
import type { Translation } from '../editions/schema.ts';
import { revisionOf, translationHashOf } from '../editions/translate.ts';
import type { PolicySummary, PublicPolicy, PublicProvision } from './answers.ts';
import { publicFactsSchema } from './answers.ts';

/** One line of the list of policies in force. */
export function summaryOf(edition: EditionHead): PolicySummary {
  return {
    ...factsOf(edition),
    edition: edition.number,
    effectiveFrom: edition.effectiveFrom,
    approvedOn: edition.approval.date.gregorian,
    commitments: edition.commitments,
  };
}

/** A policy at one of its editions, with the list of all of them. */
export function policyAt(
  edition: InTime<WithTranslation<Edition>>,
  all: readonly InTime<EditionHead>[],
): PublicPolicy {
  const { title, summary } = factsOf(edition);
  return {
    ...factsOf(edition),
    edition: {
      ...publicFactsSchema.parse(edition),
      ...placeOf(edition),
      title,
      summary,
      changeNote: changeNoteOf(edition),
      provisions: withTranslation(edition.provisions, edition.translation),
      translation: translationOf(edition),
    },
    editions: all.map((one) => ({
      number: one.number,
      kind: one.kind,
      effectiveFrom: one.effectiveFrom,
      changeKind: one.changeKind,
      ...placeOf(one),
      title: bilingual(one.titleAr, one.titleEn),
      approvedOn: one.approval.date.gregorian,
      changeNote: changeNoteOf(one),
    })),
  };
}

function factsOf({ slug, code, category, ...words }: EditionHead) {
  return {
    slug,
    code,
    category,
    title: bilingual(words.titleAr, words.titleEn),
    summary: bilingual(words.summaryAr, words.summaryEn),
  };
}

function placeOf({ status, effectiveTo, tookEffect }: InTime<object>) {
  return { status, effectiveTo, tookEffect };
}

function changeNoteOf({ changeNoteAr, changeNoteEn }: EditionHead): Bilingual | null {
  return changeNoteAr === null ? null : bilingual(changeNoteAr, changeNoteEn);
}

/** Who answers for the English, and since when; null where there is none. */
function translationOf(edition: WithTranslation<Edition>): PublicPolicy['edition']['translation'] {
  if (edition.titleEn === null && Object.keys(edition.translation).length === 0) return null;
  const { sealedBy, sealedAt, revision } = edition;
  return {
    revision: revisionOf(edition),
    signedBy: (revision?.signedBy ?? sealedBy).name,
    signedAt: revision?.signedAt ?? sealedAt,
    hash: translationHashOf(edition),
  };
}

/**
 * Sets each Arabic provision beside its English, in the order approved, and says what it is called
 * and whether the Arabic has moved since.
 */
function withTranslation(
  provisions: readonly Provision[],
  translation: Translation,
): PublicProvision[] {
  const names = provisionNames({ provisions, translation });
  return provisions.map(published);

  function published(provision: Provision): PublicProvision {
    const { anchor, kind, label, heading, text, children } = provision;
    const english = translation[anchor];
    return {
      anchor,
      kind,
      name: names.get(anchor) ?? bilingual(anchor, null),
      label: { ar: label, en: english?.label ?? null },
      heading: { ar: heading, en: english?.heading ?? null },
      text: bilingual(text, english?.text),
      translation: freshness(provision, english?.madeFrom),
      children: children.map(published),
    };
  }
}

function freshness(provision: Provision, madeFrom: string | undefined) {
  if (madeFrom === undefined) return 'missing';
  return madeFrom === provisionHash(provision) ? 'fresh' : 'stale';
}
