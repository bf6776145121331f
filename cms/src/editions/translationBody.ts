import { z } from 'zod';

import { contentSchema } from './content.ts';

/** The revision a translation is made from, and its words. */
export const translationBodySchema = z.object({
  revision: z.number().int().min(1),
  words: contentSchema.pick({
    titleEn: true,
    summaryEn: true,
    changeNoteEn: true,
    translation: true,
  }),
});
