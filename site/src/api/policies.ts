import { z } from 'zod';

import type { Locale } from '../i18n/locale.ts';
import type { Answer } from './answer.ts';
import {
  anchor,
  bilingual,
  isoDate,
  isoInstant,
  longText,
  looseBilingual,
  shortText,
  slug,
} from './basics.ts';
import { get } from './client.ts';
import { readingOf } from './reading.ts';

/** The groups policies are listed in, in the order of the list. */
export const policyCategories = [
  'beneficiaries',
  'services',
  'governance',
  'privacy',
  'volunteering',
  'finance',
  'humanResources',
  'other',
] as const;

/** A category this site does not know yet is listed with the others. */
const category = z.enum(policyCategories).catch('other');
const status = z.enum(['inForce', 'superseded', 'scheduled', 'withdrawn']);

/** What a provision binds the association to, as data. */
export const commitment = z.object({
  kind: z.enum(['reply', 'decision']),
  bound: z.enum(['max', 'min']),
  amount: z.int().min(1).max(3650),
  unit: z.enum(['workingDays', 'days', 'weeks', 'months']),
  from: z.enum(['receipt', 'completion']),
  anchor,
});
export type Commitment = z.infer<typeof commitment>;

const summary = z.object({
  slug,
  code: shortText.nullable(),
  category,
  title: bilingual,
  summary: bilingual,
  edition: z.int().min(1),
  effectiveFrom: isoDate,
  approvedOn: isoDate.nullable(),
  commitments: z.array(commitment).max(200),
});
export type PolicySummary = z.infer<typeof summary>;

const provision = z.object({
  anchor,
  /** Chapter, article, item …; one this site does not know yet is shown as a clause. */
  kind: shortText,
  /** What it is called wherever it is cited. */
  name: bilingual,
  label: looseBilingual,
  heading: looseBilingual,
  text: z.object({ ar: longText, en: longText.nullable() }),
  translation: z.enum(['fresh', 'stale', 'missing']),
  get children(): z.ZodArray<typeof provision> {
    return z.array(provision).max(1000);
  },
});
export type Provision = z.infer<typeof provision>;

const approval = z.object({
  body: z.enum(['board', 'generalAssembly']),
  meetingNumber: shortText.nullable(),
  term: shortText.nullable(),
  minutesNumber: shortText.nullable(),
  resolutionNumber: shortText.nullable(),
  date: z.object({
    gregorian: isoDate.nullable(),
    hijri: isoDate.nullable(),
    weekday: z.int().min(0).max(6).nullable(),
    asWritten: shortText.nullable(),
  }),
  signatories: z.array(z.object({ name: shortText, role: shortText.nullable() })).max(200),
});
export type Approval = z.infer<typeof approval>;

const place = {
  number: z.int().min(1),
  kind: z.enum(['text', 'withdrawal']),
  status,
  effectiveFrom: isoDate,
  /** The day the next edition took over: the first day this one no longer held. */
  effectiveTo: isoDate.nullable(),
  /** False when another took its place before it could take effect. */
  tookEffect: z.boolean(),
  title: bilingual,
};

const editionLine = z.object({
  ...place,
  changeKind: z.enum(['substantive', 'editorial']).nullable(),
  changeNote: bilingual.nullable(),
});
export type EditionLine = z.infer<typeof editionLine>;

/** The English, which the board did not approve: who answers for which revision of it. */
const translation = z.object({ revision: z.int().min(1), signedAt: isoInstant });

const edition = z.object({
  ...place,
  provisions: z.array(provision).max(1000),
  commitments: z.array(commitment).max(200),
  approval,
  replaces: z.enum(['none', 'all-earlier']),
  changeKind: z.enum(['substantive', 'editorial']).nullable(),
  changeNote: bilingual.nullable(),
  contentHash: z.string().max(200),
  previousHash: z.string().max(200).nullable(),
  sealedAt: isoInstant,
  translation: translation.nullable(),
});
export type Edition = z.infer<typeof edition>;

const policy = z.object({
  slug,
  code: shortText.nullable(),
  category,
  title: bilingual,
  summary: bilingual,
  /** The day asked for, as it was understood; null when none was. */
  on: isoDate.nullable(),
  today: isoDate,
  edition,
  editions: z.array(editionLine).max(1000),
});
export type Policy = z.infer<typeof policy>;

/** Where a part of a list stands in the whole. */
const pageFacts = {
  page: z.int().min(1),
  pages: z.int().min(1),
  total: z.int().min(0),
};

const list = z.object({ policies: z.array(summary).max(100), ...pageFacts });
/** A page of the list of policies. */
export type PolicyPage = z.infer<typeof list>;

const titles = z.object({
  titles: z.array(summary.pick({ slug: true, title: true })).max(500),
  ...pageFacts,
});
/** Titles of policies, in the order of their list. */
export type TitlePage = z.infer<typeof titles>;

/**
 * Which edition of a policy is meant; without number and day the one in force today. The day is as
 * somebody wrote it, in either calendar.
 */
export type EditionChoice = { slug: string; edition?: number; on?: string };

const policyReading = readingOf(policy);
const listReading = readingOf(list);
const titleReading = readingOf(titles);

/** As many as one looks through before one searches. */
const ON_A_PAGE = 30;

/** A page of the policies in force, or of those whose title or code has the words asked for. */
export async function listPolicies(
  locale: Locale,
  { page = 1, words = '' }: { page?: number; words?: string } = {},
): Promise<Answer<PolicyPage>> {
  const query = new URLSearchParams({ page: String(page), perPage: String(ON_A_PAGE) });
  if (words !== '') query.set('q', words);
  return get({ path: `/api/public/policies?${query.toString()}`, locale, of: listReading });
}

/** A page of the titles of the policies in force. */
export async function listTitles(locale: Locale, page = 1): Promise<Answer<TitlePage>> {
  return get({ path: `/api/public/titles?page=${String(page)}`, locale, of: titleReading });
}

/** One policy with the text of one edition. */
export async function readPolicy(locale: Locale, choice: EditionChoice): Promise<Answer<Policy>> {
  const query = new URLSearchParams();
  if (choice.edition !== undefined) query.set('edition', String(choice.edition));
  if (choice.on !== undefined) query.set('on', choice.on);
  const suffix = query.size === 0 ? '' : `?${query.toString()}`;
  const path = `/api/public/policies/${encodeURIComponent(choice.slug)}${suffix}`;
  return get({ path, locale, of: policyReading });
}
