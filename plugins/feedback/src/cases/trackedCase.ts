import { z } from 'zod';

import type { CaseKind } from '../core/case.ts';
import { caseKindSchema } from '../core/case.ts';
import type { IsoDate } from '../core/dates.ts';
import { isOverdue } from '../sla/due.ts';
import type { CaseRecord } from './caseRecord.ts';
import { seenBy, seenCategory, seenCategorySchema } from './caseRecord.ts';
import { erasureSchema } from './caseValues.ts';
import { isToldToPerson, publicEntrySchema } from './timeline.ts';

const seen = seenBy('tracked');

const deletableSchema = z.enum(['nothing', 'contact', 'everything']);

/** A case as its own person sees it: no internal notes and no officer's name. */
const trackedCaseSchema = seen.extend({
  kind: caseKindSchema,
  category: seenCategorySchema,
  overdue: z.boolean(),
  officerMayReply: z.boolean(),
  mayWrite: z.boolean(),
  /** Whether the person can still be reached; the contact itself is told to nobody by the code. */
  hasContact: z.boolean(),
  /** What is deleted now if its person asks for it. */
  deletable: deletableSchema,
  timeline: z.array(publicEntrySchema),
});

type TrackedCase = z.infer<typeof trackedCaseSchema>;

/** What is left to see of an erased case: what was deleted, and when. */
const erasedTrackSchema = z.object({
  kind: caseKindSchema,
  reference: z.string(),
  erasure: erasureSchema,
});

/** What a receipt code shows. */
export const trackAnswerSchema = z.union([trackedCaseSchema, erasedTrackSchema]);

export type TrackAnswer = z.infer<typeof trackAnswerSchema>;

export function trackAnswer(
  record: CaseRecord,
  told: { kind: CaseKind; today: IsoDate },
): TrackAnswer {
  const { erasure, reference } = record;
  return erasure === null ? trackedCase(record, told) : { kind: told.kind, reference, erasure };
}

/** Words go at once when the case is closed and its category does not require them. */
export function deletableOf(
  record: Pick<CaseRecord, 'state' | 'contactEncrypted' | 'retention' | 'erasure'>,
): z.infer<typeof deletableSchema> {
  if (record.erasure !== null) return 'nothing';
  if (record.state === 'closed' && !record.retention.required) return 'everything';
  return record.contactEncrypted === null ? 'nothing' : 'contact';
}

function trackedCase(
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
    hasContact: record.contactEncrypted !== null,
    deletable: deletableOf(record),
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
