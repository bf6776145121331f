import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  addDays,
  daysBetween,
  formatIsoDate,
  gregorianToHijri,
  hijriToGregorian,
  isGregorianDay,
  isHijriDay,
  parseIsoDate,
  weekdayOf,
} from './dates.ts';

const intl = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

function byIntl(date: string): string {
  function part(name: string): number {
    return Number(
      intl.formatToParts(new Date(`${date}T00:00:00Z`)).find(({ type }) => type === name)?.value,
    );
  }
  return formatIsoDate({ year: part('year'), month: part('month'), day: part('day') });
}

describe('Umm al-Qura conversion', () => {
  it.each([
    ['1446-09-01', '2025-03-01'],
    ['1447-01-01', '2025-06-26'],
    ['1300-01-01', '1882-11-12'],
    ['1600-12-30', '2174-11-25'],
  ])('%s AH is %s', (hijri, gregorian) => {
    expect(hijriToGregorian(hijri)).toBe(gregorian);
    expect(gregorianToHijri(gregorian)).toBe(hijri);
  });

  it('agrees with Intl and comes back to the same day, through three centuries', () => {
    const day = fc.integer({ min: 0, max: 106_600 }).map((days) => addDays('1882-11-12', days));
    fc.assert(
      fc.property(day, (date) => {
        const hijri = gregorianToHijri(date);
        expect(hijri).toBe(byIntl(date));
        expect(hijri === null ? null : hijriToGregorian(hijri)).toBe(date);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['1299-12-29', '1601-01-01', '1445-13-01', '1445-01-30', '1445-2-3', 'محرم'])(
    'refuses %s',
    (hijri) => {
      expect(hijriToGregorian(hijri)).toBeNull();
    },
  );

  it.each(['1882-11-11', '2174-11-26', '2023-02-29', '2023-13-01', ''])(
    'has no Hijri day for %s',
    (gregorian) => {
      expect(gregorianToHijri(gregorian)).toBeNull();
    },
  );

  it('knows the length of each month', () => {
    expect(isHijriDay({ year: 1445, month: 9, day: 30 })).toBe(true);
    expect(isHijriDay({ year: 1446, month: 9, day: 30 })).toBe(false);
    expect(isGregorianDay({ year: 2024, month: 2, day: 29 })).toBe(true);
    expect(isGregorianDay({ year: 2023, month: 2, day: 29 })).toBe(false);
  });
});

describe('ISO days', () => {
  it('are read and written', () => {
    expect(parseIsoDate('2026-01-09')).toEqual({ year: 2026, month: 1, day: 9 });
    expect(formatIsoDate({ year: 2026, month: 1, day: 9 })).toBe('2026-01-09');
    expect(parseIsoDate('2026-1-9')).toBeNull();
    expect(parseIsoDate('2026-02-30')).toBeNull();
  });

  it('have a weekday, counted from Sunday', () => {
    expect(weekdayOf('2026-11-20')).toBe(5);
    expect(weekdayOf('2026-11-22')).toBe(0);
    expect(() => weekdayOf('2026-02-30')).toThrow(RangeError);
  });

  it('are counted over month and leap year', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
  });
});
