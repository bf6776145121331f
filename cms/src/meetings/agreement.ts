import type { Label } from '../core/bilingual.ts';
import type { IsoDate } from '../core/dates.ts';
import { gregorianToHijri, hijriToGregorian, parseIsoDate, weekdayOf } from '../core/dates.ts';
import { WEEKDAYS } from '../core/weekdays.ts';

/** A meeting's date as its minutes may write it: by two calendars and a weekday (0 Sunday – 6). */
export type WrittenDates = {
  gregorian: IsoDate | null;
  hijri: IsoDate | null;
  weekday: string | null;
};

/** Where the writings of one day contradict each other. */
export type Contradiction =
  | { between: 'calendars'; gregorianOfHijri: IsoDate; hijriOfGregorian: IsoDate | null }
  | { between: 'weekday'; written: Label; actual: Label };

/**
 * What of a meeting's date contradicts what else of it: its Hijri day, its Gregorian day and its
 * weekday are one day. What is missing, or is no day, contradicts nothing.
 */
export function contradictionsIn({ gregorian, hijri, weekday }: WrittenDates): Contradiction[] {
  const ofHijri = hijri === null ? null : hijriToGregorian(hijri);
  const given = gregorian !== null && parseIsoDate(gregorian) !== null ? gregorian : null;
  const found: Contradiction[] = [];
  if (given !== null && ofHijri !== null && given !== ofHijri) {
    const hijriOfGregorian = gregorianToHijri(given);
    found.push({ between: 'calendars', gregorianOfHijri: ofHijri, hijriOfGregorian });
  }
  const day = given ?? ofHijri;
  const written = weekday === null ? undefined : WEEKDAYS[Number(weekday)];
  const actual = day === null ? undefined : WEEKDAYS[weekdayOf(day)];
  if (written && actual && written !== actual) found.push({ between: 'weekday', written, actual });
  return found;
}
