import type { Label } from './bilingual.ts';

/** Names of the days, Sunday (0) to Saturday (6). */
export const WEEKDAYS: readonly Label[] = [
  { ar: 'الأحد', en: 'Sunday' },
  { ar: 'الاثنين', en: 'Monday' },
  { ar: 'الثلاثاء', en: 'Tuesday' },
  { ar: 'الأربعاء', en: 'Wednesday' },
  { ar: 'الخميس', en: 'Thursday' },
  { ar: 'الجمعة', en: 'Friday' },
  { ar: 'السبت', en: 'Saturday' },
];

/** The days as a select field stores them, Sunday first. */
export const WEEKDAY_VALUES = ['0', '1', '2', '3', '4', '5', '6'] as const;
