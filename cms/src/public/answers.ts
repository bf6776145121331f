import { z } from 'zod';

import { keysOf } from '../core/keysOf.ts';
import { policyErrorCodeSchema } from '../core/policyError.ts';
import { PROVISION_KINDS } from '../core/provision.ts';
import { editionSchema } from '../editions/edition.ts';

/*
 * What the public read API answers about policies, as schemas: what is answered has their types,
 * and a test holds every answer to them, nothing missing and nothing more.
 */

/** Policies of one answer. */
const MOST_ON_A_PAGE = 100;

/** Titles of one answer. */
export const TITLES_ON_A_PAGE = 500;

const pairSchema = z.object({ ar: z.string().nullable(), en: z.string().nullable() });
const bilingualSchema = z.object({ ar: z.string(), en: z.string().nullable() });

/** A provision as the public reads it: both languages, and how fresh the translation is. */
const provisionSchema = z
  .object({
    anchor: z.string(),
    kind: z.enum(keysOf(PROVISION_KINDS)),
    label: pairSchema,
    heading: pairSchema,
    /** What it is called wherever it is cited. */
    name: bilingualSchema,
    text: bilingualSchema,
    translation: z.enum(['fresh', 'stale', 'missing']),
    get children() {
      return z.array(provisionSchema);
    },
  })
  .meta({ id: 'Provision' });

export type PublicProvision = z.infer<typeof provisionSchema>;

/** Every fact of an edition that is public as it stands; a new one is public unless named here. */
export const publicFactsSchema = editionSchema.omit({
  id: true,
  policyId: true,
  approvalId: true,
  sealedBy: true,
  slug: true,
  code: true,
  category: true,
  titleAr: true,
  titleEn: true,
  summaryAr: true,
  summaryEn: true,
  changeNoteAr: true,
  changeNoteEn: true,
  provisions: true,
  translation: true,
});

/** Where an edition stands today. */
const placeSchema = z.object({
  status: z.enum(['inForce', 'superseded', 'scheduled', 'withdrawn']),
  /** The day, exclusive, on which the next edition took over; null while none is known. */
  effectiveTo: z.iso.date().nullable(),
  /** False when a later edition took effect on the same day or before. */
  tookEffect: z.boolean(),
});

/** The English an edition is shown with: no part of what the board approved. */
const translationSchema = z.object({
  revision: z.number().int(),
  signedBy: z.string(),
  signedAt: z.iso.datetime(),
  hash: z.string(),
});

const policyFacts = {
  slug: z.string(),
  code: z.string().nullable(),
  category: z.string(),
  title: bilingualSchema,
  summary: bilingualSchema,
};

/** One line of the list of policies in force. */
const policySummarySchema = z.object({
  ...policyFacts,
  edition: z.number().int(),
  effectiveFrom: z.iso.date(),
  approvedOn: z.iso.date().nullable(),
  commitments: editionSchema.shape.commitments,
});

/** A policy at one of its editions, with the list of all of them. */
const policySchema = z.object({
  ...policyFacts,
  /** The day asked for, as it was understood; null when none was. */
  on: z.iso.date().nullable(),
  /** The association's day, by which `status` is told. */
  today: z.iso.date(),
  edition: publicFactsSchema.extend({
    ...placeSchema.shape,
    title: bilingualSchema,
    summary: bilingualSchema,
    changeNote: bilingualSchema.nullable(),
    provisions: z.array(provisionSchema),
    translation: translationSchema.nullable(),
  }),
  editions: z.array(
    editionSchema.pick({ number: true, kind: true, effectiveFrom: true, changeKind: true }).extend({
      ...placeSchema.shape,
      title: bilingualSchema,
      approvedOn: z.iso.date().nullable(),
      changeNote: bilingualSchema.nullable(),
    }),
  ),
});

/** The association, how it is reached, and the calendar its days are counted by. */
const organisationSchema = z.object({
  name: bilingualSchema,
  about: bilingualSchema,
  licenceNumber: z.string().nullable(),
  timeZone: z.string(),
  /** 0 Sunday – 6 Saturday. */
  weekend: z.array(z.number().int()),
  holidays: z.array(z.object({ name: bilingualSchema, from: z.iso.date(), to: z.iso.date() })),
  channels: z.array(
    z.object({
      kind: z.string(),
      label: bilingualSchema,
      value: z.string().nullable(),
      hours: bilingualSchema.nullable(),
    }),
  ),
  branches: z.array(
    z.object({ name: bilingualSchema, address: bilingualSchema, phone: z.string().nullable() }),
  ),
});

/** What changes when something the public sees does: all of it, and each part by itself. */
const revisionSchema = z.object({
  revision: z.string(),
  parts: z.object({ policies: z.string(), organisation: z.string(), surveys: z.string() }),
  /** The policies that have changed since the state asked about; null where that is not known. */
  changedPolicies: z.array(z.string()).nullable(),
});

export type Revision = z.infer<typeof revisionSchema>;

const pageNumberSchema = z.coerce.number().int().min(1).max(100_000).default(1);

/** Where a part of a list stands in the whole. */
const pageFacts = {
  page: z.number().int(),
  /** How many pages there are; one where there is nothing. */
  pages: z.number().int(),
  /** How many there are on all of them. */
  total: z.number().int(),
};

/** Which edition of a policy is asked for; without either the one in force today. */
const policyQuerySchema = z.object({
  edition: z.coerce.number().int().min(1).max(100_000).optional(),
  /** A day as people write it, in either calendar and any digits. */
  on: z.string().optional(),
});

/** Each endpoint in a sentence, with what it is asked and what it answers. */
export const CONTRACTS = {
  organisation: {
    summary: 'The association, its channels and its calendar',
    answer: organisationSchema,
  },
  policies: {
    summary: 'The policies in force today, by category, code and address, a page at a time',
    query: z.object({
      page: pageNumberSchema,
      perPage: z.coerce.number().int().min(1).max(MOST_ON_A_PAGE).default(MOST_ON_A_PAGE),
      /** Words that the title or the code has to have. */
      q: z.string().max(200).default(''),
    }),
    answer: z.object({ policies: z.array(policySummarySchema), ...pageFacts }),
  },
  titles: {
    summary: 'The titles of the policies in force today, in the order of their list',
    query: z.object({ page: pageNumberSchema }),
    answer: z.object({
      titles: z.array(policySummarySchema.pick({ slug: true, title: true })),
      ...pageFacts,
    }),
  },
  policy: {
    summary: 'A policy at one of its editions, with the list of all of them',
    query: policyQuerySchema,
    answer: policySchema,
  },
  revision: {
    summary: 'Values that change whenever anything the public sees does, and one for all',
    query: z.object({
      /** The value of the policies in an earlier answer. */
      since: z.string().max(100).optional(),
    }),
    answer: revisionSchema,
  },
} as const;

/** A refusal; a day without an edition comes with that day and the earliest that has one. */
export const publicRefusalSchema = z.object({
  error: z.object({
    code: policyErrorCodeSchema,
    message: z.string(),
    on: z.iso.date().optional(),
    earliest: z.iso.date().optional(),
  }),
});

export type PolicySummary = z.infer<typeof policySummarySchema>;
/** What is answered of a policy whatever day is asked for. */
export type PublicPolicy = Omit<z.infer<typeof policySchema>, 'on' | 'today'>;
