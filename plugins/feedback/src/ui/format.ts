/**
 * The one way the plugin's screens write days, instants and numbers: days and clock of the host's
 * calendar, never the browser's, and the Latin digits Payload writes its own counts in.
 */
import type { FeedbackLocale } from '../core/bilingual.ts';
import type { IsoDate } from '../core/dates.ts';
import { toDay } from '../core/dates.ts';

const TAGS = { ar: 'ar-u-ca-gregory-nu-latn', en: 'en-GB-u-ca-gregory-nu-latn' } as const;
const HIJRI_TAGS = {
  ar: 'ar-u-ca-islamic-umalqura-nu-latn',
  en: 'en-GB-u-ca-islamic-umalqura-nu-latn',
} as const;

const DATE = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const COMMA = { ar: '،', en: ',' } as const;

const MS_PER_DAY = 86_400_000;
/** 1970-01-04 was a Sunday. */
const FIRST_SUNDAY = 3;

/** A day in words, the same in every time zone: `الخميس، 5 فبراير 2026`. */
export function dateText(date: IsoDate, locale: FeedbackLocale): string {
  return new Intl.DateTimeFormat(TAGS[locale], {
    ...DATE,
    weekday: 'long',
    timeZone: 'UTC',
  }).format(toDay(date) * MS_PER_DAY);
}

/** The same day by Umm al-Qura: `17 شعبان 1447 هـ`. */
export function hijriText(date: IsoDate, locale: FeedbackLocale): string {
  return new Intl.DateTimeFormat(HIJRI_TAGS[locale], { ...DATE, timeZone: 'UTC' }).format(
    toDay(date) * MS_PER_DAY,
  );
}

/** An instant by the clock of a time zone: `5 فبراير 2026، 14:30`. */
export function instantText({
  instant,
  locale,
  timeZone,
}: {
  instant: string;
  locale: FeedbackLocale;
  timeZone: string;
}): string {
  const at = new Date(instant);
  const date = new Intl.DateTimeFormat(TAGS[locale], { ...DATE, timeZone }).format(at);
  const clock = new Intl.DateTimeFormat(TAGS[locale], { ...CLOCK, timeZone }).format(at);
  return `${date}${COMMA[locale]} ${clock}`;
}

/** The name of a weekday. */
export function weekdayText(weekday: number, locale: FeedbackLocale): string {
  return new Intl.DateTimeFormat(TAGS[locale], { weekday: 'long', timeZone: 'UTC' }).format(
    (FIRST_SUNDAY + weekday) * MS_PER_DAY,
  );
}

export function listText(items: readonly string[], locale: FeedbackLocale): string {
  return new Intl.ListFormat(TAGS[locale], { type: 'conjunction' }).format(items);
}

export function numberText(value: number, locale: FeedbackLocale): string {
  return new Intl.NumberFormat(TAGS[locale], { maximumFractionDigits: 2 }).format(value);
}

export function percentText(share: number, locale: FeedbackLocale): string {
  return new Intl.NumberFormat(TAGS[locale], { style: 'percent', maximumFractionDigits: 0 }).format(
    share,
  );
}
