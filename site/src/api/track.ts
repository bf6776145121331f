import { z } from 'zod';

import type { Answer } from './answer.ts';
import {
  bilingual,
  isoDate,
  isoInstant,
  known,
  longText,
  readable,
  shortText,
  slug,
} from './basics.ts';
import { caseKinds } from './caseKinds.ts';
import { post } from './client.ts';
import { dueExplanation, provisionReference } from './due.ts';
import type { Sender } from './sender.ts';
import { senderHeaders } from './sender.ts';

const timelineEntry = z.object({
  at: isoInstant,
  /** Kinds unknown to this site are shown as a plain update. */
  type: known([
    'received',
    'message',
    'reply',
    'state',
    'needsInformation',
    'resumed',
    'dueChanged',
    'closed',
  ]),
  by: z.enum(['person', 'association']),
  text: longText.nullable(),
  state: shortText.nullable(),
  /** The due date after the entry, where it changed. */
  dueOn: isoDate.nullish(),
});

const trackedCase = z.object({
  kind: z.enum(caseKinds),
  reference: shortText,
  state: known(['received', 'inProgress', 'waitingForPerson', 'closed']),
  category: z.object({ slug, name: bilingual }),
  subject: longText,
  text: longText,
  receivedAt: isoInstant,
  dueOn: isoDate.nullable(),
  overdue: z.boolean(),
  /** Null also when this site cannot follow the account; the day itself stands beside it. */
  due: dueExplanation.nullable().catch(null),
  citation: provisionReference.nullable(),
  officerMayReply: z.boolean(),
  mayWrite: z.boolean(),
  timeline: readable('timeline', timelineEntry),
  outcome: z
    .object({
      /** Null for a decision this site has no words for; its reasons are there all the same. */
      decision: z
        .enum(['upheld', 'partlyUpheld', 'notUpheld', 'answered', 'accepted', 'refused'])
        .nullable()
        .catch(null),
      reasons: longText,
      remedy: longText.nullable(),
      further: longText.nullable(),
    })
    .nullable(),
});

/** A case as its own person sees it. */
export type TrackedCase = z.infer<typeof trackedCase>;
export type TimelineEntry = z.infer<typeof timelineEntry>;

type TrackSender = Pick<Sender, 'locale' | 'visitor' | 'proof'>;

/** Opens a case by its receipt code; a wrong code and an absent case look alike. */
export async function trackCase(
  receiptCode: string,
  sender: TrackSender,
): Promise<Answer<TrackedCase>> {
  return post({
    path: '/api/feedback/track',
    locale: sender.locale,
    schema: trackedCase,
    body: { receiptCode, ...(sender.proof === null ? {} : { proof: sender.proof }) },
    headers: senderHeaders(sender),
  });
}

/** Adds the person's message to a case and returns the case with it. */
export async function writeMessage(
  message: { receiptCode: string; text: string },
  sender: TrackSender & { idempotencyKey: string },
): Promise<Answer<TrackedCase>> {
  return post({
    path: '/api/feedback/track/messages',
    locale: sender.locale,
    schema: trackedCase,
    body: { ...message, ...(sender.proof === null ? {} : { proof: sender.proof }) },
    headers: senderHeaders(sender),
  });
}
