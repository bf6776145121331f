import type { PayloadRequest } from 'payload';

import { hijriToGregorian } from '../core/dates.ts';
import { said } from '../core/said.ts';

/** Refuses a Hijri date that the Umm al-Qura calendar does not have. */
export function validHijriDate(
  value: string | null | undefined,
  { req }: { req: PayloadRequest },
): true | string {
  if (value === null || value === undefined || value === '') return true;
  if (/^\d{4}-\d\d-\d\d$/.test(value) && hijriToGregorian(value) !== null) return true;
  return said(req, {
    ar: 'اكتب التاريخ الهجري هكذا: 1447-08-12، ليومٍ موجود في تقويم أم القرى.',
    en: 'Write the Hijri date as 1447-08-12, a day of the Umm al-Qura calendar.',
  });
}
