import { z } from 'zod';

import { canonicalHash } from '../core/canonicalHash.ts';
import { keysOf } from '../core/keysOf.ts';
import { optionalText } from '../core/optionalText.ts';
import type { Approval } from '../editions/schema.ts';
import { commitmentsSchema, provisionsSchema, translationSchema } from '../editions/schema.ts';
import { CATEGORIES } from './categories.ts';
import { slugSchema } from './slug.ts';
import { EVENTS, STATES } from './states.ts';

/** One line of a policy's record: what happened, when, by whom. */
const historyEntrySchema = z.object({
  event: z.enum([...keysOf(EVENTS), 'reopen']),
  at: z.iso.datetime(),
  by: z.object({ id: z.string(), name: z.string() }),
  reason: z.string().nullable(),
  textHash: z.string(),
});

function upTo(length: number) {
  return optionalText.pipe(z.string().max(length).nullable());
}

/**
 * A policy as the rules read it, whichever database it comes from. Payload stores drafts without
 * validation; the bounds are those of the fields, so that what is sealed can be published.
 */
export const policyDocumentSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  slug: slugSchema,
  code: upTo(30),
  category: z.enum(keysOf(CATEGORIES)),
  titleAr: upTo(500),
  titleEn: upTo(500),
  summaryAr: upTo(1_000),
  summaryEn: upTo(1_000),
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
  resolutionNumber: upTo(40),
  replaces: z
    .enum(['none', 'all-earlier'])
    .nullish()
    .transform((value) => value ?? 'none'),
  changeKind: z
    .enum(['substantive', 'editorial'])
    .nullish()
    .transform((value) => value ?? null),
  changeNoteAr: upTo(1_000),
  changeNoteEn: upTo(1_000),
  effectiveFrom: optionalText.pipe(z.iso.date().nullable()),
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

/**
 * Hash of what is submitted: the Arabic title and text, and the commitments read from it. The act
 * that approves it, and from when it takes effect, may be recorded while it waits.
 */
export function submittedTextHash({ titleAr, provisions, commitments }: PolicyDocument): string {
  return canonicalHash({ titleAr, provisions, commitments });
}

type Authoritative = Pick<
  PolicyDocument,
  'titleAr' | 'provisions' | 'commitments' | 'replaces' | 'effectiveFrom' | 'meeting'
> & { resolutionNumber: string | null };

/**
 * Hash of what the board approves: the Arabic title and text, the commitments read from it, when
 * it takes effect, what it replaces, and the act itself. A translation is not part of it.
 * @param act the meeting's record as it is now; null compares two texts of one policy alone
 */
export function approvedContentHash(policy: Authoritative, act: Approval | null): string {
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
    act,
  });
}
