import type { CaseKind } from '../core/case.ts';
import type { IsoDate } from '../core/dates.ts';
import { isOverdue } from '../sla/due.ts';
import type { CaseRecord } from './caseRecord.ts';
import { isInternal } from './timeline.ts';

/** A case as its own person sees it: no internal notes and no officer's name. */
export function publicCase(record: CaseRecord, kind: CaseKind, today: IsoDate) {
  return {
    kind,
    reference: record.reference,
    state: record.state,
    category: { slug: record.category, name: record.categoryName },
    subject: record.subject,
    text: record.text,
    receivedAt: record.receivedAt,
    dueOn: record.dueOn,
    overdue: isCaseOverdue(record, today),
    due: record.due,
    citation: record.citation,
    officerMayReply: record.state !== 'closed',
    mayWrite: record.state !== 'closed',
    timeline: record.timeline
      .filter((entry) => !isInternal(entry))
      .map(({ at, type, by, text, state, dueOn }) => ({
        at,
        type,
        by: by === 'person' ? ('person' as const) : ('association' as const),
        text,
        state,
        dueOn,
      })),
    outcome: record.outcome,
  };
}

/** A case is overdue only while its clock runs. */
export function isCaseOverdue(
  record: Pick<CaseRecord, 'state' | 'dueOn'>,
  today: IsoDate,
): boolean {
  return (
    (record.state === 'received' || record.state === 'inProgress') && isOverdue(record.dueOn, today)
  );
}
