import type { GlobalBeforeValidateHook } from 'payload';
import { ValidationError } from 'payload';
import { z } from 'zod';

import { said } from '../core/said.ts';

const endlessSchema = z.object({ weekend: z.array(z.unknown()).min(7) });

/** @throws ValidationError when no day of the week is left to work on */
export const refuseEndlessWeekend: GlobalBeforeValidateHook = ({ data, req }) => {
  if (!endlessSchema.safeParse(data).success) return;
  const message = said(req, {
    ar: 'اترك يوم عمل واحدًا على الأقل في الأسبوع.',
    en: 'Leave at least one working day in the week.',
  });
  throw new ValidationError({ errors: [{ path: 'weekend', message }] }, req.t);
};
