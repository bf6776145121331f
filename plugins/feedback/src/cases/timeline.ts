/** What happened on a case, in order, inside the case's own row. */
import { z } from 'zod';

type Told = 'person' | 'staff';

/** Every kind of entry and who is told of it. Nothing else decides who sees an entry. */
export const ENTRIES = {
  received: { tells: ['person', 'staff'] },
  message: { tells: ['person', 'staff'] },
  reply: { tells: ['person', 'staff'] },
  note: { tells: ['staff'] },
  state: { tells: ['person', 'staff'] },
  needsInformation: { tells: ['person', 'staff'] },
  resumed: { tells: ['person', 'staff'] },
  referred: { tells: ['staff'] },
  dueChanged: { tells: ['person', 'staff'] },
  contactShown: { tells: ['staff'] },
  wordsShown: { tells: ['staff'] },
  concerned: { tells: ['staff'] },
  unconcerned: { tells: ['staff'] },
  closed: { tells: ['person', 'staff'] },
  contactChanged: { tells: ['person', 'staff'] },
  contactErased: { tells: ['person', 'staff'] },
  erased: { tells: ['person', 'staff'] },
} as const satisfies Record<string, { tells: readonly Told[] }>;

export type EntryType = keyof typeof ENTRIES;

type PersonEntryType = {
  [T in EntryType]: 'person' extends (typeof ENTRIES)[T]['tells'][number] ? T : never;
}[EntryType];

const entryTypes = Object.keys(ENTRIES).filter(isEntryType);

export const timelineEntrySchema = z.object({
  id: z.string(),
  at: z.string(),
  type: z.enum(entryTypes),
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
    type: z.enum(entryTypes.filter(tellsPerson)),
    by: z.enum(['person', 'association']),
  });

export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

/** Whether an entry is one of those the person of the case is told of. */
export function isToldToPerson(
  entry: TimelineEntry,
): entry is TimelineEntry & { type: PersonEntryType } {
  return tellsPerson(entry.type);
}

function tellsPerson(type: EntryType): type is PersonEntryType {
  const tells: readonly Told[] = ENTRIES[type].tells;
  return tells.includes('person');
}

function isEntryType(name: string): name is EntryType {
  return name in ENTRIES;
}
