import { z } from 'zod';

import { keysOf } from '../core/keysOf.ts';
import { EVENTS } from './states.ts';

/** One line of a policy's record: what happened, when, by whom, and to which text. */
const entrySchema = z.object({
  event: z.enum(keysOf(EVENTS)),
  at: z.iso.datetime(),
  by: z.object({ id: z.string(), name: z.string() }),
  reason: z.string().nullable(),
  textHash: z.string(),
});

export const recordSchema = z
  .array(entrySchema)
  .nullish()
  .transform((value) => value ?? []);

export type RecordEntry = z.infer<typeof entrySchema>;

/**
 * Who had a hand in bringing the text to where it is: whoever submitted it and whoever recorded its
 * approval, since it was last a draft. None of them releases it.
 */
export function handsOf(record: readonly RecordEntry[]): string[] {
  const start = record.findLastIndex(({ event }) => EVENTS[event].to === 'draft');
  return record.slice(start + 1).map(({ by }) => by.id);
}
