import { expect, it } from 'vitest';

import { hasTooMany } from './parameters.ts';

it.each([
  ['', false],
  ['q=x', false],
  ['a=1&'.repeat(499), false],
  ['a=1&'.repeat(500), true],
  ['&'.repeat(16_000), true],
])('%.20s … has too many parameters: %s', (written, expected) => {
  expect(hasTooMany(written)).toBe(expected);
  expect(hasTooMany(Buffer.from(written))).toBe(expected);
});
