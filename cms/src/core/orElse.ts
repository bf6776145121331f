import type { ZodType } from 'zod';
import { z } from 'zod';

/** A stored value that may be absent, and is then something else of its kind. */
export function orElse<Schema extends ZodType>(schema: Schema, absent: z.output<Schema>) {
  return z.preprocess((value) => value ?? absent, schema);
}
