import type { DueExplanation } from '../api/due.ts';
import type { IsoDate } from '../i18n/dates.ts';
import { daysAfter, weekdayNumber } from '../i18n/dates.ts';

/** What is left of the time for a reply while the clock stands, counted as the time itself is. */
export type TimeLeft = { since: IsoDate; count: number; unit: 'workingDays' | 'days' };

/**
 * How much of the time is left when the clock runs again.
 * @returns null while the clock runs
 */
export function timeLeftOf(due: DueExplanation): TimeLeft | null {
  const pause = due.pauses.findLast(({ to }) => to === null);
  if (pause === undefined) return null;
  const unit = due.unit === 'workingDays' ? 'workingDays' : 'days';
  const rest = daysAfter(pause.from, due.movedFrom ?? due.dueOn);
  const counted = unit === 'days' ? rest : rest.filter((day) => isWorking(due, day));
  return { since: pause.from, count: counted.length, unit };
}

function isWorking({ weekend, holidays }: DueExplanation, day: IsoDate): boolean {
  return (
    !weekend.includes(weekdayNumber(day)) &&
    !holidays.some(({ from, to }) => from <= day && day <= to)
  );
}
