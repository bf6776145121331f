import type { Payload, PayloadRequest } from 'payload';

import type { CaseChange } from '../cases/appendToCase.ts';
import { appendToCase, timelineEntry } from '../cases/appendToCase.ts';
import type { CaseRecord } from '../cases/caseRecord.ts';
import { findCase } from '../cases/casesPrivileged.ts';
import { startClock } from '../cases/clock.ts';
import { CASE_EVENTS, reasonsAgainst, stateAfter } from '../cases/states.ts';
import type { TimelineEntry } from '../cases/timeline.ts';
import { isToldToPerson } from '../cases/timeline.ts';
import type { TrackAnswer } from '../cases/trackedCase.ts';
import { trackAnswer } from '../cases/trackedCase.ts';
import type { CaseKind } from '../core/case.ts';
import { KINDS } from '../core/case.ts';
import type { IsoDate } from '../core/dates.ts';
import { localDate } from '../core/dates.ts';
import { FeedbackError } from '../core/errors.ts';
import type { Runtime } from '../runtime.ts';
import type { Calendar } from '../sla/calendar.ts';
import type { Submission } from './idempotency.ts';
import { idempotencyKey, receiptHash, submission } from './idempotency.ts';
import { readReceiptCode } from './receiptCode.ts';

/** A case never grows beyond this many entries by what its person writes. */
const MAX_ENTRIES = 400;

/** The same words said twice running within a day are one message. */
const ONE_DAY_MS = 24 * 60 * 60 * 1000;

type Message = { text: string; sent: Submission; now: Date };
export type Located = { kind: CaseKind; record: CaseRecord };

/**
 * The case a receipt code opens. A wrong code, an absent one and one that cannot be a code get
 * the same refusal.
 * @throws FeedbackError `not-found`
 */
export async function locate(args: {
  runtime: Runtime;
  payload: Payload;
  receiptCode: string;
}): Promise<Located> {
  const located = await find(args);
  if (!located) throw new FeedbackError('not-found');
  return located;
}

async function find(args: {
  runtime: Runtime;
  payload: Payload;
  receiptCode: string;
}): Promise<Located | null> {
  const { runtime, payload } = args;
  const hash = receiptHash(runtime, readReceiptCode(args.receiptCode) ?? '');
  for (const kind of KINDS) {
    const slug = runtime.slugOf(kind);
    const record = await findCase({ payload, slug }, { receiptHash: { equals: hash } });
    if (record) return { kind, record };
  }
  return null;
}

/** What the person sees with the receipt code. */
export async function trackCase(args: {
  runtime: Runtime;
  req: PayloadRequest;
  receiptCode: string;
}): Promise<TrackAnswer> {
  const { runtime } = args;
  const { payload } = args.req;
  const { kind, record } = await locate({ ...args, payload });
  const { timeZone } = await runtime.calendar(payload);
  return trackAnswer(record, { kind, today: localDate(runtime.options.now(), timeZone) });
}

/**
 * Adds what the person writes, once. When the association was waiting for it the clock runs again.
 * @throws FeedbackError `not-found`, `action-refused`, `idempotency-conflict`
 */
export async function writeToCase(args: {
  runtime: Runtime;
  req: PayloadRequest;
  receiptCode: string;
  text: string;
}): Promise<TrackAnswer> {
  const { runtime, req } = args;
  const { payload } = req;
  const { kind, record } = await locate({ ...args, payload });
  const calendar = await runtime.calendar(payload);
  const now = runtime.options.now();
  const today = localDate(now, calendar.timeZone);
  const sent = sentBy(args, { kind, record });
  const changed = await appendToCase({
    payload,
    slug: runtime.slugOf(kind),
    id: record.id,
    req,
    decide: (current) => messageChange(current, { text: args.text, sent, now, today, calendar }),
  });
  return trackAnswer(changed, { kind, today });
}

/**
 * The case with a message that is in it already, or null. A wrong code is no repeat: it is counted.
 * @throws FeedbackError `idempotency-conflict`
 */
export async function earlierMessage(args: {
  runtime: Runtime;
  req: PayloadRequest;
  receiptCode: string;
  text: string;
}): Promise<TrackAnswer | null> {
  const { runtime, req } = args;
  const { payload } = req;
  if (!idempotencyKey(req).isRepeatable) return null;
  const located = await find({ ...args, payload });
  if (!located) return null;
  const now = runtime.options.now();
  const message = { text: args.text, sent: sentBy(args, located), now };
  if (!holds(located.record, message)) return null;
  const { timeZone } = await runtime.calendar(payload);
  const today = localDate(now, timeZone);
  return trackAnswer(located.record, { kind: located.kind, today });
}

function sentBy(
  { runtime, req, text }: { runtime: Runtime; req: PayloadRequest; text: string },
  { kind, record }: Located,
): Submission {
  const scope = `message ${kind} ${record.reference}`;
  return submission(runtime, { scope, ...idempotencyKey(req), body: text });
}

/** Whether a case has the message; the same key with other words is refused. */
function holds(current: CaseRecord, message: Message): boolean {
  const earlier = current.timeline.find(({ key }) => key === message.sent.keyHash);
  if (earlier && earlier.text !== message.text) throw new FeedbackError('idempotency-conflict');
  return earlier !== undefined || isLastWord(current, message);
}

/**
 * Whether these very words are the last thing the person knows to have been said, and of the last
 * day: a page gone back to sends them again under a new key. Once anything else was said between,
 * they are a new message.
 */
function isLastWord({ timeline }: CaseRecord, { text, now }: Message): boolean {
  const last = timeline.findLast((entry) => isToldToPerson(entry) && !isOfMessage(entry));
  if (last?.type !== 'message' || last.text !== text) return false;
  return now.getTime() - new Date(last.at).getTime() < ONE_DAY_MS;
}

/** Whether an entry only tells what a message brought about: that the clock runs again. */
function isOfMessage({ type, by }: TimelineEntry): boolean {
  return type === CASE_EVENTS.resume.entry && by === 'system';
}

function messageChange(
  current: CaseRecord,
  message: Message & { today: IsoDate; calendar: Calendar },
): CaseChange | null {
  if (holds(current, message)) return null;
  const reasons = reasonsAgainst({ event: 'message', facts: current, actor: { kind: 'person' } });
  const state = stateAfter('message', current.state);
  if (reasons.length > 0 || state === null || current.timeline.length >= MAX_ENTRIES) {
    throw new FeedbackError('action-refused', { reasons });
  }
  const at = message.now.toISOString();
  const entry = timelineEntry({
    at,
    type: CASE_EVENTS.message.entry,
    by: 'person',
    text: message.text,
    key: message.sent.keyHash,
  });
  if (current.state !== 'waitingForPerson') return { entries: [entry] };
  const clock = startClock({ current, today: message.today, calendar: message.calendar });
  const resumed = timelineEntry({
    at,
    type: CASE_EVENTS.resume.entry,
    by: 'system',
    state,
    dueOn: clock.dueOn,
  });
  return { entries: [entry, resumed], changes: { ...clock, state } };
}
