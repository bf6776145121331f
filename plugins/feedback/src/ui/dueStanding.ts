import type { FeedbackLocale } from '../core/bilingual.ts';
import type { IsoDate } from '../core/dates.ts';
import { dayNumber } from '../core/dates.ts';
import { messages, plural } from '../translations/messages.ts';

/** How a case stands to its due date. */
export type DueStanding = 'none' | 'closed' | 'stopped' | 'overdue' | 'soon' | 'later';

/** Computed whenever it is shown, and never stored. */
export function dueStanding(args: {
  state: string;
  dueOn: IsoDate | null;
  today: IsoDate;
  dueSoonDays: number;
}): { standing: DueStanding; daysLeft: number } {
  const due = args.dueOn === null ? null : dayNumber(args.dueOn);
  const today = dayNumber(args.today);
  if (due === null || today === null) return { standing: 'none', daysLeft: 0 };
  const daysLeft = due - today;
  if (args.state === 'closed') return { standing: 'closed', daysLeft };
  if (args.state === 'waitingForPerson') return { standing: 'stopped', daysLeft };
  if (daysLeft < 0) return { standing: 'overdue', daysLeft };
  return { standing: daysLeft <= args.dueSoonDays ? 'soon' : 'later', daysLeft };
}

/** The standing as a short text for a badge. */
export function standingText(
  { standing, daysLeft }: ReturnType<typeof dueStanding>,
  locale: FeedbackLocale,
): string {
  const { plurals, due } = messages[locale];
  switch (standing) {
    case 'none':
      return '';
    case 'closed':
      return due.closed;
    case 'stopped':
      return due.waiting;
    case 'overdue':
      return plural({ locale, forms: plurals.overdueBy, n: -daysLeft });
    case 'soon':
    case 'later':
      return plural({ locale, forms: plurals.dueIn, n: daysLeft });
  }
}
