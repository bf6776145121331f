import { isDeepStrictEqual } from 'node:util';
import type { Payload, PayloadRequest, Where } from 'payload';

import type { CaseKind } from '../core/case.ts';
import { KINDS } from '../core/case.ts';
import type { Runtime } from '../runtime.ts';
import { runtimeOf } from '../runtime.ts';
import type { Calendar } from '../sla/calendar.ts';
import type { CaseChange } from './appendToCase.ts';
import { appendToCase, timelineEntry } from './appendToCase.ts';
import type { CaseRecord } from './caseRecord.ts';
import { findCases } from './casesPrivileged.ts';
import { recomputeClock } from './clock.ts';
import { CASE_EVENTS } from './states.ts';

const PAGE = 200;

/**
 * Counts the due dates of all open cases again, for a host to call when its holidays change.
 * Each case whose date moves gets a line in its timeline that says so. Running it twice
 * changes nothing the second time, so an interrupted run is simply repeated.
 * @returns how many open cases were looked at and how many due dates moved
 */
export async function recomputeDueDates(args: {
  payload: Payload;
  req?: PayloadRequest;
}): Promise<{ examined: number; moved: number }> {
  const runtime = runtimeOf(args.payload);
  const calendar = await runtime.calendar(args.payload, args.req);
  let examined = 0;
  let moved = 0;
  for (const kind of KINDS) {
    const counts = await recomputeKind({ ...args, runtime, kind, calendar });
    examined += counts.examined;
    moved += counts.moved;
  }
  return { examined, moved };
}

async function recomputeKind(args: {
  payload: Payload;
  req?: PayloadRequest;
  runtime: Runtime;
  kind: CaseKind;
  calendar: Calendar;
}): Promise<{ examined: number; moved: number }> {
  const { payload, runtime, calendar } = args;
  const place = { payload, slug: runtime.slugOf(args.kind), ...(args.req && { req: args.req }) };
  const counts = { examined: 0, moved: 0 };
  let after: string | null = null;
  for (;;) {
    const page: CaseRecord[] = await findCases(place, {
      where: openCasesAfter(after),
      limit: PAGE,
    });
    for (const found of page) {
      const recomputed = await appendToCase({
        ...place,
        id: found.id,
        decide: (current) => recomputedChange(current, calendar, runtime.options.now()),
      });
      counts.examined += 1;
      if (recomputed.dueOn !== found.dueOn) counts.moved += 1;
    }
    after = page.at(-1)?.id ?? null;
    if (page.length < PAGE) return counts;
  }
}

function openCasesAfter(id: string | null): Where {
  return {
    and: [
      { state: { in: ['received', 'inProgress', 'waitingForPerson'] } },
      ...(id === null ? [] : [{ id: { greater_than: id } }]),
    ],
  };
}

function recomputedChange(current: CaseRecord, calendar: Calendar, now: Date): CaseChange | null {
  if (current.due === null || current.state === 'closed') return null;
  const clock = recomputeClock(current, calendar);
  if (isDeepStrictEqual(clock.due, current.due)) return null;
  const entry = timelineEntry({
    at: now.toISOString(),
    type: CASE_EVENTS.recompute.entry,
    by: 'system',
    dueOn: clock.dueOn,
  });
  return { changes: clock, entries: clock.dueOn === current.dueOn ? [] : [entry] };
}
