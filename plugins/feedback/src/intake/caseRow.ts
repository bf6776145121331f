import { randomInt } from 'node:crypto';
import type { PayloadRequest } from 'payload';

import { timelineEntry } from '../cases/appendToCase.ts';
import type { CaseRecord } from '../cases/caseRecord.ts';
import { FIRST_REVISION } from '../cases/caseValues.ts';
import type { CaseCategory } from '../cases/categories.ts';
import { newDataKey, openEnvelope } from '../cases/envelope.ts';
import { sealContact } from '../cases/sealedCase.ts';
import type { CaseKind } from '../core/case.ts';
import { CASE_KINDS } from '../core/case.ts';
import type { Citation } from '../core/citation.ts';
import type { IsoDate } from '../core/dates.ts';
import type { Runtime } from '../runtime.ts';
import type { DueExplanation } from '../sla/commitment.ts';
import type { CaseBody } from './caseBody.ts';
import type { Submission } from './idempotency.ts';
import { receiptCodeOf, receiptHash } from './idempotency.ts';
import type { Visitor } from './visitor.ts';

/** A submission on its way to becoming a case. */
export type Intake = {
  runtime: Runtime;
  req: PayloadRequest;
  kind: CaseKind;
  body: CaseBody;
  visitor: Visitor;
};

/** What the association adds to what the person sent. */
export type Facts = {
  receivedAt: Date;
  /** The association's own day of receipt. */
  receivedOn: IsoDate;
  category: CaseCategory;
  citation: Citation | null;
  due: DueExplanation | null;
};

/** Random digits, more of them when the short references of the year are running out. */
export function newReference(
  kind: CaseKind,
  named: { receivedOn: IsoDate; attempt: number },
): string {
  const { receivedOn, attempt } = named;
  const digits = 6 + Math.floor(attempt / 3);
  const number = String(randomInt(10 ** (digits - 1), 10 ** digits));
  const year = receivedOn.slice(2, 4);
  return `${CASE_KINDS[kind].prefix}-${year}-${number}`;
}

/** The whole row of a new case, before its words are sealed; the contact is already. */
export function rowOf(
  { runtime, kind, body }: Intake,
  { sent, facts, reference }: { sent: Submission; facts: Facts; reference: string },
): Omit<CaseRecord, 'id'> {
  const receivedAt = facts.receivedAt.toISOString();
  const { citation, due, category } = facts;
  const owner = { collection: runtime.slugOf(kind), reference };
  const dataKey = newDataKey(runtime.keys, owner);
  const envelope = openEnvelope(runtime.keys, { ...owner, dataKey });
  return {
    reference,
    state: 'received',
    subject: body.subject,
    text: body.text,
    category: category.slug,
    categoryName: category.name,
    locale: body.locale,
    channel: 'website',
    anonymous: body.anonymous,
    suggestion: CASE_KINDS[kind].maySuggest && body.suggestion,
    citation,
    citedPolicy: citation?.policy ?? null,
    citedAnchor: citation?.anchor ?? null,
    receivedAt,
    completeAt: receivedAt,
    due,
    dueOn: due?.dueOn ?? null,
    pauses: [],
    timeline: [
      timelineEntry({ at: receivedAt, type: 'received', by: 'person', state: 'received' }),
    ],
    officer: null,
    concerned: '',
    outcome: null,
    closedAt: null,
    revision: FIRST_REVISION,
    receiptHash: receiptHash(runtime, receiptCodeOf({ runtime, scope: kind, sent })),
    idempotencyHash: sent.keyHash,
    contactEncrypted: body.contact && envelope && sealContact(envelope, body.contact),
    dataKey,
    confidential: category.confidential,
    retention: category.retention,
    eraseOn: null,
    erasure: null,
  };
}
