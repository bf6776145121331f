import { latinDigits } from './arabic.ts';
import type { IsoDate } from './dates.ts';
import {
  formatIsoDate,
  gregorianToHijri,
  hijriToGregorian,
  isGregorianDay,
  isHijriDay,
} from './dates.ts';

/** The calendars a day is written in. */
export type Calendar = 'gregorian' | 'hijri';

/** Days found in a text, one of each calendar at most. */
type Found = { gregorian: IsoDate | null; hijri: IsoDate | null };

/** Three numbers with one kind of mark between them: a year of four digits at either end. */
const NUMBERS = /(?<!\d)(\d{1,4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,4})(?!\d)/g;

/** Marks of direction and tatweel, which come along when a date is copied. */
const UNSEEN = /[\u0640\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;

const DASHES = /[\u2010-\u2015\u2212]/g;

/** Years of either calendar in which the association can have met; they do not overlap. */
const HIJRI_YEARS = { first: 1300, last: 1600 };
const FIRST_GREGORIAN_YEAR = 1700;

/**
 * Reads a day as people type it: any digits, hyphens, slashes or dots, the year first or the day
 * first, in either calendar, which the year tells: `١٤٤٧/٨/١٧`, `5-2-2026`, `1447/08/17 هـ`. Where
 * both calendars are written, the one that is asked for is taken; else the other is converted.
 * @returns `YYYY-MM-DD` in the calendar asked for; null when nothing, or no such day, is written
 */
export function readDay(text: string, calendar: Calendar): IsoDate | null {
  const found = daysIn(text);
  if (found === null) return null;
  const { gregorian, hijri } = found;
  return calendar === 'gregorian'
    ? (gregorian ?? (hijri === null ? null : hijriToGregorian(hijri)))
    : (hijri ?? (gregorian === null ? null : gregorianToHijri(gregorian)));
}

/** The days a text names; null when one of them does not exist or a calendar comes twice. */
function daysIn(text: string): Found | null {
  const plain = latinDigits(text.slice(0, 300).normalize('NFKC'))
    .replace(UNSEEN, '')
    .replace(DASHES, '-');
  const found: Found = { gregorian: null, hijri: null };
  for (const [, first = '', , month = '', last = ''] of plain.matchAll(NUMBERS)) {
    const day = dayOf({ first, month, last });
    if (day === null || found[day.calendar] !== null) return null;
    found[day.calendar] = day.date;
  }
  return found.gregorian === null && found.hijri === null ? null : found;
}

type Written = { first: string; month: string; last: string };

function dayOf({ first, month, last }: Written): { calendar: Calendar; date: IsoDate } | null {
  const isYearFirst = first.length === 4;
  if (isYearFirst === (last.length === 4)) return null;
  const [year, day] = (isYearFirst ? [first, last] : [last, first]).map(Number);
  const parts = { year: year ?? 0, month: Number(month), day: day ?? 0 };
  const isHijri = parts.year >= HIJRI_YEARS.first && parts.year <= HIJRI_YEARS.last;
  if (isHijri) return isHijriDay(parts) ? { calendar: 'hijri', date: formatIsoDate(parts) } : null;
  if (parts.year < FIRST_GREGORIAN_YEAR || !isGregorianDay(parts)) return null;
  return { calendar: 'gregorian', date: formatIsoDate(parts) };
}
