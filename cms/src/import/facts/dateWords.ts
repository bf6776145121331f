import { GREGORIAN_MONTHS, HIJRI_MONTHS, readOrdinal, readWeekday } from '../../core/arabic.ts';
import type { DayParts, Weekday } from '../../core/dates.ts';

/** A date as found in folded text: how it may be read, and where it stands. */
export type FoundDate = {
  readonly calendar: 'gregorian' | 'hijri';
  /** Readings by order of day and month, the usual one first; none is checked against a calendar. */
  readonly readings: readonly DayParts[];
  /** The year as written, in Latin digits. */
  readonly year: string;
  /** Whether its digits were turned round, and are read from the end. */
  readonly isReversed: boolean;
  readonly start: number;
  readonly end: number;
};

const ERA = '(?: ?(هجري[ه]?|ميلادي[ه]?|ه|م|ah|hijri|ad|ce)(?![\\p{L}\\d]))?';
const SIGN = ' ?[/\\\\.\\-] ?';
const NUMERIC = new RegExp(
  `(?<![\\d/])(\\d{1,4})${SIGN}(\\d{1,2})${SIGN}(\\d{1,4})(?!\\d)${ERA}`,
  'gu',
);
const MONTHS = [...HIJRI_MONTHS.keys(), ...GREGORIAN_MONTHS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/ /g, ' ?'))
  .join('|');
const YEAR = `(?:,? ?/? ?(?:من )?(?:ل?عام |ل?سنه |of )?)(\\d{2,4})(?!\\d)`;
/** The first day of a month, by its own words: غرة محرم, أول أبريل, فاتح يناير. */
const FIRST = 'غره|اول|فاتح|مستهل|مطلع';
const BETWEEN = ' ?(?:st |nd |rd |th )?[-/]? ?(?:من )?(?:ل?شهر )?(?:of )?';
const NAMED = new RegExp(
  `(?<!\\d)(\\d{1,2}|(?<=(?:^|\\s))(?:ال\\p{L}{3,6}(?: عشر| وال\\p{L}{4,6})?|${FIRST}))${BETWEEN}(${MONTHS})(?: ?[/(] ?(?:${MONTHS}) ?\\)?)?(?![\\p{L}])[-/ ]?${YEAR}${ERA}`,
  'gu',
);
const MONTH_FIRST = new RegExp(
  `(?<![\\p{L}])(${MONTHS}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)${ERA}`,
  'gu',
);

const LONGEST_TEXT = 5_000;

/** Every date in a folded text, in reading order: 1445/7/1 هـ, 9 مارس 2023 م, السابع من محرم 1445. */
export function findDates(folded: string): FoundDate[] {
  const text = folded.slice(0, LONGEST_TEXT);
  return [
    ...Array.from(text.matchAll(NUMERIC), (match) =>
      OF_A_NOUN.test(text.slice(Math.max(0, match.index - 14), match.index))
        ? null
        : readNumeric(match),
    ),
    ...Array.from(text.matchAll(NAMED), (match) => readNamed(match, match[1], match[2])),
    ...Array.from(text.matchAll(MONTH_FIRST), (match) => readNamed(match, match[2], match[1])),
  ]
    .filter((date) => date !== null)
    .sort((a, b) => a.start - b.start);
}

/** "اجتماع رقم 3/27/366", "القرار 44/7/2": a number that belongs to a noun, no date. */
const OF_A_NOUN = /(?:رقم|رقمه|عدد|قرار|قراره|no\.?|number) ?[(:#]{0,2} ?$/;

/** As written, else, where that is no date at all, with the digits of each number turned round. */
function readNumeric(match: RegExpExecArray): FoundDate | null {
  const [, first = '', middle = '', last = ''] = match;
  const found = readNumbers(match, [first, middle, last]);
  if (found !== null && found.readings.length > 0) return found;
  const isWhole = [first.length, last.length].includes(4) && middle.length === 2;
  const turned = isWhole ? readNumbers(match, [first, middle, last].map(reversed)) : null;
  return turned === null || turned.readings.length === 0 ? found : { ...turned, isReversed: true };
}

function reversed(digits: string): string {
  return Array.from(digits).reverse().join('');
}

function readNumbers(match: RegExpExecArray, numbers: readonly string[]): FoundDate | null {
  const [whole, , , , era] = match;
  const [first = '', middle = '', last = ''] = numbers;
  const leads = first.length > 2 || (last.length <= 2 && Number(first) > 31);
  const [year, other] = leads ? [first, last] : [last, first];
  const calendar = calendarOf(year, era);
  if (calendar === null || (year.length < 3 && era === undefined) || other.length > 2) return null;
  const one = { year: Number(year), month: Number(middle), day: Number(other) };
  const readings = [one, { ...one, month: one.day, day: one.month }].filter(isPossible);
  const place = { start: match.index, end: match.index + whole.length };
  return { calendar, readings, year, isReversed: false, ...place };
}

function readNamed(match: RegExpExecArray, day = '', month = ''): FoundDate | null {
  const [whole, , , year = '', era] = match;
  const name = nameOf(month);
  const calendar = HIJRI.has(name) ? 'hijri' : 'gregorian';
  const number = HIJRI.get(name) ?? GREGORIAN.get(name);
  const dayNumber = /^\d/.test(day) ? Number(day) : readDay(day);
  if (number === undefined || dayNumber === null || (year.length < 3 && era === undefined))
    return null;
  const readings = [{ year: Number(year), month: number, day: dayNumber }].filter(isPossible);
  const place = { start: match.index, end: match.index + whole.length };
  return { calendar, readings, year, isReversed: false, ...place };
}

/** Month names are found however their words are spaced: ربيع الاول, ربيعالاول. */
function nameOf(month: string): string {
  return month.replace(/ /g, '');
}

const HIJRI = new Map(Array.from(HIJRI_MONTHS, ([name, number]) => [nameOf(name), number]));
const GREGORIAN = new Map(Array.from(GREGORIAN_MONTHS, ([name, number]) => [nameOf(name), number]));

function readDay(words: string): number | null {
  return FIRST.split('|').includes(words) ? 1 : (readOrdinal(words.split(' '))?.value ?? null);
}

function isPossible({ month, day }: DayParts): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** By the size of the year where it decides, else by the mark beside it; null for no date at all. */
function calendarOf(year: string, era: string | undefined): FoundDate['calendar'] | null {
  const number = Number(year);
  if (year.length === 4) {
    if (number >= 1300 && number <= 1600) return 'hijri';
    return number >= 1880 && number <= 2200 ? 'gregorian' : null;
  }
  if (era !== undefined) return /^(?:ه|ah|hijri)/.test(era) ? 'hijri' : 'gregorian';
  return /^4\d\d$/.test(year) ? 'hijri' : null;
}

const WINDOW_BEFORE = 90;
const WINDOW_AFTER = 30;

/** A weekday said of a date: just before it or just after, in the same sentence. */
export type FoundWeekday = {
  readonly weekday: Weekday;
  readonly start: number;
  readonly end: number;
};

/** Finds the weekday written with a date that stands between two places of a folded text. */
export function findWeekday(folded: string, start: number, end: number): FoundWeekday | null {
  const from = Math.max(0, start - WINDOW_BEFORE);
  const before = folded.slice(from, start);
  const sentence = before.lastIndexOf('. ') + 1;
  const found = weekdaysIn(before.slice(sentence), from + sentence).at(-1);
  const after = folded.slice(end, end + WINDOW_AFTER).split('. ', 1)[0] ?? '';
  return found ?? weekdaysIn(after, end)[0] ?? null;
}

function weekdaysIn(text: string, offset: number): FoundWeekday[] {
  return Array.from(
    text.matchAll(/(?:(?:^|(?<=[^\p{L}]))[بو]?(?:ل)?يوم )?(?<![\p{L}])([\p{L}]{3,10})/gu),
    (match) => {
      const [whole, word = ''] = match;
      const weekday = readWeekday(word);
      const isSaid = whole !== word || word.startsWith('ال') || /day$/.test(word);
      const start = offset + match.index;
      return weekday === null || !isSaid ? null : { weekday, start, end: start + whole.length };
    },
  ).filter((found) => found !== null);
}
