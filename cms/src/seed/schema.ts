import { caseKindSchema } from '@mithaq/feedback';
import { z } from 'zod';

import { keysOf } from '../core/keysOf.ts';
import { CATEGORIES } from '../editions/categories.ts';
import { commitmentsSchema } from '../editions/schema.ts';
import { slugSchema } from '../editions/slug.ts';
import { CHANNELS } from '../organisation/channels.ts';

const pair = z.object({ ar: z.string().min(1), en: z.string().min(1) });
const number = z.union([z.string(), z.number()]).transform(String).nullable();

export const organisationSchema = z.object({
  name: pair,
  about: pair,
  licenceNumber: z.string(),
  timeZone: z.string(),
  weekend: z.array(z.number().int().min(0).max(6)),
  channels: z.array(
    z.object({
      kind: z.enum(keysOf(CHANNELS)),
      label: pair,
      value: z.string().nullable(),
      hours: pair.nullable(),
    }),
  ),
  /** The policy whose commitments run the clock of a kind of case that cites none. */
  bindingPolicies: z.partialRecord(caseKindSchema, slugSchema),
  branches: z.array(z.object({ name: pair, address: pair, phone: z.string().nullable() }).loose()),
});

export const holidaysSchema = z.array(
  z.object({ name: pair, from: z.iso.date(), to: z.iso.date() }),
);

export const categoriesSchema = z.array(
  z.object({
    slug: slugSchema,
    kind: caseKindSchema,
    name: pair,
    /** Months its cases are kept once they are closed. */
    retention: z.int(),
    confidential: z.boolean().default(false),
  }),
);

export const replyTemplatesSchema = z.array(
  z.object({
    slug: slugSchema,
    kind: caseKindSchema.or(z.literal('any')),
    title: pair,
    text: pair,
  }),
);

const surveyQuestionSchema = z.object({
  key: z.string(),
  type: z.enum(['rating', 'single', 'text', 'csat', 'nps', 'yesNo']),
  label: pair,
  help: pair.nullish(),
  required: z.boolean(),
  scale: z.object({ min: z.number(), max: z.number(), minLabel: pair, maxLabel: pair }).nullish(),
  options: z.array(z.object({ value: z.string(), label: pair })).nullish(),
  maxLength: z.number().nullish(),
});

export const surveySchema = z.object({
  slug: slugSchema,
  title: pair,
  intro: pair,
  thanks: pair,
  audience: z.literal('open'),
  opensOn: z.iso.date().nullable(),
  closesOn: z.iso.date().nullable(),
  minimumGroup: z.number().int(),
  questions: z.array(surveyQuestionSchema),
});

export type ContentSurvey = z.infer<typeof surveySchema>;

export const frontMatterSchema = z.object({
  code: z.string(),
  category: z.enum(keysOf(CATEGORIES)),
  title: z.string(),
  summary: z.string(),
  effectiveFrom: z.iso.date(),
  changeKind: z.enum(['substantive', 'editorial']).nullish(),
  changeNote: pair.nullish(),
  approval: z.object({
    body: z.enum(['board', 'generalAssembly']),
    meetingNumber: number,
    term: number,
    minutesNumber: number,
    resolutionNumber: number,
    date: z.iso.date(),
    signatories: z.array(z.object({ name: z.string(), role: z.string() })),
  }),
  commitments: commitmentsSchema,
});

export const englishFrontMatterSchema = z.object({ title: z.string(), summary: z.string() });
