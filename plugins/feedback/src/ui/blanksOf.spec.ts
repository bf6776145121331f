import { expect, it } from 'vitest';

import { blanksOf } from './blanksOf.ts';

it.each([
  ['We sent it to [the department], because [reason].', ['[the department]', '[reason]']],
  ['أُحيلت إلى [الإدارة].', ['[الإدارة]']],
  ['Nothing to fill in for {reference}.', []],
])('finds what %s leaves open', (template, blanks) => {
  expect(blanksOf(template)).toEqual(blanks);
});
