/** What each action of the staff does to a case, as a pure function of the case as it stands. */
import { z } from 'zod';

import type { IsoDate } from '../core/dates.ts';
import { FeedbackError, invalidFields } from '../core/errors.ts';
import { textField } from '../core/textFields.ts';
import type { Calendar } from '../sla/calendar.ts';
import type { CaseChange } from './appendToCase.ts';
import { timelineEntry } from './appendToCase.ts';
import type { CaseRecord } from './caseRecord.ts';
import { decisionSchema } from './caseValues.ts';
import { startClock, stopClock } from './clock.ts';
import { isConcerned, withConcerned } from './concerned.ts';
import { erasureDay } from './retention.ts';
import type { Actor } from './states.ts';
import { CASE_EVENTS, reasonsAgainst, stateAfter } from './states.ts';
import type { EntryType, TimelineEntry } from './timeline.ts';

const optionalText = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  textField(1, 5_000).nullable(),
);

/** What comes with an action, named by it. */
export const actionBodySchema = z.discriminatedUnion('action', [
  z.object({ action: z.enum(['take', 'resume', 'showContact', 'showWords']) }),
  z.object({ action: z.enum(['reply', 'note', 'ask']), text: textField(1, 10_000) }),
  z.object({
    action: z.enum(['concern', 'unconcern']),
    member: z.union([z.string().min(1).max(64), z.int()]).transform(String),
  }),
  z.object({
    action: z.literal('refer'),
    officer: z.union([z.string().min(1).max(64), z.int()]).transform(String),
    reason: textField(3, 2_000),
  }),
  z.object({
    action: z.literal('close'),
    decision: decisionSchema,
    reasons: textField(3, 10_000),
    remedy: optionalText,
    further: optionalText,
  }),
]);

export type ActionBody = z.infer<typeof actionBodySchema>;

type Context = {
  actor: Extract<Actor, { kind: 'staff' }>;
  /** The acting user's id, in the type the host's users have. */
  actorId: string | number;
  /** The officer a case is referred to, in the type the host's users have. */
  referTo: string | number | null;
  /** The member of staff a case is about. */
  member: { id: string; name: string } | null;
  now: Date;
  today: IsoDate;
  calendar: Calendar;
  key: string | null;
  /** The revision the actor was looking at; null does not compare. */
  seen: number | null;
};

/**
 * The change an action makes; null when a repeat of it was already made.
 * @throws FeedbackError `action-refused` with the reasons; `case-changed` when the actor was looking
 * at an older case
 */
export function changeBy({
  body,
  current,
  context,
}: {
  body: ActionBody;
  current: CaseRecord;
  context: Context;
}): CaseChange | null {
  const { key } = context;
  if (isConcerned(current, context.actor.id)) throw new FeedbackError('not-found');
  if (key !== null && current.timeline.some((entry) => entry.key === key)) return null;
  // They are in the answer anyway.
  if (body.action === 'showWords' && !current.confidential) return null;
  const reasons = reasonsAgainst({ event: body.action, facts: current, actor: context.actor });
  const state = stateAfter(body.action, current.state);
  if (reasons.length > 0 || state === null) throw new FeedbackError('action-refused', { reasons });
  if (context.seen !== null && context.seen !== current.revision) {
    throw new FeedbackError('case-changed');
  }
  const { entry } = CASE_EVENTS[body.action];
  return detailsOf({ body, current, context: { ...context, state, entry } });
}

type Moving = Context & { state: CaseRecord['state']; entry: EntryType };

function entryBy(
  { actor, now, key, entry }: Moving,
  facts: Partial<Pick<TimelineEntry, 'text' | 'state' | 'dueOn'>>,
) {
  return timelineEntry({
    at: now.toISOString(),
    type: entry,
    by: 'association',
    officer: actor.id,
    key,
    ...facts,
  });
}

/** Whoever acts on a case that has no officer becomes its officer. */
function adopted(current: CaseRecord, context: Moving): { officer?: string | number } {
  return current.officer === null ? { officer: context.actorId } : {};
}

function movedTo(current: CaseRecord, { state }: Moving): CaseRecord['state'] | null {
  return current.state === state ? null : state;
}

function detailsOf({
  body,
  current,
  context,
}: {
  body: ActionBody;
  current: CaseRecord;
  context: Moving;
}): CaseChange {
  const { state } = context;
  const moved = movedTo(current, context);
  switch (body.action) {
    case 'take':
      return {
        changes: { state, officer: context.actorId },
        entries: [entryBy(context, { state })],
      };
    case 'reply':
      return {
        changes: { state, ...adopted(current, context) },
        entries: [entryBy(context, { text: body.text, state: moved })],
      };
    case 'note':
      return { entries: [entryBy(context, { text: body.text })] };
    case 'ask':
      return {
        changes: { ...stopClock(current, context.today), state, ...adopted(current, context) },
        entries: [entryBy(context, { text: body.text, state })],
      };
    case 'resume': {
      const clock = startClock({ current, today: context.today, calendar: context.calendar });
      const entry = entryBy(context, { state, dueOn: clock.dueOn });
      return { changes: { ...clock, state }, entries: [entry] };
    }
    case 'showContact':
    case 'showWords':
      return { entries: [entryBy(context, {})] };
    case 'concern':
    case 'unconcern':
      return concerning(current, { ...context, isNamed: body.action === 'concern' });
    case 'refer':
      refuseConcerned(current, context.referTo);
      return {
        changes: context.referTo === null ? {} : { officer: context.referTo },
        entries: [entryBy(context, { text: body.reason })],
      };
    case 'close':
      return closing({ body, current, context });
  }
}

/** An officer the case turns out to be about has it no longer. */
function concerning(
  current: CaseRecord,
  { isNamed, ...context }: Moving & { isNamed: boolean },
): CaseChange {
  if (context.member === null) throw invalidFields({ path: 'member', code: 'officer-unknown' });
  const { id, name } = context.member;
  return {
    changes: {
      concerned: withConcerned(current, { id, isNamed }),
      ...(isNamed && current.officer === id && { officer: null }),
    },
    entries: [entryBy(context, { text: name })],
  };
}

function refuseConcerned(current: CaseRecord, referTo: string | number | null): void {
  if (referTo === null || !isConcerned(current, String(referTo))) return;
  throw invalidFields({ path: 'officer', code: 'officer-unknown' });
}

function closing({
  body: { decision, reasons, remedy, further },
  current,
  context,
}: {
  body: Extract<ActionBody, { action: 'close' }>;
  current: CaseRecord;
  context: Moving;
}): CaseChange {
  return {
    changes: {
      state: context.state,
      closedAt: context.now.toISOString(),
      eraseOn: erasureDay(context.today, current.retention),
      outcome: { decision, reasons, remedy, further },
      ...adopted(current, context),
    },
    entries: [entryBy(context, { text: reasons, state: context.state })],
  };
}
