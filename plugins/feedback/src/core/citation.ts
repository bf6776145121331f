import { z } from 'zod';

import { bilingualSchema } from './bilingual.ts';

/** A provision of a policy, as it stood in one edition. */
export const provisionReferenceSchema = z.object({
  policy: z.string(),
  edition: z.number(),
  anchor: z.string(),
  policyTitle: bilingualSchema,
  label: bilingualSchema,
});

export type ProvisionReference = z.infer<typeof provisionReferenceSchema>;

/**
 * What a case is about: a provision, or a policy as a whole. The latter has neither anchor nor
 * label; it is called by the policy's title.
 */
export const citationSchema = provisionReferenceSchema.extend({
  anchor: z.string().nullable(),
  label: bilingualSchema.nullable(),
});

export type Citation = z.infer<typeof citationSchema>;
