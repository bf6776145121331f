import type { IsoDate } from './dates.ts';
import { dayNumber } from './dates.ts';
import { cleanedBy, faultOf, rules } from './rules.ts';

/**
 * The Gregorian date of a text as people type it, in any digits: `٢٠٢٦/٢/٥`, `5-2-2026`.
 * @returns null when it names no day, or leaves open which number is the year
 */
export function readDate(text: string): IsoDate | null {
  const rule = rules.fields.day;
  const date = cleanedBy(rule, text);
  return faultOf(rule, date) === null && dayNumber(date) !== null ? date : null;
}
