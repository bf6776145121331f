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
import type { Contact } from './feedback.ts';
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
    'contactChanged',
    'contactErased',
    'erased',
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
  hasContact: z.boolean(),
  /** What is deleted now if the person asks for it. */
  deletable: z.enum(['nothing', 'contact', 'everything']),
  /** Null while the case is open. */
  eraseOn: isoDate.nullable(),
  retention: z.object({ months: z.int(), required: z.boolean() }),
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

const erasedCase = z.object({
  kind: z.enum(caseKinds),
  reference: shortText,
  erasure: z.object({
    on: isoDate,
    cause: known(['due', 'asked']),
    contact: z.boolean(),
    messages: z.int(),
    replies: z.int(),
    notes: z.int(),
  }),
});

/** What a receipt code opens: a case, or what is told of one that was erased. */
const trackAnswer = z.union([trackedCase, erasedCase]);

export type TrackAnswer = z.infer<typeof trackAnswer>;

/** A case of which nothing that was written is left. */
export type ErasedCase = z.infer<typeof erasedCase>;

export function isErased(answer: TrackAnswer): answer is ErasedCase {
  return 'erasure' in answer;
}

/** A case as its own person sees it. */
export type TrackedCase = z.infer<typeof trackedCase>;
export type TimelineEntry = z.infer<typeof timelineEntry>;

type TrackSender = Pick<Sender, 'locale' | 'visitor' | 'proof'>;

/** Opens a case by its receipt code; a wrong code and an absent case look alike. */
export function trackCase(receiptCode: string, sender: TrackSender): Promise<Answer<TrackAnswer>> {
  return ask('', { receiptCode, sender, body: {} });
}

/** Adds the person's message to a case and returns the case with it. */
export function writeMessage(
  { receiptCode, text }: { receiptCode: string; text: string },
  sender: TrackSender & { idempotencyKey: string },
): Promise<Answer<TrackAnswer>> {
  return ask('/messages', { receiptCode, sender, body: { text } });
}

/** Puts another contact in place of the one the case has. */
export function changeContact(
  { receiptCode, contact }: { receiptCode: string; contact: Contact },
  sender: TrackSender,
): Promise<Answer<TrackAnswer>> {
  return ask('/contact', { receiptCode, sender, body: { contact } });
}

/** Deletes what may be deleted of the case now. */
export function deleteNow(receiptCode: string, sender: TrackSender): Promise<Answer<TrackAnswer>> {
  return ask('/erasure', { receiptCode, sender, body: {} });
}

function ask(
  path: string,
  asked: { receiptCode: string; sender: TrackSender & { idempotencyKey?: string }; body: object },
): Promise<Answer<TrackAnswer>> {
  const { receiptCode, sender, body } = asked;
  return post({
    path: `/api/feedback/track${path}`,
    locale: sender.locale,
    schema: trackAnswer,
    body: { receiptCode, ...body, ...(sender.proof === null ? {} : { proof: sender.proof }) },
    headers: senderHeaders(sender),
  });
}
