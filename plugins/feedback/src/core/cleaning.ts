/**
 * Cleaning as data: a list of steps that any front can run as it stands. Each step reads the text
 * the one before it wrote, as in «A\u0301 » → `NFC` → «Á » → `trim` → «Á».
 */
import { z } from 'zod';

import { westernDigits } from './westernDigits.ts';

/**
 * A step by name, or a pattern (a regular expression with the flags `gu`) and what is put in place
 * of what it finds.
 */
export const stepSchema = z.union([
  z.enum(['NFC', 'NFKC', 'westernDigits', 'capitals', 'trim']),
  z.object({ find: z.string(), put: z.string() }),
]);

export type Step = z.infer<typeof stepSchema>;

/** A text after all the steps. */
export function cleaned(text: string, steps: readonly Step[]): string {
  return steps.reduce(take, text);
}

function take(text: string, step: Step): string {
  if (typeof step === 'object') return text.replace(patternOf(step.find), step.put);
  switch (step) {
    case 'NFC':
    case 'NFKC':
      return text.normalize(step);
    case 'westernDigits':
      return westernDigits(text);
    case 'capitals':
      return text.toUpperCase();
    case 'trim':
      return text.trim();
  }
}

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  const known = patterns.get(source);
  if (known) return known;
  const made = new RegExp(source, 'gu');
  patterns.set(source, made);
  return made;
}

/** How many characters a text has: one beyond the basic plane, such as an emoji, is one. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
