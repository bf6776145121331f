import type { Bilingual } from '../core/bilingual.ts';
import { bilingual } from '../core/bilingual.ts';
import type { Provision, ProvisionKind } from '../core/provision.ts';
import { provisionNames } from '../core/provisionName.ts';
import { provisionHash } from '../editions/provisionHash.ts';
import type { Translation } from '../editions/schema.ts';
import type { Edition, EditionHead } from './editionRow.ts';
import type { EditionStatus } from './editionsInTime.ts';

type Pair = { ar: string | null; en: string | null };

/** A provision as the public reads it: both languages, and how fresh the translation is. */
export type PublicProvision = {
  anchor: string;
  kind: ProvisionKind;
  label: Pair;
  heading: Pair;
  /** What it is called wherever it is cited. */
  name: Bilingual;
  text: Bilingual;
  translation: 'fresh' | 'stale' | 'missing';
  children: PublicProvision[];
};

type Placed<T> = T & { status: EditionStatus; effectiveTo: string | null };

/** One line of the list of policies in force. */
export function summaryOf(edition: EditionHead) {
  return {
    slug: edition.slug,
    code: edition.code,
    category: edition.category,
    title: bilingual(edition.titleAr, edition.titleEn),
    summary: bilingual(edition.summaryAr, edition.summaryEn),
    edition: edition.number,
    effectiveFrom: edition.effectiveFrom,
    approvedOn: edition.approval.date.gregorian,
    commitments: edition.commitments,
  };
}

/** A policy at one of its editions, with the list of all of them. */
export function policyAt(edition: Placed<Edition>, all: readonly Placed<EditionHead>[]) {
  return {
    slug: edition.slug,
    code: edition.code,
    category: edition.category,
    title: bilingual(edition.titleAr, edition.titleEn),
    summary: bilingual(edition.summaryAr, edition.summaryEn),
    edition: {
      number: edition.number,
      status: edition.status,
      effectiveFrom: edition.effectiveFrom,
      effectiveTo: edition.effectiveTo,
      provisions: withTranslation(edition.provisions, edition.translation),
      commitments: edition.commitments,
      approval: edition.approval,
      replaces: edition.replaces,
      changeKind: edition.changeKind,
      changeNote: changeNoteOf(edition),
      contentHash: edition.contentHash,
      previousHash: edition.previousHash,
      sealedAt: edition.sealedAt,
    },
    editions: all.map((one) => ({
      number: one.number,
      status: one.status,
      effectiveFrom: one.effectiveFrom,
      effectiveTo: one.effectiveTo,
      approvedOn: one.approval.date.gregorian,
      changeNote: changeNoteOf(one),
    })),
  };
}

function changeNoteOf(edition: EditionHead): Bilingual | null {
  return edition.changeNoteAr === null
    ? null
    : bilingual(edition.changeNoteAr, edition.changeNoteEn);
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
    const english = translation[provision.anchor];
    return {
      anchor: provision.anchor,
      kind: provision.kind,
      name: names.get(provision.anchor) ?? bilingual(provision.anchor, null),
      label: { ar: provision.label, en: english?.label ?? null },
      heading: { ar: provision.heading, en: english?.heading ?? null },
      text: bilingual(provision.text, english?.text),
      translation: freshness(provision, english?.madeFrom),
      children: provision.children.map(published),
    };
  }
}

function freshness(provision: Provision, madeFrom: string | undefined) {
  if (madeFrom === undefined) return 'missing';
  return madeFrom === provisionHash(provision) ? 'fresh' : 'stale';
}
