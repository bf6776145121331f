/** A calendar day written `YYYY-MM-DD`, Gregorian unless the name says Hijri. */
export type IsoDate = string;

/** 0 Sunday – 6 Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** A day of some calendar by its numbers. */
export type DayParts = { year: number; month: number; day: number };

/** Hijri years whose months Umm al-Qura fixes; outside them nothing is converted. */
const UMM_AL_QURA_YEARS = { first: 1300, last: 1600 } as const;

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;
const MILLISECONDS_PER_DAY = 86_400_000;

/** Reads `YYYY-MM-DD` into its numbers; null for another shape or a day no Gregorian month has. */
export function parseIsoDate(text: string): DayParts | null {
  const parts = splitDate(text);
  return parts !== null && isGregorianDay(parts) ? parts : null;
}

/** Writes a day as `YYYY-MM-DD`. */
export function formatIsoDate({ year, month, day }: DayParts): IsoDate {
  return [padded(year, 4), padded(month, 2), padded(day, 2)].join('-');
}

/** Whether the Gregorian calendar has this day. */
export function isGregorianDay({ year, month, day }: DayParts): boolean {
  if (year < 1000 || year > 9999) return false;
  const instant = new Date(Date.UTC(year, month - 1, day));
  return instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
}

/** Whether the Umm al-Qura calendar has this day, in the years it covers. */
export function isHijriDay(parts: DayParts): boolean {
  return instantOfHijri(parts) !== null;
}

/**
 * The Umm al-Qura day of a Gregorian one. Printed calendars of old minutes can differ by a day.
 * @returns Hijri `YYYY-MM-DD`; null when the day does not exist or falls outside 1300–1600 AH
 */
export function gregorianToHijri(date: string): IsoDate | null {
  if (parseIsoDate(date) === null) return null;
  const hijri = hijriAt(instantOf(date));
  return isHijriDay(hijri) ? formatIsoDate(hijri) : null;
}

/**
 * The Gregorian day of an Umm al-Qura one.
 * @param date Hijri `YYYY-MM-DD`
 * @returns null when the calendar has no such day in 1300–1600 AH
 */
export function hijriToGregorian(date: string): IsoDate | null {
  const parts = splitDate(date);
  const instant = parts === null ? null : instantOfHijri(parts);
  return instant === null ? null : isoAt(instant);
}

/**
 * Weekday of a Gregorian day.
 * @throws RangeError when the day does not exist
 */
export function weekdayOf(date: IsoDate): Weekday {
  return WEEKDAYS[new Date(instantOf(date)).getUTCDay()] ?? 0;
}

/**
 * Days from one Gregorian day to another; negative when the second is earlier.
 * @throws RangeError when either day does not exist
 */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((instantOf(to) - instantOf(from)) / MILLISECONDS_PER_DAY);
}

/**
 * The Gregorian day `days` later (or earlier when negative).
 * @throws RangeError when the day does not exist
 */
export function addDays(date: IsoDate, days: number): IsoDate {
  return isoAt(instantOf(date) + days * MILLISECONDS_PER_DAY);
}

function instantOf(date: IsoDate): number {
  const parts = parseIsoDate(date);
  if (parts === null) throw new RangeError(`No such day: ${date.slice(0, 40)}`);
  return Date.parse(`${formatIsoDate(parts)}T00:00:00Z`);
}

function splitDate(text: string): DayParts | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  return { year: Number(year), month: Number(month), day: Number(day) };
}

const UMM_AL_QURA = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

function hijriAt(instant: number): DayParts {
  const parts = UMM_AL_QURA.formatToParts(instant);
  function valueOf(name: string): number {
    return Number(parts.find(({ type }) => type === name)?.value);
  }
  return { year: valueOf('year'), month: valueOf('month'), day: valueOf('day') };
}

const FIRST_OF_1300 = Date.UTC(1882, 10, 12);
const MONTH_DAYS = 29.530588;

/** Goes to the middle of the month, which an average month reaches, and from there to the day. */
function instantOfHijri(day: DayParts): number | null {
  const { first, last } = UMM_AL_QURA_YEARS;
  if (day.year < first || day.year > last || day.month < 1 || day.month > 12) return null;
  const months = (day.year - first) * 12 + day.month - 1;
  const middle = FIRST_OF_1300 + Math.floor(months * MONTH_DAYS + 14) * MILLISECONDS_PER_DAY;
  const instant = middle + (day.day - hijriAt(middle).day) * MILLISECONDS_PER_DAY;
  const found = hijriAt(instant);
  const isFound = found.year === day.year && found.month === day.month && found.day === day.day;
  return isFound ? instant : null;
}

function isoAt(instant: number): IsoDate {
  return new Date(instant).toISOString().slice(0, 10);
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
