/** What the public endpoints answer, as schemas: the contract with whoever builds a front. */
import { z } from 'zod';

import { caseStateSchema, outcomeSchema } from '../cases/caseRecord.ts';
import { publicEntrySchema } from '../cases/timeline.ts';
import { bilingualSchema } from '../core/bilingual.ts';
import { caseKindSchema } from '../core/case.ts';
import { citationSchema } from '../core/citation.ts';
import { isoDateSchema } from '../core/dates.ts';
import { dueExplanationSchema } from '../sla/commitment.ts';

const due = { dueOn: isoDateSchema.nullable(), due: dueExplanationSchema.nullable() };
const category = z.object({ slug: z.string(), name: bilingualSchema });

export const challengeAnswer = z.looseObject({
  parameters: z.looseObject({ algorithm: z.literal('PBKDF2/SHA-256') }),
  signature: z.string(),
});

export const categoriesAnswer = z.object({ categories: z.array(category) });

export const receiptAnswer = z.object({
  reference: z.string(),
  receiptCode: z.string(),
  receivedAt: z.iso.datetime(),
  ...due,
});

export const trackedAnswer = z.object({
  kind: caseKindSchema,
  reference: z.string(),
  state: caseStateSchema,
  category,
  subject: z.string(),
  text: z.string(),
  receivedAt: z.iso.datetime(),
  ...due,
  overdue: z.boolean(),
  citation: citationSchema.nullable(),
  officerMayReply: z.boolean(),
  mayWrite: z.boolean(),
  timeline: z.array(publicEntrySchema),
  outcome: outcomeSchema.nullable(),
});
