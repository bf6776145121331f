/** What happened on a case, in order, inside the case's own row. */
import { z } from 'zod';

const entryTypeSchema = z.enum([
  'received',
  'message',
  'reply',
  'note',
  'state',
  'needsInformation',
  'resumed',
  'referred',
  'dueChanged',
  'closed',
]);

type EntryType = z.infer<typeof entryTypeSchema>;

/** Entries that only staff see. */
const INTERNAL: ReadonlySet<EntryType> = new Set(['note', 'referred']);

export const timelineEntrySchema = z.object({
  id: z.string(),
  at: z.string(),
  type: entryTypeSchema,
  by: z.enum(['person', 'association', 'system']),
  /** Id of the officer who did it; never leaves the staff's view. */
  officer: z.string().nullable(),
  text: z.string().nullable(),
  /** The state after the entry, where it changed. */
  state: z.string().nullable(),
  dueOn: z.string().nullable(),
  /** Keyed hash of the idempotency key of a message, so that a retry adds nothing. */
  key: z.string().nullable(),
});

/** An entry as the person of the case sees it: the association is one, whoever of it wrote. */
export const publicEntrySchema = timelineEntrySchema
  .pick({ at: true, text: true, state: true, dueOn: true })
  .extend({
    type: entryTypeSchema.exclude(['note', 'referred']),
    by: z.enum(['person', 'association']),
  });

export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export function isInternal(entry: Pick<TimelineEntry, 'type'>): boolean {
  return INTERNAL.has(entry.type);
}
