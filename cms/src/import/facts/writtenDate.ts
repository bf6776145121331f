import type { Folded } from '../../core/arabic.ts';
import { foldWithOrigins, originalSlice } from '../../core/arabic.ts';
import type { DayParts, Weekday } from '../../core/dates.ts';
import * as dates from '../../core/dates.ts';
import type { ParsedDate } from '../parsedPolicy.ts';
import type { ImportWarning } from '../words/messages.ts';
import { warnings } from '../words/messages.ts';
import { chooseReadings } from './dateReadings.ts';
import type { FoundDate } from './dateWords.ts';
import { findDates, findWeekday } from './dateWords.ts';

/** The date of an approval, and the warnings it needs at the line where it stands. */
export type ReadDate = {
  date: ParsedDate;
  warningsAt: (line: number) => ImportWarning[];
  key: string;
};

/** A date the text does not state. */
export const NO_DATE: ParsedDate = { gregorian: null, hijri: null, weekday: null, asWritten: null };

/**
 * Reads the day of an act: the first date of the text after its meeting, else the first, with the one
 * of the other calendar beside it and the weekday, and checks the three against one another. What is
 * written is kept; only what is not is derived.
 */
export function readActDate(text: string): ReadDate | null {
  const folded = foldWithOrigins(text);
  const found = findDates(folded.text).filter(({ start }) => !isOfAnotherAct(folded.text, start));
  const meeting = folded.text.search(MEETING);
  const first = found.find(({ start }) => start > meeting) ?? found[0];
  return first === undefined ? null : readDateAt(text, folded, first, found);
}

/** Reads the first date of a text that begins at a place of its folded form or after it. */
export function readDateFrom(text: string, from: number): ReadDate | null {
  const folded = foldWithOrigins(text);
  const found = findDates(folded.text);
  const first = found.find(({ start }) => start >= from);
  return first === undefined ? null : readDateAt(text, folded, first, found);
}

function readDateAt(
  text: string,
  folded: Folded,
  first: FoundDate,
  found: readonly FoundDate[],
): ReadDate {
  const second = partnerOf(first, found, folded.text);
  const end = Math.max(first.end, second?.end ?? 0);
  const said = findWeekday(folded.text, first.start, end);
  const start = Math.min(first.start, said?.start ?? first.start);
  const asWritten = originalSlice({ original: text, folded }, [
    start,
    Math.max(end, said?.end ?? 0),
  ]);
  const both = [first, second].filter((date) => date !== null);
  const hijri = both.find(({ calendar }) => calendar === 'hijri') ?? null;
  const gregorian = both.find(({ calendar }) => calendar === 'gregorian') ?? null;
  const read = crossCheck(hijri, gregorian, said?.weekday ?? null, asWritten);
  return { ...read, key: folded.text.slice(first.start, first.end) };
}

const MEETING = /اجتماع|جلس[هت]|محضر|قرار|meeting|session|minutes|resolution/;
/** What takes effect on a day, and laws by their numbers: no day of the act. */
const EFFECT =
  /(?:اعتبارا|ابتداء|بدءا|يعمل ب|تسري|يسري|سريان|نفاذ|نافذ|حيز|effective|in force|into force|effect)(?:(?!اجتماع|جلس|محضر)[^.]){0,40}$/;
const LAW =
  /(?<!هذا (?:ال)?)(?:مرسوم|قانون|ظهير|نظام|القرار الوزاري|law|decree)(?:(?!اجتماع|جلس|دور|محضر|موتمر|قرار)[^.]){0,60}(?:رقم|صادر|لسنه|عام|مورخ)[^.]{0,30}$/;

function isOfAnotherAct(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 120), start);
  return EFFECT.test(before.slice(-60)) || LAW.test(before);
}

const LONGEST_BRIDGE = 45;

/** The same day in the other calendar: the next date, close by and in the same sentence. */
function partnerOf(first: FoundDate, found: readonly FoundDate[], text: string): FoundDate | null {
  const next = found.find(
    ({ start, calendar }) => start >= first.end && calendar !== first.calendar,
  );
  if (next === undefined) return null;
  const bridge = text.slice(first.end, next.start);
  const isJoined =
    /موافق|يوافق|مصادف|مطابق|corresponding|equivalent|=/.test(bridge) || bridge.length <= 12;
  return bridge.length <= LONGEST_BRIDGE && isJoined && !/\. \p{L}/u.test(bridge) ? next : null;
}

type Checked = Omit<ReadDate, 'key'>;

function crossCheck(
  hijri: FoundDate | null,
  gregorian: FoundDate | null,
  weekday: Weekday | null,
  asWritten: string,
): Checked {
  const chosen = chooseReadings(hijri, gregorian, weekday);
  const written = {
    hijri: isoOf(chosen.hijri),
    gregorian: isoOf(chosen.gregorian),
  };
  const date = {
    gregorian:
      written.gregorian ?? (written.hijri === null ? null : dates.hijriToGregorian(written.hijri)),
    hijri:
      written.hijri ??
      (written.gregorian === null ? null : dates.gregorianToHijri(written.gregorian)),
    weekday,
    asWritten,
  };
  const isReversed = hijri?.isReversed === true || gregorian?.isReversed === true;
  const unread =
    (hijri !== null && chosen.hijri === null) || (gregorian !== null && chosen.gregorian === null);
  return {
    date,
    warningsAt: (line) => [
      ...(unread ? [warnings.dateUnreadable(asWritten, line)] : []),
      ...(isReversed ? [warnings.dateDigitsReversed(asWritten, line)] : []),
      ...(chosen.truncated === null ? [] : [warnings.hijriYearTruncated(chosen.truncated, line)]),
      ...mismatches(written, line),
      ...weekdayMismatch(date, line),
    ],
  };
}

function isoOf(parts: DayParts | null): string | null {
  return parts === null ? null : dates.formatIsoDate(parts);
}

function mismatches(
  { hijri, gregorian }: { hijri: string | null; gregorian: string | null },
  line: number,
): ImportWarning[] {
  if (hijri === null || gregorian === null) return [];
  const converted = dates.hijriToGregorian(hijri);
  if (converted === null || converted === gregorian) return [];
  const isOneDay = Math.abs(dates.daysBetween(converted, gregorian)) === 1;
  const found = { hijri, converted, gregorian };
  return [isOneDay ? warnings.datesOneDayApart(found, line) : warnings.dateMismatch(found, line)];
}

function weekdayMismatch({ gregorian, weekday }: ParsedDate, line: number): ImportWarning[] {
  if (gregorian === null || weekday === null) return [];
  const actual = dates.weekdayOf(gregorian);
  return actual === weekday
    ? []
    : [warnings.weekdayMismatch({ written: weekday, actual, date: gregorian }, line)];
}
