/** The working calendar: which weekdays are free and which ranges of days are holidays. */
import { z } from 'zod';

import type { Bilingual } from '../core/bilingual.ts';
import { bilingualSchema } from '../core/bilingual.ts';
import type { IsoDate } from '../core/dates.ts';
import { isoDateSchema, isTimeZone, toDay, weekdayOf, yearOf } from '../core/dates.ts';
import { perObject } from '../core/perObject.ts';

/** A named range of holidays, both ends included. */
export type Holiday = { name: Bilingual; from: IsoDate; to: IsoDate };

/** @property weekend 0 Sunday – 6 Saturday, at most six of them */
export type Calendar = { timeZone: string; weekend: number[]; holidays: Holiday[] };

export const holidaySchema = z.object({
  name: bilingualSchema,
  from: isoDateSchema,
  to: isoDateSchema,
});

export const calendarSchema = z.object({
  timeZone: z.string().refine(isTimeZone, { error: 'not a time zone' }),
  weekend: z.array(z.int().min(0).max(6)).max(6),
  holidays: z.array(holidaySchema).max(2000),
});

/** The calendar made ready for counting: day numbers instead of texts. */
export type WorkingDays = {
  isWorking: (day: number) => boolean;
  holidaysBetween: (first: number, last: number) => Holiday[];
  knowsYear: (year: number) => boolean;
};

export const workingDays = perObject((calendar: Calendar): WorkingDays => {
  const weekend = new Set(calendar.weekend);
  const ranges = calendar.holidays
    .map((holiday) => ({ holiday, first: toDay(holiday.from), last: toDay(holiday.to) }))
    .sort((a, b) => a.first - b.first);
  const years = new Set(ranges.flatMap(({ first, last }) => [yearOf(first), yearOf(last)]));
  return {
    isWorking: (day) =>
      !weekend.has(weekdayOf(day)) &&
      !ranges.some(({ first, last }) => first <= day && day <= last),
    holidaysBetween: (from, to) =>
      ranges.filter(({ first, last }) => first <= to && last >= from).map((each) => each.holiday),
    knowsYear: (year) => years.has(year),
  };
});
