import type { Label } from './bilingual.ts';
import type { IsoDate } from './dates.ts';

/** How the panel writes numbers, days and instants, in one language and one time zone. */
export type PanelFormat = {
  /** A number with its thousands marked. */
  number: (value: number) => string;
  /** A Gregorian day in words: `الخميس، 5 فبراير 2026`; what is no day as it is. */
  day: (day: IsoDate) => string;
  /** The same day by Umm al-Qura: `17 شعبان 1447 هـ`; empty for what is no day. */
  hijri: (day: IsoDate) => string;
  /** An instant by the association's clock: `5 فبراير 2026، 14:30`; what is none as it is. */
  instant: (instant: string | Date) => string;
  /** An instant likewise, by its hour alone on the day that is now. */
  moment: (instant: string | Date, now: Date) => string;
  /** A length of time in words: `15 يومًا`. */
  period: (amount: number, unit: 'day' | 'week' | 'month') => string;
  /** Names in a row, as the language joins them. */
  list: (items: readonly string[]) => string;
};

export type PanelLanguage = keyof Label;

/** Payload writes its own counts in Latin digits, so the panel keeps to them: one system a screen. */
const TAGS = {
  ar: { gregorian: 'ar-u-ca-gregory-nu-latn', hijri: 'ar-u-ca-islamic-umalqura-nu-latn' },
  en: { gregorian: 'en-GB-u-ca-gregory-nu-latn', hijri: 'en-GB-u-ca-islamic-umalqura-nu-latn' },
};
const COMMA: Label = { ar: '،', en: ',' };

const DATE = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/**
 * The panel's way to write numbers and dates; components ask `useFormat` for it.
 * @param options the reader's language, and the association's time zone, never the browser's
 */
export function panelFormat(options: { language: string; timeZone: string }): PanelFormat {
  const { timeZone } = options;
  const language = languageOf(options.language);
  const { gregorian, hijri } = TAGS[language];
  const numbers = new Intl.NumberFormat(gregorian, { maximumFractionDigits: 2 });
  const days = new Intl.DateTimeFormat(gregorian, { ...DATE, weekday: 'long', timeZone: 'UTC' });
  const hijriDays = new Intl.DateTimeFormat(hijri, { ...DATE, timeZone: 'UTC' });
  const dates = new Intl.DateTimeFormat(gregorian, { ...DATE, timeZone });
  const clock = new Intl.DateTimeFormat(gregorian, { ...CLOCK, timeZone });
  const names = new Intl.ListFormat(gregorian);
  function instant(given: string | Date): string {
    const at = new Date(given);
    if (Number.isNaN(at.getTime())) return String(given);
    return `${dates.format(at)}${COMMA[language]} ${clock.format(at)}`;
  }
  return {
    number: (value) => numbers.format(value),
    day: (day) => (isDay(day) ? days.format(noonOf(day)) : day),
    hijri: (day) => (isDay(day) ? hijriDays.format(noonOf(day)) : ''),
    instant,
    moment: (given, now) => {
      const at = new Date(given);
      const isNow = !Number.isNaN(at.getTime()) && dates.format(at) === dates.format(now);
      return isNow ? clock.format(at) : instant(given);
    },
    period: (amount, unit) =>
      new Intl.NumberFormat(gregorian, { style: 'unit', unit, unitDisplay: 'long' }).format(amount),
    list: (items) => names.format(items),
  };
}

/** The panel's language: Arabic unless English was chosen. */
export function languageOf(language: string): PanelLanguage {
  return language === 'en' ? 'en' : 'ar';
}

function isDay(day: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(noonOf(day).getTime());
}

function noonOf(day: IsoDate): Date {
  return new Date(`${day}T12:00:00Z`);
}
