import { describe, expect, it } from 'vitest';

import {
  dayBefore,
  dayOf,
  formatGregorian,
  formatHijri,
  formatList,
  hijriOf,
  isDay,
  weekdayName,
  weekdayOf,
} from './dates.ts';

describe('dates', () => {
  it('writes Gregorian days in words and in the digits of the language', () => {
    expect(formatGregorian('ar', '2026-11-20')).toBe('٢٠ نوفمبر ٢٠٢٦ م');
    expect(formatGregorian('en', '2026-11-20')).toBe('20 November 2026');
  });

  it('writes Hijri days in words', () => {
    expect(formatHijri('ar', '1448-06-10')).toBe('١٠ جمادى الآخرة ١٤٤٨ هـ');
    expect(formatHijri('en', '1448-09-01')).toBe('1 Ramadan 1448 AH');
  });

  it.each([
    ['2026-11-20', '1448-06-10'],
    ['2024-03-11', '1445-09-01'],
    ['2025-06-26', '1447-01-01'],
  ])('reckons %s as %s of the Umm al-Qura calendar', (gregorian, hijri) => {
    expect(hijriOf(gregorian)).toBe(hijri);
  });

  it('names weekdays alike by number and by day', () => {
    expect(weekdayOf('ar', '2026-11-20')).toBe(weekdayName('ar', 5));
    expect(weekdayName('en', 0)).toBe('Sunday');
    expect(weekdayName('en', 6)).toBe('Saturday');
  });

  it('takes the day of a moment from the association’s zone', () => {
    expect(dayOf('2026-11-20T21:30:00Z', 'Asia/Riyadh')).toBe('2026-11-21');
  });

  it('steps back over the ends of months and years', () => {
    expect(dayBefore('2026-03-01')).toBe('2026-02-28');
    expect(dayBefore('2027-01-01')).toBe('2026-12-31');
  });

  it('joins lists as the language does', () => {
    expect(formatList('ar', ['الجمعة', 'السبت'])).toBe('الجمعة والسبت');
    expect(formatList('en', ['Friday', 'Saturday'])).toBe('Friday and Saturday');
  });

  it.each([
    ['2026-02-28', true],
    ['2026-02-30', false],
    ['2026-2-3', false],
    ['yesterday', false],
  ])('knows whether %s is a day', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });
});
