import { z } from 'zod';

import { anchor, bilingual, isoDate, slug } from './basics.ts';
import { holiday } from './organisation.ts';

/** A policy, or a provision of it, named for a reader. */
export const provisionReference = z.object({
  policy: slug,
  edition: z.int().min(1),
  /** Null when the whole policy is meant. */
  anchor: anchor.nullable(),
  policyTitle: bilingual,
  label: bilingual.nullable(),
});
export type ProvisionReference = z.infer<typeof provisionReference>;

/** How a due date was counted. */
export const dueExplanation = z.object({
  dueOn: isoDate,
  start: isoDate,
  amount: z.int().min(1),
  unit: z.enum(['workingDays', 'days', 'weeks', 'months']),
  from: z.enum(['receipt', 'completion']),
  provision: provisionReference.nullable(),
  holidays: z.array(holiday).max(200),
  weekend: z.array(z.int().min(0).max(6)).max(7),
  pauses: z.array(z.object({ from: isoDate, to: isoDate.nullable() })).max(200),
  /** The day the time ran out on, when that was a day of rest and the next working day is taken. */
  movedFrom: isoDate.nullish(),
  calendarComplete: z.boolean(),
});
export type DueExplanation = z.infer<typeof dueExplanation>;
