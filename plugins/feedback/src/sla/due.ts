/**
 * Due dates. The day of receipt is day zero; the due date is the last day on which a reply is in
 * time. A pause stops the clock after the day it begins on and up to the day it ends on, which
 * becomes a day zero again. Working days are counted one by one; days, weeks and months run
 * through the calendar, and when they end on a free day the next working day is taken.
 */
import type { IsoDate } from '../core/dates.ts';
import { addMonths, fromDay, toDay, yearOf } from '../core/dates.ts';
import type { Calendar, WorkingDays } from './calendar.ts';
import { workingDays } from './calendar.ts';
import type { Commitment, DueExplanation, Pause } from './commitment.ts';

/** No commitment is counted further than this: a calendar without working days must not hang. */
const MAX_DAYS_COUNTED = 12_000;

/** A pause as day numbers: the clock stands on `after + 1 … until`. */
type Stop = { after: number; until: number };

/**
 * Last day on which the commitment is kept.
 * @param start day zero, ISO date in the calendar's zone
 * @param pauses in the order they happened; one that has not ended does not count yet
 * @throws RangeError when a date is not one, or the calendar has no working days left
 */
export function computeDue(args: {
  start: IsoDate;
  commitment: Commitment;
  calendar: Calendar;
  pauses?: readonly Pause[];
}): DueExplanation {
  const { start, commitment, calendar } = args;
  const pauses = [...(args.pauses ?? [])];
  const days = workingDays(calendar);
  const zero = toDay(start);
  const stops = stopsOf(pauses);
  const ended = endOfCount({ zero, commitment, days, stops });
  const due = firstWorkingDay(ended, days);
  const skipsFrom = commitment.unit === 'workingDays' ? zero + 1 : ended;
  return {
    amount: commitment.amount,
    unit: commitment.unit,
    from: commitment.from,
    provision: commitment.provision,
    dueOn: fromDay(due),
    start,
    holidays: days.holidaysBetween(skipsFrom, due),
    weekend: [...calendar.weekend],
    pauses,
    movedFrom: due === ended ? null : fromDay(ended),
    calendarComplete: knowsAllYears({ first: zero, last: due, days }),
  };
}

/** Whether the commitment was missed; a case without a due date never is. */
export function isOverdue(dueOn: IsoDate | null, today: IsoDate): boolean {
  return dueOn !== null && dueOn < today;
}

function stopsOf(pauses: readonly Pause[]): Stop[] {
  return pauses.flatMap(({ from, to }) => {
    if (to === null) return [];
    const stop = { after: toDay(from), until: toDay(to) };
    return stop.until > stop.after ? [stop] : [];
  });
}

function isStopped(day: number, stops: readonly Stop[]): boolean {
  return stops.some(({ after, until }) => after < day && day <= until);
}

function endOfCount(args: {
  zero: number;
  commitment: Commitment;
  days: WorkingDays;
  stops: readonly Stop[];
}): number {
  const { zero, commitment, days, stops } = args;
  switch (commitment.unit) {
    case 'workingDays':
      return countWorkingDays({ zero, amount: commitment.amount, days, stops });
    case 'days':
      return shiftByStops({ zero, end: zero + commitment.amount, stops });
    case 'weeks':
      return shiftByStops({ zero, end: zero + commitment.amount * 7, stops });
    case 'months':
      return shiftByStops({ zero, end: addMonths(zero, commitment.amount), stops });
  }
}

function countWorkingDays(args: {
  zero: number;
  amount: number;
  days: WorkingDays;
  stops: readonly Stop[];
}): number {
  let left = args.amount;
  for (let day = args.zero + 1; day <= args.zero + MAX_DAYS_COUNTED; day += 1) {
    if (args.days.isWorking(day) && !isStopped(day, args.stops)) left -= 1;
    if (left === 0) return day;
  }
  throw new RangeError('The calendar has too few working days');
}

/** Runs through the calendar again for each day the clock stood still before the end. */
function shiftByStops({
  zero,
  end,
  stops,
}: {
  zero: number;
  end: number;
  stops: readonly Stop[];
}): number {
  let left = end - zero;
  let day = zero;
  while (left > 0) {
    day += 1;
    if (!isStopped(day, stops)) left -= 1;
  }
  return day;
}

function firstWorkingDay(from: number, days: WorkingDays): number {
  for (let day = from; day <= from + MAX_DAYS_COUNTED; day += 1) {
    if (days.isWorking(day)) return day;
  }
  throw new RangeError('The calendar has too few working days');
}

function knowsAllYears({
  first,
  last,
  days,
}: {
  first: number;
  last: number;
  days: WorkingDays;
}): boolean {
  for (let year = yearOf(first); year <= yearOf(last); year += 1) {
    if (!days.knowsYear(year)) return false;
  }
  return true;
}
