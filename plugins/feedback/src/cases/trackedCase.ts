import { z } from 'zod';

import type { CaseKind } from '../core/case.ts';
import { caseKindSchema } from '../core/case.ts';
import type { IsoDate } from '../core/dates.ts';
import { isOverdue } from '../sla/due.ts';
import type { CaseRecord } from './caseRecord.ts';
import { seenBy, seenCategory, seenCategorySchema } from './caseRecord.ts';
import { isToldToPerson, publicEntrySchema } from './timeline.ts';

const seen = seenBy('tracked');

/** A case as its own person sees it: no internal notes and no officer's name. */
export const trackedCaseSchema = seen.extend({
  kind: caseKindSchema,
  category: seenCategorySchema,
  overdue: z.boolean(),
  officerMayReply: z.boolean(),
  mayWrite: z.boolean(),
  timeline: z.array(publicEntrySchema),
});

export type TrackedCase = z.infer<typeof trackedCaseSchema>;

export function trackedCase(
  record: CaseRecord,
  { kind, today }: { kind: CaseKind; today: IsoDate },
): TrackedCase {
  return {
    ...seen.parse(record),
    kind,
    category: seenCategory(record),
    overdue: isCaseOverdue(record, today),
    officerMayReply: record.state !== 'closed',
    mayWrite: record.state !== 'closed',
    timeline: record.timeline
      .filter(isToldToPerson)
      .map(({ at, type, by, text, state, dueOn }) => ({
        at,
        type,
        by: by === 'person' ? 'person' : 'association',
        text,
        state,
        dueOn,
      })),
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
