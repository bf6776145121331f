import type { GlobalBeforeValidateHook } from 'payload';
import { z } from 'zod';

import { fieldRefusal } from '../core/fieldRefusal.ts';

/** What the form calls the days off. */
export const WEEKEND = { ar: 'عطلة نهاية الأسبوع', en: 'Weekend' };

const endlessSchema = z.object({ weekend: z.array(z.unknown()).min(7) });

/** @throws ValidationError when no day of the week is left to work on */
export const refuseEndlessWeekend: GlobalBeforeValidateHook = ({ data, req }) => {
  if (!endlessSchema.safeParse(data).success) return;
  throw fieldRefusal(req, {
    path: 'weekend',
    label: WEEKEND,
    words: {
      ar: 'اترك يوم عمل واحدًا على الأقل في الأسبوع.',
      en: 'Leave at least one working day in the week.',
    },
  });
};
