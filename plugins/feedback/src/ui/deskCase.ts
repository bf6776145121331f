import { z } from 'zod';

import { caseRecordSchema, contactSchema, outcomeSchema } from '../cases/caseRecord.ts';
import { timelineEntrySchema } from '../cases/timeline.ts';
import { bilingualSchema, localeSchema } from '../core/bilingual.ts';
import { caseKindSchema } from '../core/case.ts';
import { citationSchema } from '../core/citation.ts';
import { dueExplanationSchema } from '../sla/commitment.ts';

const memberSchema = z.object({ id: z.string(), name: z.string() });

const entrySchema = timelineEntrySchema
  .omit({ key: true })
  .extend({ officer: memberSchema.nullable(), internal: z.boolean() });

/** A case as the staff's endpoint answers it. */
export const deskCaseSchema = z.object({
  id: z.string(),
  revision: z.number(),
  kind: caseKindSchema,
  reference: z.string(),
  state: caseRecordSchema.shape.state,
  category: z.object({ slug: z.string(), name: bilingualSchema }),
  subject: z.string(),
  text: z.string(),
  locale: localeSchema,
  anonymous: z.boolean(),
  suggestion: z.boolean(),
  citation: citationSchema.nullable(),
  contact: contactSchema.nullable(),
  contactWithheld: z.boolean(),
  receivedAt: z.string(),
  today: z.string(),
  timeZone: z.string(),
  dueOn: z.string().nullable(),
  due: dueExplanationSchema.nullable(),
  officer: memberSchema.nullable(),
  outcome: outcomeSchema.nullable(),
  timeline: z.array(entrySchema),
  actions: z.array(
    z.object({
      action: z.enum(['take', 'reply', 'note', 'ask', 'resume', 'refer', 'close']),
      reasons: z.array(z.enum(['wrong-state', 'not-officer', 'not-your-case', 'already-yours'])),
    }),
  ),
  officers: z.array(memberSchema),
  templates: z.array(z.object({ slug: z.string(), title: bilingualSchema, text: bilingualSchema })),
});

export type DeskCase = z.infer<typeof deskCaseSchema>;

export type DeskAction = DeskCase['actions'][number]['action'];

export type DeskEntry = DeskCase['timeline'][number];

const refusalSchema = z.object({
  error: z.object({
    message: z.string(),
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    reasons: z.array(z.string()).optional(),
    /** The case as it stands, when the action was meant for an older one. */
    case: deskCaseSchema.optional().catch(undefined),
  }),
});

/** The present case that comes with a refusal. */
export function presentCase(body: unknown): DeskCase | null {
  return refusalSchema.safeParse(body).data?.error.case ?? null;
}

/** What a refused request says, in one line. */
export function refusalText(body: unknown, fallback: string): string {
  const refusal = refusalSchema.safeParse(body).data?.error;
  if (!refusal) return fallback;
  const fields = (refusal.fields ?? []).map(({ message }) => message);
  return [refusal.message, ...fields].join(' ');
}
