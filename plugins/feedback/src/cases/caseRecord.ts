import { z } from 'zod';

import { bilingualSchema, localeSchema } from '../core/bilingual.ts';
import { citationSchema } from '../core/citation.ts';
import { dueExplanationSchema, pauseSchema } from '../sla/commitment.ts';
import { timelineEntrySchema } from './timeline.ts';

export const caseStateSchema = z.enum(['received', 'inProgress', 'waitingForPerson', 'closed']);

export type CaseState = z.infer<typeof caseStateSchema>;

export const decisionSchema = z.enum([
  'upheld',
  'partlyUpheld',
  'notUpheld',
  'answered',
  'accepted',
  'refused',
]);

export const outcomeSchema = z.object({
  decision: decisionSchema,
  reasons: z.string(),
  remedy: z.string().nullable(),
  further: z.string().nullable(),
});

export type Outcome = z.infer<typeof outcomeSchema>;

export const contactSchema = z.object({
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  preferred: z.enum(['email', 'phone', 'none']),
});

export type Contact = z.infer<typeof contactSchema>;

const idSchema = z.union([z.string(), z.number()]).transform(String);

/** Databases keep an absent value as null or leave it out. */
function absent<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => value ?? null, schema.nullable());
}

const instantSchema = z
  .union([z.string(), z.date()])
  .transform((value) => new Date(value).toISOString());

/** A case as it lies in the database. */
export const caseRecordSchema = z.object({
  id: idSchema,
  reference: z.string(),
  state: caseStateSchema,
  category: z.string(),
  categoryName: bilingualSchema,
  subject: z.string(),
  text: z.string(),
  locale: localeSchema,
  anonymous: z.preprocess((value) => Boolean(value), z.boolean()),
  suggestion: z.preprocess((value) => Boolean(value), z.boolean()),
  citation: absent(citationSchema),
  receivedAt: instantSchema,
  dueOn: absent(z.string()),
  due: absent(dueExplanationSchema),
  pauses: z.preprocess((value) => value ?? [], z.array(pauseSchema)),
  officer: absent(idSchema),
  closedAt: absent(instantSchema),
  outcome: absent(outcomeSchema),
  timeline: z.array(timelineEntrySchema),
  revision: z.number(),
  contactEncrypted: absent(z.string()),
  idempotencyHash: z.string(),
  bodyHash: z.string(),
});

export type CaseRecord = z.infer<typeof caseRecordSchema>;
