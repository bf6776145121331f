import type { Label } from '../core/bilingual.ts';

/** What the form and the refusals call a meeting's dates. */
export const DATE_LABELS = {
  gregorian: { ar: 'التاريخ الميلادي', en: 'Gregorian date' },
  hijri: { ar: 'التاريخ الهجري (أم القرى)', en: 'Hijri date (Umm al-Qura)' },
  weekday: { ar: 'اليوم كما كُتب', en: 'Weekday as written' },
  asWritten: {
    ar: 'أبقِ التواريخ كما كُتبت في المحضر، وإن اختلفت',
    en: 'Keep the dates as the minutes write them, although they differ',
  },
} as const satisfies Record<string, Label>;

/** Where the dates contradict each other and were not kept as written. */
export const REFUSALS = {
  calendars: {
    ar: 'التاريخان الهجري والميلادي ليسا ليومٍ واحد. صحّح أحدهما، أو اختر إبقاءهما كما كُتبا.',
    en: 'The Hijri and the Gregorian date are not one day. Correct one of them, or choose to keep both as written.',
  },
  weekday: {
    ar: 'اليوم المكتوب ليس يوم هذا التاريخ. صحّح أحدهما، أو اختر إبقاءهما كما كُتبا.',
    en: 'The weekday written is not that of the date. Correct one of them, or choose to keep both as written.',
  },
} as const satisfies Record<string, Label>;

/** What the notice beside the dates says; names in braces are filled in. */
export const NOTICE = {
  calendars: {
    ar: 'التاريخ الهجري المكتوب يوافق {day}، وليس التاريخ الميلادي المكتوب.',
    en: 'The Hijri date written is {day}, not the Gregorian date written.',
  },
  weekday: {
    ar: 'اليوم المكتوب {written}، والتاريخ يوم {actual}.',
    en: 'The weekday written is {written}, but the date is a {actual}.',
  },
  takeGregorian: { ar: 'خذ بالتاريخ الميلادي', en: 'Go by the Gregorian date' },
  takeHijri: { ar: 'خذ بالتاريخ الهجري', en: 'Go by the Hijri date' },
  takeDate: { ar: 'صحّح اليوم', en: 'Correct the weekday' },
} as const satisfies Record<string, Label>;
