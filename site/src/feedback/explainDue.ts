import type { DueExplanation } from '../api/due.ts';
import { wordsOf } from '../i18n/bilingual.ts';
import { formatDay, formatDays, formatList, weekdayName } from '../i18n/dates.ts';
import type { Words } from '../i18n/strings.ts';
import { durationOf } from '../ui/commitment.ts';

/** The account of a due date: its steps in order, and the holidays that were skipped. */
export type ExplainedDue = { steps: string[]; holidays: string[]; warning: string | null };

/** Says how a due date was counted, step by step. */
export function explainDue({ locale, t }: Words, due: DueExplanation): ExplainedDue {
  function day(date: string) {
    return formatDay(locale, date);
  }
  const start = due.from === 'receipt' ? t.due.startReceipt : t.due.startCompletion;
  const weekend = due.weekend.map((weekday) => weekdayName(locale, weekday));
  // Days, weeks and months run on through holidays; only working days skip them.
  const skipsDays = due.unit === 'workingDays';
  const steps = [
    t.due.counted(durationOf({ locale, t }, due)),
    start(day(due.start)),
    ...(skipsDays && weekend.length > 0 ? [t.due.weekend(formatList(locale, weekend))] : []),
    ...due.pauses.map(({ from, to }) =>
      to === null ? t.due.pauseOpen(day(from)) : t.due.pause(day(from), day(to)),
    ),
    ...(due.movedFrom == null ? [] : [t.due.movedFrom(day(due.movedFrom))]),
    ...(skipsDays && due.holidays.length === 0 ? [t.due.holidaysNone] : []),
  ];
  const holidays = due.holidays.map(({ name, from, to }) =>
    t.due.holiday(wordsOf(locale, name), formatDays(locale, { from, to })),
  );
  return { steps, holidays, warning: due.calendarComplete ? null : t.due.calendarIncomplete };
}
