/** What some facts of a case may be. */
import { z } from 'zod';

import { isoDateSchema } from '../core/dates.ts';

export const caseStateSchema = z.enum(['received', 'inProgress', 'waitingForPerson', 'closed']);

export type CaseState = z.infer<typeof caseStateSchema>;

/** A case that is not closed. A database finds these by an index, and not what is other than one. */
export const OPEN_STATES = caseStateSchema.exclude(['closed']).options;

export const decisionSchema = z.enum([
  'upheld',
  'partlyUpheld',
  'notUpheld',
  'answered',
  'accepted',
  'refused',
]);

export const outcomeSchema = z.object({
  decision: decisionSchema,
  reasons: z.string(),
  remedy: z.string().nullable(),
  further: z.string().nullable(),
});

export type Outcome = z.infer<typeof outcomeSchema>;

export const contactSchema = z.object({
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  preferred: z.enum(['email', 'phone', 'none']),
});

export type Contact = z.infer<typeof contactSchema>;

/** What was deleted of a case. */
export const erasureSchema = z.object({
  on: isoDateSchema,
  /** Its day had come, or the person asked for it. */
  cause: z.enum(['due', 'asked']),
  /** Whether a contact was deleted with it, or earlier. */
  contact: z.boolean(),
  /** How many of each were deleted. */
  messages: z.int(),
  replies: z.int(),
  notes: z.int(),
});

export type Erasure = z.infer<typeof erasureSchema>;

/** The revision of a case on which nobody has done anything yet but send it. */
export const FIRST_REVISION = 1;
