import type { CollectionBeforeValidateHook } from 'payload';
import { z } from 'zod';

import { fieldRefusal } from '../core/fieldRefusal.ts';

const rangeSchema = z.object({ from: z.iso.date(), to: z.iso.date() });

/** Longer than any holiday; a mistyped year would leave no working day to reply on. */
const LONGEST_DAYS = 60;
const MS_PER_DAY = 86_400_000;

/** What the form calls the last day. */
export const LAST_DAY = { ar: 'إلى (داخلٌ فيها)', en: 'To (inclusive)' };

const REVERSED = {
  ar: 'تنتهي الإجازة قبل أن تبدأ؛ صحّح التاريخين.',
  en: 'The holiday ends before it begins; correct the dates.',
};
const TOO_LONG = {
  ar: 'لا تزيد الإجازة على ٦٠ يومًا؛ راجع السنة في التاريخين.',
  en: 'A holiday has at most 60 days; check the year of both dates.',
};

/** @throws ValidationError when a range ends before it begins, or has no believable length */
export const refuseWrongRange: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const range = rangeSchema.safeParse({ ...originalDoc, ...data });
  if (!range.success) return data;
  const { from, to } = range.data;
  const days = (Date.parse(to) - Date.parse(from)) / MS_PER_DAY + 1;
  if (days >= 1 && days <= LONGEST_DAYS) return data;
  const words = days < 1 ? REVERSED : TOO_LONG;
  throw fieldRefusal(req, { path: 'to', label: LAST_DAY, words });
};
