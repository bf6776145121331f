/** The life of a case as one table: what may happen, from which state to which, and by whom. */
import type { CaseRecord } from './caseRecord.ts';
import type { CaseState } from './caseValues.ts';
import type { EntryType } from './timeline.ts';

/** What may happen in any state, and leads to no other. */
const IN_EVERY_STATE = {
  received: 'received',
  inProgress: 'inProgress',
  waitingForPerson: 'waitingForPerson',
  closed: 'closed',
} as const;

/** Everything that can happen to a case after it was received. */
export const CASE_EVENTS = {
  take: {
    moves: { received: 'inProgress', inProgress: 'inProgress' },
    may: 'officer',
    entry: 'state',
  },
  reply: {
    moves: {
      received: 'inProgress',
      inProgress: 'inProgress',
      waitingForPerson: 'waitingForPerson',
    },
    may: 'handler',
    entry: 'reply',
  },
  note: { moves: IN_EVERY_STATE, may: 'officer', entry: 'note' },
  ask: {
    moves: { received: 'waitingForPerson', inProgress: 'waitingForPerson' },
    may: 'handler',
    entry: 'needsInformation',
  },
  resume: { moves: { waitingForPerson: 'inProgress' }, may: 'handler', entry: 'resumed' },
  refer: {
    moves: {
      received: 'received',
      inProgress: 'inProgress',
      waitingForPerson: 'waitingForPerson',
    },
    may: 'handler',
    entry: 'referred',
  },
  close: {
    moves: { inProgress: 'closed', waitingForPerson: 'closed' },
    may: 'handler',
    entry: 'closed',
  },
  showContact: { moves: IN_EVERY_STATE, may: 'keeper', entry: 'contactShown' },
  showWords: { moves: IN_EVERY_STATE, may: 'keeper', entry: 'wordsShown' },
  concern: { moves: IN_EVERY_STATE, may: 'supervisor', entry: 'concerned' },
  unconcern: { moves: IN_EVERY_STATE, may: 'supervisor', entry: 'unconcerned' },
  message: {
    moves: { received: 'received', inProgress: 'inProgress', waitingForPerson: 'inProgress' },
    may: 'person',
    entry: 'message',
  },
  changeContact: { moves: IN_EVERY_STATE, may: 'person', entry: 'contactChanged' },
  eraseContact: { moves: IN_EVERY_STATE, may: 'person', entry: 'contactErased' },
  erase: { moves: { closed: 'closed' }, may: 'person', entry: 'erased' },
  recompute: {
    moves: {
      received: 'received',
      inProgress: 'inProgress',
      waitingForPerson: 'waitingForPerson',
    },
    may: 'system',
    entry: 'dueChanged',
  },
} as const satisfies Record<
  string,
  {
    /** from → to; a state that is missing refuses the event. */
    moves: Partial<Record<CaseState, CaseState>>;
    /**
     * A handler is the case's own officer or their substitute, or a supervisor; any officer while
     * it has none. A keeper is one of the three only.
     */
    may: 'person' | 'officer' | 'handler' | 'keeper' | 'supervisor' | 'system';
    /** What the timeline says of it; `timeline.ts` says who is told. */
    entry: EntryType;
  }
>;

export type CaseEvent = keyof typeof CASE_EVENTS;

/** Who wants something done. */
export type Actor =
  | { kind: 'person' }
  | { kind: 'system' }
  | {
      kind: 'staff';
      id: string;
      isOfficer: boolean;
      isSupervisor: boolean;
      /** Officers in whose place they are today: what is one of theirs is the actor's as well. */
      standsInFor: readonly string[];
    };

export type ReasonAgainst =
  | 'wrong-state'
  | 'not-officer'
  | 'not-your-case'
  | 'nobodys-case'
  | 'not-supervisor'
  | 'already-yours'
  | 'erased';

type CaseFacts = Pick<CaseRecord, 'state' | 'officer' | 'erasure'>;

/** The state an event leads to, or null when the case's state refuses it. */
export function stateAfter(event: CaseEvent, from: CaseState): CaseState | null {
  const moves: Partial<Record<CaseState, CaseState>> = CASE_EVENTS[event].moves;
  return moves[from] ?? null;
}

/**
 * Why an event cannot happen now.
 * @returns codes to show to the actor; empty when nothing stands against it
 */
export function reasonsAgainst({
  event,
  facts,
  actor,
}: {
  event: CaseEvent;
  facts: CaseFacts;
  actor: Actor;
}): ReasonAgainst[] {
  if (facts.erasure !== null) return ['erased'];
  const reasons: ReasonAgainst[] = [];
  if (stateAfter(event, facts.state) === null) reasons.push('wrong-state');
  const { may } = CASE_EVENTS[event];
  if (may === 'person' || may === 'system') {
    return actor.kind === may ? reasons : [...reasons, 'not-officer'];
  }
  if (actor.kind !== 'staff' || !(actor.isOfficer || actor.isSupervisor)) {
    return [...reasons, 'not-officer'];
  }
  if (may === 'supervisor' && !actor.isSupervisor) reasons.push('not-supervisor');
  const isOwn = facts.officer === actor.id || actor.standsInFor.some((id) => id === facts.officer);
  const isOthers = facts.officer !== null && !isOwn;
  const isBarred = may === 'handler' || may === 'keeper' || event === 'take';
  if (isBarred && isOthers && !actor.isSupervisor) reasons.push('not-your-case');
  if (may === 'keeper' && facts.officer === null && !actor.isSupervisor) {
    reasons.push('nobodys-case');
  }
  if (event === 'take' && facts.officer === actor.id) reasons.push('already-yours');
  return reasons;
}
