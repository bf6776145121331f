import type { Locale } from './locale.ts';
import { localDigits } from './numbers.ts';

/** A day, `YYYY-MM-DD`, without a zone. */
export type IsoDate = string;
/** A moment, ISO 8601 in UTC. */
export type IsoInstant = string;

const tags = { ar: 'ar-u-ca-gregory-nu-arab', en: 'en-GB-u-ca-gregory' };

const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const dayFormats = {
  ar: new Intl.DateTimeFormat(tags.ar, day),
  en: new Intl.DateTimeFormat(tags.en, day),
};

const weekdayFormat = { weekday: 'long', timeZone: 'UTC' } as const;
const weekdayFormats = {
  ar: new Intl.DateTimeFormat(tags.ar, weekdayFormat),
  en: new Intl.DateTimeFormat(tags.en, weekdayFormat),
};

const ummAlQura = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Month names as printed calendars write them; `Intl` abbreviates the English ones oddly. */
const hijriMonths = {
  ar: [
    'المحرم',
    'صفر',
    'ربيع الأول',
    'ربيع الآخر',
    'جمادى الأولى',
    'جمادى الآخرة',
    'رجب',
    'شعبان',
    'رمضان',
    'شوال',
    'ذو القعدة',
    'ذو الحجة',
  ],
  en: [
    'Muharram',
    'Safar',
    'Rabi al-Awwal',
    'Rabi al-Akhir',
    'Jumada al-Ula',
    'Jumada al-Akhirah',
    'Rajab',
    'Shaban',
    'Ramadan',
    'Shawwal',
    'Dhu al-Qadah',
    'Dhu al-Hijjah',
  ],
} as const;

/** A year and its era stay on one line. */
const NO_BREAK = '\u00a0';

function midnight(date: IsoDate) {
  return new Date(`${date}T00:00:00Z`);
}

/** A Gregorian day in words: «٢٠ نوفمبر ٢٠٢٦ م», “20 November 2026”. */
export function formatGregorian(locale: Locale, date: IsoDate): string {
  const text = dayFormats[locale].format(midnight(date));
  return locale === 'ar' ? `${text}${NO_BREAK}م` : text;
}

/** A Hijri day given as `YYYY-MM-DD` of the Hijri calendar: «١٠ جمادى الآخرة ١٤٤٨ هـ». */
export function formatHijri(locale: Locale, hijri: string): string {
  const [year = '', month = '', dayOfMonth = ''] = hijri.split('-');
  const name = hijriMonths[locale][Number(month) - 1] ?? month;
  const era = locale === 'ar' ? 'هـ' : 'AH';
  return localDigits(locale, `${String(Number(dayOfMonth))} ${name} ${year}${NO_BREAK}${era}`);
}

/** Days of which Umm al-Qura tells the Hijri date: 1300 to 1600 AH. */
const UMM_AL_QURA = { first: '1882-11-12', last: '2174-11-25' };

function isInUmmAlQura(date: IsoDate): boolean {
  return date >= UMM_AL_QURA.first && date <= UMM_AL_QURA.last;
}

/** A day as the public reads it, in both calendars where both are known. */
export function formatDay(locale: Locale, date: IsoDate): string {
  const gregorian = formatGregorian(locale, date);
  if (!isInUmmAlQura(date)) return gregorian;
  return beside[locale]({ gregorian, hijri: formatHijri(locale, hijriOf(date)) });
}

/** Some days in a row, both the first and the last of them, in both calendars. */
export function formatDays(locale: Locale, { from, to }: { from: IsoDate; to: IsoDate }): string {
  if (from === to) return formatDay(locale, from);
  const gregorian = range[locale](formatGregorian(locale, from), formatGregorian(locale, to));
  if (!isInUmmAlQura(from) || !isInUmmAlQura(to)) return wholeRange[locale](gregorian);
  const [first, last] = [from, to].map((day) => formatHijri(locale, hijriOf(day)));
  const hijri = range[locale](first ?? '', last ?? '');
  return wholeRange[locale](beside[locale]({ gregorian, hijri }));
}

const range = {
  ar: (from: string, to: string) => `${from} إلى ${to}`,
  en: (from: string, to: string) => `${from} to ${to}`,
};

const wholeRange = { ar: (days: string) => `من ${days}`, en: (days: string) => days };

type Both = { gregorian: string; hijri: string };
const beside = {
  ar: ({ gregorian, hijri }: Both) => `${hijri} الموافق ${gregorian}`,
  en: ({ gregorian, hijri }: Both) => `${gregorian} (${hijri})`,
};

/** The Umm al-Qura day of a Gregorian day, as `YYYY-MM-DD` of the Hijri calendar. */
export function hijriOf(date: IsoDate): string {
  const parts = ummAlQura.formatToParts(midnight(date));
  function part(type: Intl.DateTimeFormatPartTypes) {
    return parts.find((candidate) => candidate.type === type)?.value ?? '';
  }
  return `${part('year')}-${part('month').padStart(2, '0')}-${part('day').padStart(2, '0')}`;
}

/** The name of the weekday of a Gregorian day. */
export function weekdayOf(locale: Locale, date: IsoDate): string {
  return weekdayFormats[locale].format(midnight(date));
}

/** The number of the weekday of a day, 0 (Sunday) to 6 (Saturday). */
export function weekdayNumber(date: IsoDate): number {
  return midnight(date).getUTCDay();
}

/** The days after one day up to another, which is the last of them. */
export function daysAfter(from: IsoDate, until: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  const day = midnight(from);
  const last = midnight(until);
  while (day < last) {
    day.setUTCDate(day.getUTCDate() + 1);
    days.push(day.toISOString().slice(0, 10));
  }
  return days;
}

/** The name of a weekday, 0 (Sunday) to 6 (Saturday). */
export function weekdayName(locale: Locale, weekday: number): string {
  // 2023-01-01 is a Sunday.
  return weekdayOf(locale, `2023-01-0${String(weekday + 1)}`);
}

/** A moment in the association's time zone: its day as every day is written, and the hour. */
export function formatInstant(
  locale: Locale,
  { at, timeZone }: { at: IsoInstant; timeZone: string },
): string {
  const hour = new Intl.DateTimeFormat(tags[locale], { timeStyle: 'short', timeZone });
  const day = formatDay(locale, dayOf(at, timeZone));
  return atHour[locale](day, hour.format(new Date(at)));
}

const atHour = {
  ar: (day: string, hour: string) => `${day}، الساعة ${hour}`,
  en: (day: string, hour: string) => `${day}, at ${hour}`,
};

/** The day of a moment in the association's time zone. */
export function dayOf(instant: IsoInstant, timeZone: string): IsoDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(instant));
}

/** A list in words: «أ وب وج», “a, b and c”. */
export function formatList(locale: Locale, items: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

/** The day before a day: the last day of a time given by its first day after. */
export function dayBefore(date: IsoDate): IsoDate {
  const before = midnight(date);
  before.setUTCDate(before.getUTCDate() - 1);
  return before.toISOString().slice(0, 10);
}
