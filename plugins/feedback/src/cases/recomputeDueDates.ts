import { isDeepStrictEqual } from 'node:util';
import type { Payload, Where } from 'payload';

import { anonymousFault } from '../core/answering.ts';
import type { CaseKind } from '../core/case.ts';
import { KINDS } from '../core/case.ts';
import { runtimeOf } from '../runtime.ts';
import type { Calendar } from '../sla/calendar.ts';
import type { CaseChange } from './appendToCase.ts';
import { appendToCase, timelineEntry } from './appendToCase.ts';
import type { CaseRecord } from './caseRecord.ts';
import { findCases } from './casesPrivileged.ts';
import { OPEN_STATES } from './caseValues.ts';
import { recomputeClock } from './clock.ts';
import { CASE_EVENTS } from './states.ts';

const PAGE = 200;

/** How many open cases were looked at, how many due dates moved, and how many could not be counted. */
export type Recount = { examined: number; moved: number; failed: number };

/**
 * Counts the due dates of all open cases again. Each case whose date moves gets a line in its
 * timeline that says so. Running it twice, or twice at once, changes nothing the second time, so an
 * interrupted run is simply repeated. A case that cannot be counted keeps no other from it.
 */
export async function recomputeDueDates(args: {
  payload: Payload;
  calendar: Calendar;
}): Promise<Recount> {
  const counts = { examined: 0, moved: 0, failed: 0 };
  for (const kind of KINDS) await recomputeKind({ ...args, kind, counts });
  return counts;
}

async function recomputeKind(args: {
  payload: Payload;
  kind: CaseKind;
  calendar: Calendar;
  counts: Recount;
}): Promise<void> {
  const { payload, calendar, counts } = args;
  const { slugOf, options } = runtimeOf(payload);
  const place = { payload, slug: slugOf(args.kind) };
  let after: string | null = null;
  do {
    const page = await findCases(place, { where: openCasesAfter(after), limit: PAGE });
    for (const found of page.cases) {
      counts.examined += 1;
      try {
        const recomputed = await appendToCase({
          ...place,
          id: found.id,
          decide: (current) => recomputedChange({ current, calendar, now: options.now() }),
        });
        if (recomputed.dueOn !== found.dueOn) counts.moved += 1;
      } catch (error) {
        counts.failed += 1;
        const fault = anonymousFault(error);
        payload.logger.error({ msg: 'A due date could not be counted', case: found.id, fault });
      }
    }
    after = page.next;
  } while (after !== null);
}

function openCasesAfter(id: string | null): Where {
  return {
    and: [{ state: { in: OPEN_STATES } }, ...(id === null ? [] : [{ id: { greater_than: id } }])],
  };
}

function recomputedChange({
  current,
  calendar,
  now,
}: {
  current: CaseRecord;
  calendar: Calendar;
  now: Date;
}): CaseChange | null {
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
