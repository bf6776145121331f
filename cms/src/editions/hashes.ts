import { canonicalHash } from '../core/canonicalHash.ts';
import type { Content } from './content.ts';
import { factsCovered } from './content.ts';
import type { Approval } from './schema.ts';

/** A text with the act that approves it; null while none is recorded. */
export type Sealable = { content: Content; approval: Approval | null };

/**
 * Hash of what the board approves: the Arabic title, summary and provisions in their order with
 * their kinds, the commitments, the date of effect, what is replaced, the kind of change and its
 * note, and the act itself by value. The chain of editions covers it.
 */
export function legalHash({ content, approval }: Sealable): string {
  return canonicalHash({ ...factsCovered(content, ['text', 'act']), approval });
}

/** Hash of everything that becomes public: what a person has before their eyes when they press. */
export function wholeHash({ content, approval }: Sealable): string {
  return canonicalHash({ ...factsCovered(content, ['text', 'act', 'beside']), approval });
}

/** What an edition has beside its content: its place in the chain of its policy. */
export type Link = {
  slug: string;
  kind: 'text' | 'withdrawal';
  number: number;
  previousHash: string | null;
};

/** Hash of an edition: its legal content, its place, and the hash of the edition before it. */
export function editionHash(sealable: Sealable, link: Link): string {
  const { slug, kind, number, previousHash } = link;
  return canonicalHash({ slug, kind, number, previousHash, legal: legalHash(sealable) });
}

/** Which act of the board this is, whatever record it was read from: one act approves one edition. */
export function actKey({ body, meetingNumber, term, minutesNumber, ...rest }: Approval): string {
  const { resolutionNumber, date } = rest;
  return canonicalHash([
    body,
    meetingNumber,
    term,
    minutesNumber,
    resolutionNumber,
    date.gregorian,
  ]);
}

/** What a translation of an edition consists of. */
export type TranslationWords = Pick<
  Content,
  'titleEn' | 'summaryEn' | 'changeNoteEn' | 'translation'
>;

/** Hash of one revision of a translation: its words, what they translate, and the revision before. */
export function translationHash({
  words,
  ...place
}: {
  words: TranslationWords;
  contentHash: string;
  revision: number;
  previousHash: string | null;
}): string {
  const { titleEn, summaryEn, changeNoteEn, translation } = words;
  return canonicalHash({ ...place, words: { titleEn, summaryEn, changeNoteEn, translation } });
}
