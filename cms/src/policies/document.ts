import { z } from 'zod';

import { canonicalHash } from '../core/canonicalHash.ts';
import { keysOf } from '../core/keysOf.ts';
import { optionalText } from '../core/optionalText.ts';
import { commitmentsSchema, provisionsSchema, translationSchema } from '../editions/schema.ts';
import { CATEGORIES } from './categories.ts';
import { EVENTS, STATES } from './states.ts';

/** One line of a policy's record: what happened, when, by whom. */
const historyEntrySchema = z.object({
  event: z.enum([...keysOf(EVENTS), 'reopen']),
  at: z.iso.datetime(),
  by: z.object({ id: z.string(), name: z.string() }),
  reason: z.string().nullable(),
  textHash: z.string(),
});

/** A policy as the rules read it, whichever database it comes from. */
export const policyDocumentSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  slug: z.string(),
  code: optionalText,
  category: z.enum(keysOf(CATEGORIES)).catch('other'),
  titleAr: optionalText,
  titleEn: optionalText,
  summaryAr: optionalText,
  summaryEn: optionalText,
  provisions: provisionsSchema.nullish().transform((value) => value ?? []),
  translation: translationSchema.nullish().transform((value) => value ?? {}),
  commitments: commitmentsSchema.nullish().transform((value) => value ?? []),
  meeting: z
    .union([z.string(), z.number(), z.object({ id: z.union([z.string(), z.number()]) })])
    .nullish()
    .transform((value) => {
      if (value === null || value === undefined) return null;
      return String(typeof value === 'object' ? value.id : value);
    }),
  resolutionNumber: optionalText,
  replaces: z
    .enum(['none', 'all-earlier'])
    .nullish()
    .transform((value) => value ?? 'none'),
  changeKind: z
    .enum(['substantive', 'editorial'])
    .nullish()
    .transform((value) => value ?? null),
  changeNoteAr: optionalText,
  changeNoteEn: optionalText,
  effectiveFrom: optionalText,
  state: z
    .enum(keysOf(STATES))
    .nullish()
    .transform((value) => value ?? 'draft'),
  approvedHash: optionalText,
  approvalId: optionalText,
  submittedBy: optionalText,
  history: z
    .array(historyEntrySchema)
    .nullish()
    .transform((value) => value ?? []),
});

export type PolicyDocument = z.infer<typeof policyDocumentSchema>;

type Authoritative = Pick<
  PolicyDocument,
  'titleAr' | 'provisions' | 'commitments' | 'replaces' | 'effectiveFrom' | 'meeting'
> & { resolutionNumber: string | null };

/**
 * Hash of what the board approves: the Arabic title and text, the commitments read from it, when
 * it takes effect, what it replaces, and the act itself. A translation is not part of it.
 */
export function approvedContentHash(policy: Authoritative): string {
  const { titleAr, provisions, commitments, replaces, effectiveFrom } = policy;
  const { meeting, resolutionNumber } = policy;
  return canonicalHash({
    titleAr,
    provisions,
    commitments,
    replaces,
    effectiveFrom,
    meeting,
    resolutionNumber,
  });
}
