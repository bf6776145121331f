import { recomputeDueDates } from '@mithaq/feedback';
import { ValidationError } from 'payload';
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeValidateHook,
} from 'payload';
import { z } from 'zod';

import { said } from '../core/said.ts';

const rangeSchema = z.object({ from: z.iso.date(), to: z.iso.date() });

/** @throws ValidationError when a range ends before it begins */
export const refuseReversedRange: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const range = rangeSchema.safeParse({ ...originalDoc, ...data });
  if (!range.success || range.data.from <= range.data.to) return data;
  const message = said(req, {
    ar: 'تنتهي الإجازة قبل أن تبدأ؛ صحّح التاريخين.',
    en: 'The holiday ends before it begins; correct the dates.',
  });
  throw new ValidationError({ errors: [{ path: 'to', message }] }, req.t);
};

/** Due dates follow a holiday that is announced, moved or withdrawn late. */
export const recomputeAfterChange: CollectionAfterChangeHook = async ({ req }) => {
  await recomputeDueDates({ payload: req.payload, req });
};

export const recomputeAfterDelete: CollectionAfterDeleteHook = async ({ req }) => {
  await recomputeDueDates({ payload: req.payload, req });
};
