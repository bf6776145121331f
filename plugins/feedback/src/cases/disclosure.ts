/** Who sees the person behind a case: nobody before asking for it, which the timeline tells. */
import type { IsoDate } from '../core/dates.ts';
import { localDate } from '../core/dates.ts';
import type { CaseRecord } from './caseRecord.ts';
import type { Actor } from './states.ts';
import { CASE_EVENTS, reasonsAgainst } from './states.ts';

type Reading = {
  record: Pick<CaseRecord, 'state' | 'officer' | 'erasure' | 'timeline'>;
  actor: Extract<Actor, { kind: 'staff' }>;
  today: IsoDate;
  timeZone: string;
};

/**
 * Whether a member of staff sees the contact now: they may, and have asked for it on this day, by
 * the association's clock.
 */
export function isContactShown({ record, actor, today, timeZone }: Reading): boolean {
  const reasons = reasonsAgainst({ event: 'showContact', facts: record, actor });
  if (reasons.length > 0) return false;
  return record.timeline.some(
    ({ type, officer, at }) =>
      type === CASE_EVENTS.showContact.entry &&
      officer === actor.id &&
      localDate(new Date(at), timeZone) === today,
  );
}
