import { z } from 'zod';

import { bilingualSchema } from '../core/bilingual.ts';
import { caseKindSchema } from '../core/case.ts';
import { seenBy, seenCategorySchema } from './caseRecord.ts';
import { contactSchema } from './caseValues.ts';
import { timelineEntrySchema } from './timeline.ts';

/** What staff can do from the case desk. */
export const STAFF_ACTIONS = [
  'take',
  'reply',
  'note',
  'ask',
  'resume',
  'refer',
  'close',
  'showContact',
  'showWords',
  'concern',
  'unconcern',
] as const;

const memberSchema = z.object({ id: z.string(), name: z.string() });

/** An entry of the timeline with its officer's name. */
const deskEntrySchema = timelineEntrySchema
  .omit({ key: true })
  .extend({ officer: memberSchema.nullable(), internal: z.boolean() });

/** What the desk sees of a case as it is stored. */
export const seenAtDesk = seenBy('desk');

/** A case as the staff's endpoint answers it and the desk reads it. */
export const deskCaseSchema = seenAtDesk.extend({
  id: z.string(),
  kind: caseKindSchema,
  category: seenCategorySchema,
  contact: contactSchema.nullable(),
  /** Whether the person has named a contact; it is in the answer only once it was asked for. */
  hasContact: z.boolean(),
  /** Whether the words are left out of the answer: the case is confidential and nobody asked for them. */
  wordsWithheld: z.boolean(),
  today: z.string(),
  timeZone: z.string(),
  overdue: z.boolean(),
  /** A date no further off than this many days is shown as near. */
  dueSoonDays: z.int(),
  officer: memberSchema.nullable(),
  timeline: z.array(deskEntrySchema),
  actions: z.array(
    z.object({
      action: z.enum(STAFF_ACTIONS),
      reasons: z.array(
        z.enum([
          'wrong-state',
          'not-officer',
          'not-your-case',
          'nobodys-case',
          'not-supervisor',
          'already-yours',
          'erased',
        ]),
      ),
    }),
  ),
  /** Staff the case is about, who do not see it. */
  concerned: z.array(memberSchema),
  officers: z.array(memberSchema),
  /** Everybody a supervisor may name as concerned; empty for others. */
  members: z.array(memberSchema),
  templates: z.array(z.object({ slug: z.string(), title: bilingualSchema, text: bilingualSchema })),
});

export type DeskCase = z.infer<typeof deskCaseSchema>;

export type DeskEntry = DeskCase['timeline'][number];

/** One of the actions of the desk. */
export type StaffAction = (typeof STAFF_ACTIONS)[number];
