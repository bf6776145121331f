import { z } from 'zod';

import type { AuditFact } from '../audit/event.ts';
import { keysOf } from '../core/keysOf.ts';
import { EVENTS } from './states.ts';

/** One line of a policy's record: what happened, when, by whom, and to which text. */
const entrySchema = z.object({
  event: z.enum(keysOf(EVENTS)),
  at: z.iso.datetime(),
  by: z.object({ id: z.string(), name: z.string() }),
  reason: z.string().nullable(),
  textHash: z.string(),
});

export const recordSchema = z
  .array(entrySchema)
  .nullish()
  .transform((value) => value ?? []);

export type RecordEntry = z.infer<typeof entrySchema>;

/**
 * Who had a hand in bringing the text to where it is: whoever submitted it and whoever recorded its
 * approval, since it was last a draft. None of them releases it.
 */
export function handsOf(record: readonly RecordEntry[]): string[] {
  const start = record.findLastIndex(({ event }) => EVENTS[event].to === 'draft');
  return record.slice(start + 1).map(({ by }) => by.id);
}

/** An entry of a policy's record as the audit trail keeps it. */
export function auditFactOf(
  { event, at, by, textHash }: RecordEntry,
  policy: { id: string; slug: string; place: number },
): AuditFact {
  return {
    key: `policy:${policy.id}:${String(policy.place)}`,
    at,
    kind: 'policy',
    actor: by,
    subject: 'policies',
    subjectId: policy.id,
    facts: { event, slug: policy.slug, textHash },
  };
}
