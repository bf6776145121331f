import { describe, expect, it } from 'vitest';

import {
  addMonths,
  dayNumber,
  fromDay,
  localDate,
  storedInstantSchema,
  toDay,
  weekdayOf,
} from './dates.ts';

describe('dates', () => {
  it.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '', '2026-11-20T00:00'])(
    'refuses %j',
    (text) => {
      expect(dayNumber(text)).toBeNull();
    },
  );

  it('knows the weekday, also before 1970', () => {
    expect(weekdayOf(toDay('2026-11-20'))).toBe(5);
    expect(weekdayOf(toDay('1969-12-31'))).toBe(3);
  });

  it('adds months without leaving the month', () => {
    expect(fromDay(addMonths(toDay('2028-01-31'), 1))).toBe('2028-02-29');
    expect(fromDay(addMonths(toDay('2026-11-30'), 3))).toBe('2027-02-28');
  });

  it('takes the date of an instant where the association is', () => {
    const instant = new Date('2026-11-20T21:30:00Z');
    expect(localDate(instant, 'Asia/Riyadh')).toBe('2026-11-21');
    expect(localDate(instant, 'America/New_York')).toBe('2026-11-20');
  });
});

describe('a stored instant', () => {
  it.each([
    ['2026-11-22T09:00:00Z', '2026-11-22T09:00:00.000Z'],
    [new Date('2026-11-22T09:00:00Z'), '2026-11-22T09:00:00.000Z'],
    ['soon', undefined],
    ['', undefined],
    [new Date('soon'), undefined],
  ])('of %s is %s, and never an exception', (stored, read) => {
    expect(storedInstantSchema.safeParse(stored).data).toBe(read);
  });
});
