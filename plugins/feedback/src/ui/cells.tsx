import './caseDesk.css';
import type { ReactNode } from 'react';
import { z } from 'zod';

import { bilingualSchema, pick } from '../core/bilingual.ts';
import { isoDateSchema, localDate } from '../core/dates.ts';
import { dueStanding, standingText } from './dueStanding.ts';
import { dateText, hijriText, instantText } from './format.ts';
import { useTimeZone } from './timeZone.tsx';
import { useTexts } from './useTexts.ts';

type CellProps = { cellData?: unknown; rowData?: unknown };

const stateSchema = z.object({ state: z.string() });
const categorySchema = z.object({ categoryName: bilingualSchema });

/** The due date in the list, with how near it is; a closed case is no longer due. */
export function DueCell({
  cellData,
  rowData,
  dueSoonDays,
}: CellProps & { dueSoonDays: number }): ReactNode {
  const { locale } = useTexts();
  const timeZone = useTimeZone();
  const dueOn = isoDateSchema.safeParse(cellData).data ?? null;
  const state = stateSchema.safeParse(rowData).data?.state ?? '';
  if (dueOn === null || state === 'closed') return '—';
  const standing = dueStanding({
    state,
    dueOn,
    today: localDate(new Date(), timeZone),
    dueSoonDays,
  });
  return (
    <span className="feedback-due">
      <time className="feedback-day" dateTime={dueOn}>
        {dateText(dueOn, locale)} <small>{hijriText(dueOn, locale)}</small>
      </time>
      <span className={`feedback-badge feedback-badge--${standing.standing}`}>
        {standingText(standing, locale)}
      </span>
    </span>
  );
}

/** When the case was received, in the panel's language. */
export function ReceivedCell({ cellData }: CellProps): ReactNode {
  const { locale } = useTexts();
  const timeZone = useTimeZone();
  const instant = z.string().min(10).safeParse(cellData).data;
  return instant === undefined ? (
    '—'
  ) : (
    <time dateTime={instant}>{instantText({ instant, locale, timeZone })}</time>
  );
}

/** The day what was written is deleted; none while a case is open, nor once it is done. */
export function EraseCell({ cellData }: CellProps): ReactNode {
  const { locale } = useTexts();
  const day = isoDateSchema.safeParse(cellData).data;
  if (day === undefined) return '—';
  return (
    <time className="feedback-day" dateTime={day}>
      {dateText(day, locale)} <small>{hijriText(day, locale)}</small>
    </time>
  );
}

const erasedSchema = z.object({ erasure: z.object({ on: z.string() }) });
const confidentialSchema = z.object({ confidential: z.literal(true) });

/** The subject in the list, or why there is none. */
export function SubjectCell({ cellData, rowData }: CellProps): ReactNode {
  const { texts } = useTexts();
  if (erasedSchema.safeParse(rowData).success) return <em>{texts.erasure.done}</em>;
  if (confidentialSchema.safeParse(rowData).success) return <em>{texts.confidential.badge}</em>;
  return z.string().safeParse(cellData).data ?? '—';
}

/** The category by its name on the day the case was received. */
export function CategoryCell({ cellData, rowData }: CellProps): ReactNode {
  const { locale } = useTexts();
  const named = categorySchema.safeParse(rowData).data;
  return named ? pick(named.categoryName, locale) : (z.string().safeParse(cellData).data ?? '—');
}
