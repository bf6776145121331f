import { z } from 'zod';

const schemaField = z.custom<z.ZodType>((value) => value instanceof z.ZodType);

/** What a public endpoint takes and answers; its OpenAPI document is made from it. */
export const contractSchema = z.object({
  summary: z.string(),
  answer: schemaField,
  body: schemaField.optional(),
  query: schemaField.optional(),
});

export type Contract = z.infer<typeof contractSchema>;
