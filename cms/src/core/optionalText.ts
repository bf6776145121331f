import { z } from 'zod';

/** Stored text that may be absent: null, undefined and the empty string are one, null. */
export const optionalText = z
  .string()
  .nullish()
  .transform((value) => (value === undefined || value === '' ? null : value))
  .pipe(z.string().nullable());
