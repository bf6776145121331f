/**
 * Plain Gregorian dates as `YYYY-MM-DD`, counted as days since 1970-01-01, so that
 * no time zone and no daylight saving can move them.
 */
import { z } from 'zod';

/** A Gregorian date, `YYYY-MM-DD`. */
export type IsoDate = string;

const MS_PER_DAY = 86_400_000;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01, or null when the text is not a real date. */
export function dayNumber(date: IsoDate): number | null {
  const parts = ISO_DATE.exec(date);
  if (!parts) return null;
  const ms = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return new Date(ms).toISOString().slice(0, 10) === date ? ms / MS_PER_DAY : null;
}

export const isoDateSchema = z.string().refine((value) => dayNumber(value) !== null);

/**
 * @throws RangeError when the text is not a real date
 */
export function toDay(date: IsoDate): number {
  const day = dayNumber(date);
  if (day === null) throw new RangeError(`Not a date: ${date}`);
  return day;
}

/** The date of a day number. */
export function fromDay(day: number): IsoDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** 0 Sunday – 6 Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function yearOf(day: number): number {
  return new Date(day * MS_PER_DAY).getUTCFullYear();
}

/** The same day of a later month, or that month's last day when it has no such day. */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * MS_PER_DAY);
  const target = date.getUTCMonth() + months;
  const year = date.getUTCFullYear();
  const lastDay = new Date(Date.UTC(year, target + 1, 0)).getUTCDate();
  return Date.UTC(year, target, Math.min(date.getUTCDate(), lastDay)) / MS_PER_DAY;
}

/** An instant as either database gives it. */
export const storedInstantSchema = z
  .union([z.string(), z.date()])
  .refine((value) => !Number.isNaN(new Date(value).getTime()))
  .transform((value) => new Date(value).toISOString());

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}

/** Whether `Intl` knows a time zone of that name. */
export function isTimeZone(name: string): boolean {
  try {
    return formatterOf(name).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The date an instant falls on in a time zone. */
export function localDate(instant: Date, timeZone: string): IsoDate {
  const parts = formatterOf(timeZone).formatToParts(instant);
  function part(type: string): string {
    return parts.find((each) => each.type === type)?.value ?? '';
  }
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
