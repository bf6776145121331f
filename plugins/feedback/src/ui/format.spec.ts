import { describe, expect, it } from 'vitest';

import { dateText, hijriText, instantText, numberText } from './format.ts';

describe('an instant', () => {
  it.each(
    (
      [
        ['2026-03-01T20:59:59.000Z', 'en', '1 March 2026, 23:59'],
        ['2026-03-01T21:00:00.000Z', 'en', '2 March 2026, 00:00'],
        ['2026-03-01T20:59:59.000Z', 'ar', '1 مارس 2026، 23:59'],
        ['2026-03-01T21:00:00.000Z', 'ar', '2 مارس 2026، 00:00'],
      ] as const
    ).map(([instant, locale, words]) => ({ instant, locale, words })),
  )('$instant is told by the clock of the calendar, in $locale', ({ instant, locale, words }) => {
    expect(instantText({ instant, locale, timeZone: 'Asia/Riyadh' })).toBe(words);
  });
});

describe('a day', () => {
  it('is written in both calendars, in the digits of the rest of the panel', () => {
    expect(dateText('2026-02-05', 'ar')).toBe('الخميس، 5 فبراير 2026');
    expect(hijriText('2026-02-05', 'ar')).toBe('17 شعبان 1447 هـ');
    expect(dateText('2026-02-05', 'en')).toBe('Thursday, 5 February 2026');
    expect(hijriText('2026-02-05', 'en')).toBe('17 Shaʻban 1447 AH');
    expect(numberText(12_345, 'ar')).toBe('12,345');
  });
});
