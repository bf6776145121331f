import { z } from 'zod';

import type { ProvisionReference } from '../core/citation.ts';
import { provisionReferenceSchema } from '../core/citation.ts';
import type { IsoDate } from '../core/dates.ts';
import { isoDateSchema } from '../core/dates.ts';
import type { Holiday } from './calendar.ts';
import { holidaySchema } from './calendar.ts';

const unitSchema = z.enum(['workingDays', 'days', 'weeks', 'months']);

export type TimeUnit = z.infer<typeof unitSchema>;

/**
 * A time the association is bound to.
 * @property amount in `unit`, 1–3660
 * @property from whether the clock starts on receipt or when the submission is complete
 * @property provision what makes the commitment, as it stood when the commitment was read
 */
export type Commitment = {
  amount: number;
  unit: TimeUnit;
  from: 'receipt' | 'completion';
  provision: ProvisionReference | null;
};

/** The clock stood still after `from` and up to `to`, while the person was asked for something. */
export type Pause = { from: IsoDate; to: IsoDate | null };

/** A due date with everything needed to check it by hand. */
export type DueExplanation = Commitment & {
  dueOn: IsoDate;
  start: IsoDate;
  holidays: Holiday[];
  weekend: number[];
  pauses: Pause[];
  /** The day the count ended on, when it was not a working day and the next one was taken. */
  movedFrom: IsoDate | null;
  /** False when no holiday at all is known for a year that was counted. */
  calendarComplete: boolean;
};

export const commitmentSchema = z.object({
  amount: z.int().min(1).max(3660),
  unit: unitSchema,
  from: z.enum(['receipt', 'completion']),
  provision: provisionReferenceSchema.nullable(),
});

export const pauseSchema = z.object({ from: isoDateSchema, to: isoDateSchema.nullable() });

export const dueExplanationSchema = commitmentSchema.extend({
  dueOn: isoDateSchema,
  start: isoDateSchema,
  holidays: z.array(holidaySchema),
  weekend: z.array(z.number()),
  pauses: z.array(pauseSchema),
  movedFrom: isoDateSchema.nullable(),
  calendarComplete: z.boolean(),
});
