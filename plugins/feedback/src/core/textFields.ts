import { z } from 'zod';

import { cleanLine, cleanText } from './cleanText.ts';

/** Room for what cleaning takes away before the real bounds are applied. */
const RAW_FACTOR = 2;

/** A running text within bounds, counted after cleaning. */
export function textField(min: number, max: number) {
  return z
    .string()
    .max(max * RAW_FACTOR)
    .transform(cleanText)
    .pipe(z.string().min(min).max(max));
}

/** A single line within bounds, counted after cleaning. */
export function lineField(min: number, max: number) {
  return z
    .string()
    .max(max * RAW_FACTOR + 20)
    .transform(cleanLine)
    .pipe(z.string().min(min).max(max));
}
