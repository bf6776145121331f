/**
 * Who sees what is not shown to all who read a case: nobody before asking for it, which the
 * timeline tells.
 */
import type { IsoDate } from '../core/dates.ts';
import { localDate } from '../core/dates.ts';
import type { CaseRecord } from './caseRecord.ts';
import type { Actor } from './states.ts';
import { CASE_EVENTS, reasonsAgainst } from './states.ts';

type Reading = {
  /** The asking: for the contact, or for the words of a confidential case. */
  event: 'showContact' | 'showWords';
  record: Pick<CaseRecord, 'state' | 'officer' | 'erasure' | 'timeline'>;
  actor: Extract<Actor, { kind: 'staff' }>;
  today: IsoDate;
  timeZone: string;
};

/**
 * Whether a member of staff sees it now: they may, and have asked for it on this day, by the
 * association's clock.
 */
export function isShown({ event, record, actor, today, timeZone }: Reading): boolean {
  if (reasonsAgainst({ event, facts: record, actor }).length > 0) return false;
  return record.timeline.some(
    ({ type, officer, at }) =>
      type === CASE_EVENTS[event].entry &&
      officer === actor.id &&
      localDate(new Date(at), timeZone) === today,
  );
}
