import { z } from 'zod';

import type { Label } from '../core/bilingual.ts';
import { keysOf } from '../core/keysOf.ts';

/** Every kind of event the record holds, as the auditor reads it. */
export const AUDIT_KINDS = {
  created: { ar: 'أُنشئ مستند', en: 'Document created' },
  changed: { ar: 'عُدّل مستند', en: 'Document changed' },
  deleted: { ar: 'حُذف مستند', en: 'Document deleted' },
  policy: { ar: 'خطوة في مسار سياسة', en: 'Step of a policy' },
  translation: { ar: 'نُشرت ترجمة', en: 'Translation published' },
  case: { ar: 'إجراء على حالة', en: 'Action on a case' },
  account: { ar: 'حساب مستخدم', en: 'Account' },
} as const satisfies Record<string, Label>;

const LONGEST_NAME = 200;
const MOST_FACTS = 60;

/** Who caused it: a user by id and by the name at that time, or the system itself. */
const actorSchema = z.object({ id: z.string(), name: z.string().max(LONGEST_NAME) });

/** What may be said of an event beside who, when and of what: short facts, never a person's words. */
const factsSchema = z
  .record(z.string().max(60), z.union([z.string().max(200), z.number(), z.null()]))
  .refine((facts) => Object.keys(facts).length <= MOST_FACTS);

export const auditEventSchema = z.object({
  /** Place in the record, from 1 without a gap. */
  seq: z.int().min(1),
  /** Names what happened, so that it is recorded once however often that is tried. */
  key: z.string().max(300),
  at: z.iso.datetime(),
  kind: z.enum(keysOf(AUDIT_KINDS)),
  actor: actorSchema,
  /** Slug of the collection or global, and the id of the document in it. */
  subject: z.string().max(100),
  subjectId: z.string().max(100).nullable(),
  facts: factsSchema,
  previousHash: z.string().nullable(),
  hash: z.string(),
});

/** One event of the record, with its place in the chain. */
export type AuditEvent = z.infer<typeof auditEventSchema>;

/** An event about to be recorded. */
export type AuditFact = Omit<AuditEvent, 'seq' | 'previousHash' | 'hash'>;
