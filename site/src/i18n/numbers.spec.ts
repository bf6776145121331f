import { describe, expect, it } from 'vitest';

import { commitments } from './commitments.ts';
import { formatNumber, localDigits, plural } from './numbers.ts';

const { workingDays } = commitments.ar.units;

describe('plural', () => {
  it.each([
    [1, 'يوم عمل واحد'],
    [2, 'يومَي عمل'],
    [3, '٣ أيام عمل'],
    [10, '١٠ أيام عمل'],
    [11, '١١ يوم عمل'],
    [15, '١٥ يوم عمل'],
    [100, '١٠٠ يوم عمل'],
    [103, '١٠٣ أيام عمل'],
  ])('counts %i working days in Arabic', (amount, expected) => {
    expect(plural('ar', { count: amount, forms: workingDays })).toBe(expected);
  });

  it.each([
    [1, '1 week'],
    [2, '2 weeks'],
  ])('counts %i weeks in English', (amount, expected) => {
    expect(plural('en', { count: amount, forms: commitments.en.units.weeks })).toBe(expected);
  });

  it('falls back to the general form where a language has no special one', () => {
    expect(plural('ar', { count: 0, forms: { other: '{n}' } })).toBe('٠');
  });
});

describe('digits', () => {
  it('follow the language', () => {
    expect(formatNumber('ar', 1448)).toBe('١٬٤٤٨');
    expect(localDigits('ar', '17/1447')).toBe('١٧/١٤٤٧');
    expect(localDigits('en', '17/1447')).toBe('17/1447');
  });
});
