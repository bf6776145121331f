import type { FeedbackLocale } from '../core/bilingual.ts';
import type { IsoDate } from '../core/dates.ts';
import { toDay } from '../core/dates.ts';

const TAGS = { ar: 'ar-u-ca-gregory-nu-arab', en: 'en-GB-u-ca-gregory' } as const;

const MS_PER_DAY = 86_400_000;
/** 1970-01-04 was a Sunday. */
const FIRST_SUNDAY = 3;

/** A date in words, the same in every time zone. */
export function dateText(date: IsoDate, locale: FeedbackLocale): string {
  return new Intl.DateTimeFormat(TAGS[locale], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(toDay(date) * MS_PER_DAY);
}

/** An instant by the clock of a time zone. */
export function instantText(instant: string, locale: FeedbackLocale, timeZone: string): string {
  return new Intl.DateTimeFormat(TAGS[locale], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(instant));
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
