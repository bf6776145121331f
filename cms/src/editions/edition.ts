import { z } from 'zod';

import { keysOf } from '../core/keysOf.ts';
import { optionalText } from '../core/optionalText.ts';
import { contentSchema } from './content.ts';
import { approvalSchema } from './schema.ts';

/** A text, or its withdrawal by an act of the board: an edition without text in the same chain. */
const EDITION_KINDS = {
  text: { ar: 'نص', en: 'Text' },
  withdrawal: { ar: 'سحب', en: 'Withdrawal' },
} as const;

const actorSchema = z.object({ id: z.string(), name: z.string() });

/** A sealed edition as stored: the content by value, the act by value, its place in the chain. */
export const editionSchema = contentSchema.extend({
  id: z.union([z.string(), z.number()]).transform(String),
  policyId: z.string(),
  approvalId: z.string(),
  kind: z.enum(keysOf(EDITION_KINDS)),
  number: z.number().int(),
  titleAr: z.string(),
  effectiveFrom: z.iso.date(),
  approval: approvalSchema,
  contentHash: z.string(),
  previousHash: optionalText,
  sealedAt: z.iso.datetime(),
  sealedBy: actorSchema,
});

/** What every list of editions needs, without the texts. */
export const editionHeadSchema = editionSchema.omit({ provisions: true, translation: true });

export type Edition = z.infer<typeof editionSchema>;
export type EditionHead = z.infer<typeof editionHeadSchema>;

/** A revision of the English of an edition, signed by who published it; never written again. */
export const translationRevisionSchema = contentSchema
  .pick({ titleEn: true, summaryEn: true, changeNoteEn: true, translation: true })
  .extend({
    editionId: z.string(),
    policyId: z.string(),
    revision: z.number().int(),
    contentHash: z.string(),
    previousHash: z.string(),
    signedAt: z.iso.datetime(),
    signedBy: actorSchema,
  });

export type TranslationRevision = z.infer<typeof translationRevisionSchema>;
