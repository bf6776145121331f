import { describe, expect, it } from 'vitest';

import { contradictionsIn } from './agreement.ts';

const NONE = { gregorian: null, hijri: null, weekday: null };

describe('the writings of one day', () => {
  it.each([
    NONE,
    { ...NONE, gregorian: '2026-02-05' },
    { ...NONE, weekday: '4' },
    { gregorian: '2026-02-05', hijri: '1447-08-17', weekday: '4' },
    { gregorian: null, hijri: '1447-08-17', weekday: '4' },
    // Before the calendars that are converted begin, and no days at all.
    { gregorian: '1850-01-01', hijri: null, weekday: '2' },
    { gregorian: '2026-02-31', hijri: '1447-13-01', weekday: '4' },
  ])('agree: %j', (dates) => {
    expect(contradictionsIn(dates)).toEqual([]);
  });

  it('contradict each other when the calendars name two days', () => {
    const dates = { gregorian: '2026-02-05', hijri: '1447-08-12', weekday: null };
    expect(contradictionsIn(dates)).toEqual([
      { between: 'calendars', gregorianOfHijri: '2026-01-31', hijriOfGregorian: '1447-08-17' },
    ]);
  });

  it.each([
    { gregorian: '2022-08-31', hijri: null },
    { gregorian: null, hijri: '1444-02-04' },
  ])('contradict each other when the weekday is another: %j', (dates) => {
    expect(contradictionsIn({ ...dates, weekday: '2' })).toMatchObject([
      { between: 'weekday', written: { en: 'Tuesday' }, actual: { en: 'Wednesday' } },
    ]);
  });
});
