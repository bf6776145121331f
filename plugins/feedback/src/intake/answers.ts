/** What the public endpoints answer, as schemas: the contract with whoever builds a front. */
import { z } from 'zod';

import { seenBy, seenCategorySchema } from '../cases/caseRecord.ts';

export const challengeAnswer = z.looseObject({
  parameters: z.looseObject({ algorithm: z.literal('PBKDF2/SHA-256') }),
  signature: z.string(),
});

export const categoriesAnswer = z.object({
  categories: z.array(
    /** What is written under a confidential one is shown to fewer people, and only once they ask. */
    seenCategorySchema.extend({ confidential: z.boolean() }),
  ),
});

/** What the person gets for a new case. */
export const receiptAnswer = seenBy('receipt').extend({ receiptCode: z.string() });

export type ReceiptAnswer = z.infer<typeof receiptAnswer>;
