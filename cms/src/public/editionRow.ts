import { z } from 'zod';

import { optionalText } from '../core/optionalText.ts';
import {
  approvalSchema,
  commitmentsSchema,
  provisionsSchema,
  translationSchema,
} from '../editions/schema.ts';

/** What every reading of an edition needs, without its text. */
export const editionHeadSchema = z.object({
  slug: z.string(),
  number: z.number().int(),
  code: optionalText,
  category: z
    .string()
    .nullish()
    .transform((value) => value ?? 'other'),
  titleAr: z.string(),
  titleEn: optionalText,
  summaryAr: optionalText,
  summaryEn: optionalText,
  commitments: commitmentsSchema.nullish().transform((value) => value ?? []),
  approval: approvalSchema,
  effectiveFrom: z.iso.date(),
  changeNoteAr: optionalText,
  changeNoteEn: optionalText,
});

/** A whole sealed edition, as stored. */
export const editionSchema = editionHeadSchema.extend({
  provisions: provisionsSchema,
  translation: translationSchema.nullish().transform((value) => value ?? {}),
  replaces: z.enum(['none', 'all-earlier']),
  changeKind: z
    .enum(['substantive', 'editorial'])
    .nullish()
    .transform((value) => value ?? null),
  contentHash: z.string(),
  previousHash: optionalText,
  sealedAt: z.string(),
});

export type EditionHead = z.infer<typeof editionHeadSchema>;
export type Edition = z.infer<typeof editionSchema>;
