/** How long the words of a case are kept, and the day they are deleted. */
import { z } from 'zod';

import type { IsoDate } from '../core/dates.ts';
import { addMonths, fromDay, toDay } from '../core/dates.ts';

/** Months a category's cases can be kept once they are closed. */
export const RETENTION_MONTHS = { min: 1, max: 240, usual: 12 } as const;

export const retentionSchema = z.object({
  months: z.int().min(RETENTION_MONTHS.min).max(RETENTION_MONTHS.max),
  /** Words are kept for all of it, also when the person asks for their deletion. */
  required: z.boolean(),
});

export type Retention = z.infer<typeof retentionSchema>;

export const DEFAULT_RETENTION: Retention = { months: RETENTION_MONTHS.usual, required: false };

/** The day a case that is closed on a day is erased. */
export function erasureDay(closedOn: IsoDate, { months }: Retention): IsoDate {
  return fromDay(addMonths(toDay(closedOn), months));
}
