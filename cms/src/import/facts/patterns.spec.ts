import { expect, it } from 'vitest';

import { fold } from '../../core/arabic.ts';
import { UNDONE, VERBS } from './acts.ts';
import { COMMITMENT_PATTERNS } from './commitments.ts';
import { EFFECTS } from './effect.ts';
import { NUMBERED } from './numbers.ts';
import type { Pattern } from './tokens.ts';
import { PATTERNS } from './tokens.ts';

/** Whether a pattern reads its example from some word of it on, as its reader applies it. */
function reads({ reads: pattern, example }: Pattern): boolean {
  const folded = fold(example);
  const starts = Array.from(folded.matchAll(/[\p{L}\d]+/gu), ({ index }) => index);
  return starts.some((start) => {
    pattern.lastIndex = pattern.sticky ? start : 0;
    return pattern.test(pattern.sticky ? folded : folded.slice(start));
  });
}

it.each([...PATTERNS, ...VERBS, ...EFFECTS, ...NUMBERED, ...COMMITMENT_PATTERNS])(
  'reads its example: $example',
  (row) => {
    expect(reads(row)).toBe(true);
  },
);

/** The bar stands where the verb begins. */
it.each(UNDONE)('says that it was not done: $example', ({ reads: pattern, example }) => {
  expect(pattern.test(fold(example.split('|', 1)[0] ?? ''))).toBe(true);
});
