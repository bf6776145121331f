/** Stopping, starting and recomputing the clock of a case. */
import type { IsoDate } from '../core/dates.ts';
import { localDate } from '../core/dates.ts';
import type { Calendar } from '../sla/calendar.ts';
import type { DueExplanation, Pause } from '../sla/commitment.ts';
import { computeDue } from '../sla/due.ts';
import type { CaseRecord } from './caseRecord.ts';

type Clock = Pick<CaseRecord, 'due' | 'dueOn' | 'pauses'>;
type Running = Clock & Pick<CaseRecord, 'completeAt'>;

/** The clock stands still from the end of that day. */
export function stopClock(current: Clock, today: IsoDate): Clock {
  const pauses: Pause[] = [...current.pauses, { from: today, to: null }];
  return { pauses, dueOn: current.dueOn, due: current.due && { ...current.due, pauses } };
}

/** The clock runs again from the end of that day; the due date moves by what it stood still. */
export function startClock({
  current,
  today,
  calendar,
}: {
  current: Running;
  today: IsoDate;
  calendar: Calendar;
}): Clock {
  const pauses = current.pauses.map((pause) =>
    pause.to === null ? { ...pause, to: today } : pause,
  );
  return recomputeClock({ ...current, pauses }, calendar);
}

/** The same commitment counted again, in the calendar as it is now. */
export function recomputeClock(current: Running, calendar: Calendar): Clock {
  const due: DueExplanation | null =
    current.due &&
    computeDue({
      start: dayZero(current.due, { completeAt: current.completeAt, calendar }),
      commitment: current.due,
      calendar,
      pauses: current.pauses,
    });
  return { pauses: current.pauses, due, dueOn: due?.dueOn ?? null };
}

/** What is promised from completion is counted from the day the case was complete, once it is. */
function dayZero(
  { from, start }: DueExplanation,
  { completeAt, calendar }: { completeAt: string | null; calendar: Calendar },
): IsoDate {
  return from === 'completion' && completeAt !== null
    ? localDate(new Date(completeAt), calendar.timeZone)
    : start;
}
