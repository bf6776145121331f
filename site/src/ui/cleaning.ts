import type { Step } from '../api/rules.ts';
import { westernDigits } from './digits.ts';

/** How long a text may be, and the steps it is cleaned by before it is counted. */
export type Limit = { max: number; clean: readonly Step[] };

/** A text after all the steps, each of which reads what the one before it wrote. */
export function cleaned(text: string, steps: readonly Step[]): string {
  return steps.reduce(take, text);
}

function take(text: string, step: Step): string {
  if (typeof step === 'object') return text.replace(new RegExp(step.find, 'gu'), step.put);
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

/** How many characters a text has: one beyond the basic plane, such as an emoji, is one. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
