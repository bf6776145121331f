import type { DayParts, Weekday } from '../../core/dates.ts';
import {
  daysBetween,
  formatIsoDate,
  hijriToGregorian,
  isGregorianDay,
  isHijriDay,
  weekdayOf,
} from '../../core/dates.ts';
import type { FoundDate } from './dateWords.ts';

/** How a date is to be read in each calendar; null where it is not written or is no day. */
export type Chosen = {
  hijri: DayParts | null;
  gregorian: DayParts | null;
  truncated: { written: string; year: number; by: 'gregorian' | 'nearness' } | null;
};

/**
 * Chooses between day–month and month–day, and completes a truncated Hijri year, so that both
 * calendars and the weekday agree where they can; where nothing decides, the usual order stands.
 */
export function chooseReadings(
  hijri: FoundDate | null,
  gregorian: FoundDate | null,
  weekday: Weekday | null,
): Chosen {
  const hijriDays = hijri === null ? [] : hijriReadings(hijri);
  const gregorianDays = gregorian === null ? [] : gregorianReadings(gregorian);
  const pair = closestPair(hijriDays, gregorianDays);
  function single(days: readonly DayParts[]): DayParts | null {
    return onWeekday(days, weekday) ?? days[0] ?? null;
  }
  const chosen = pair ?? {
    hijri: single(nearOnly(hijri, hijriDays)),
    gregorian: single(gregorianDays),
  };
  const isTruncated = hijri !== null && hijri.year.length < 4 && chosen.hijri !== null;
  const by = pair === null ? 'nearness' : 'gregorian';
  return {
    ...chosen,
    truncated:
      isTruncated && chosen.hijri ? { written: hijri.year, year: chosen.hijri.year, by } : null,
  };
}

/** Readings that exist in the Umm al-Qura calendar, a truncated year completed in every way. */
function hijriReadings({ readings, year }: FoundDate): DayParts[] {
  const years = year.length === 4 ? [Number(year)] : completedYears(year);
  return readings
    .flatMap((day) => years.map((full) => ({ ...day, year: full })))
    .filter(isHijriDay);
}

function gregorianReadings({ readings, year }: FoundDate): DayParts[] {
  const full = year.length === 2 ? 2_000 + Number(year) : Number(year);
  return readings.map((day) => ({ ...day, year: full })).filter(isGregorianDay);
}

/** Years of 1300–1600 that lose digits to give what is written, the nearest guess first. */
function completedYears(written: string): number[] {
  const years = Array.from({ length: 301 }, (_, index) => 1_300 + index);
  const possible = years.filter((year) => isSubsequence(written, String(year)));
  const guess = nearYear(written);
  return guess === null ? possible : [guess, ...possible.filter((year) => year !== guess)];
}

/** Without its first digits: 444 is 1444, 45 is 1445. */
function nearYear(written: string): number | null {
  const year = written.length === 3 ? 1_000 + Number(written) : 1_400 + Number(written);
  return year >= 1_300 && year <= 1_600 ? year : null;
}

/** Without another date to check against, only the nearest year is a fair guess. */
function nearOnly(found: FoundDate | null, days: readonly DayParts[]): readonly DayParts[] {
  if (found === null || found.year.length === 4) return days;
  const guess = nearYear(found.year);
  return days.filter(({ year }) => year === guess);
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const digit of whole) if (digit === part.charAt(at)) at += 1;
  return at === part.length;
}

/** How far apart two readings may lie to be taken for one day, before the usual order is kept. */
const SAME_DAY_DAYS = 1;
const SAME_YEAR_DAYS = 200;

function closestPair(
  hijriDays: readonly DayParts[],
  gregorianDays: readonly DayParts[],
): Pick<Chosen, 'hijri' | 'gregorian'> | null {
  let best: { hijri: DayParts; gregorian: DayParts; days: number } | null = null;
  for (const gregorian of gregorianDays) {
    for (const hijri of hijriDays) {
      const converted = hijriToGregorian(formatIsoDate(hijri));
      if (converted === null) continue;
      const days = Math.abs(daysBetween(converted, formatIsoDate(gregorian)));
      if (best === null || days < best.days) best = { hijri, gregorian, days };
    }
  }
  if (best !== null && best.days <= SAME_DAY_DAYS) return best;
  const [hijri, gregorian] = [hijriDays[0], gregorianDays[0]];
  if (best === null || hijri === undefined || gregorian === undefined) return null;
  const inYear =
    best.days <= SAME_YEAR_DAYS ? hijriDays.find(({ year }) => year === best.hijri.year) : hijri;
  return { hijri: inYear ?? hijri, gregorian };
}

function onWeekday(days: readonly DayParts[], weekday: Weekday | null): DayParts | null {
  if (weekday === null) return null;
  return days.find((day) => weekdayOfParts(day) === weekday) ?? null;
}

/** Weekday of a reading; years up to 1600 are Hijri here, since no other date is older. */
function weekdayOfParts(day: DayParts): Weekday | null {
  const iso = formatIsoDate(day);
  const gregorian = day.year <= 1_600 ? hijriToGregorian(iso) : iso;
  return gregorian === null ? null : weekdayOf(gregorian);
}
