/**
 * Receiving a case. One row is written by one statement; a repeat of the same submission finds
 * that row, whether it comes later or at the same moment, and gets the same answer.
 */
import type { Where } from 'payload';

import type { CaseRecord } from '../cases/caseRecord.ts';
import { seenBy } from '../cases/caseRecord.ts';
import { findCase, hasCase, insertCase } from '../cases/casesPrivileged.ts';
import { offeredCategoriesPrivileged } from '../cases/categories.ts';
import type { Citation } from '../core/citation.ts';
import type { IsoDate } from '../core/dates.ts';
import { localDate } from '../core/dates.ts';
import { FeedbackError, invalidFields } from '../core/errors.ts';
import { isUniqueConflict } from '../core/uniqueConflict.ts';
import type { Calendar } from '../sla/calendar.ts';
import type { DueExplanation } from '../sla/commitment.ts';
import { computeDue } from '../sla/due.ts';
import type { ReceiptAnswer } from './answers.ts';
import type { CaseBody } from './caseBody.ts';
import type { Facts, Intake } from './caseRow.ts';
import { newReference, rowOf } from './caseRow.ts';
import type { Submission } from './idempotency.ts';
import { idempotencyKey, receiptCodeOf, receiptHash, submission } from './idempotency.ts';
import { checkProof, spendProof } from './proofOfWork.ts';

const MAX_REFERENCES_TRIED = 12;

const receiptSeen = seenBy('receipt');

/**
 * @returns the answer, and whether it was given before
 * @throws FeedbackError `proof-required`, `proof-invalid`, `idempotency-conflict`, `invalid`
 * (`category-unknown`, `citation-unknown`)
 */
export async function submitCase(
  intake: Intake,
): Promise<{ answer: ReceiptAnswer; isRepeat: boolean }> {
  const sent = sentBy(intake);
  const solved = intake.visitor.isExcusedFromProof
    ? null
    : await checkProof(intake.runtime, intake.body.proof);
  const facts = await factsOf(intake);
  if (solved) {
    await spendProof(intake.runtime, { req: intake.req, solved, holder: sent.keyHash });
  }
  return storeCase({ intake, sent, facts });
}

/**
 * The answer an earlier sending of the same submission was given, or null.
 * @throws FeedbackError `idempotency-conflict`
 */
export async function earlierSubmission(intake: Intake): Promise<ReceiptAnswer | null> {
  const sent = sentBy(intake);
  return sent.isRepeatable ? findEarlier(intake, sent) : null;
}

function sentBy({ runtime, req, kind, body }: Intake): Submission {
  return submission(runtime, { scope: kind, ...idempotencyKey(req), body: contentOf(body) });
}

/**
 * What makes two submissions the same: all of the body but its proof of work, and the language of
 * the page it was sent from.
 */
function contentOf(body: CaseBody) {
  return [
    body.category,
    body.subject,
    body.text,
    body.citation,
    body.anonymous,
    body.contact,
    body.suggestion,
  ];
}

function placeOf({ runtime, req, kind }: Intake) {
  return {
    payload: req.payload,
    slug: runtime.slugOf(kind),
    req,
  };
}

/** The code is made of the key and the words: whatever has the same one is the same submission. */
function codeOf({ runtime, kind }: Intake, sent: Submission): string {
  return receiptCodeOf({ runtime, scope: kind, sent });
}

/** An erased case has no key any more and is known by its code alone. */
async function findEarlier(intake: Intake, sent: Submission): Promise<ReceiptAnswer | null> {
  const receipt = receiptHash(intake.runtime, codeOf(intake, sent));
  const where: Where = {
    or: [{ idempotencyHash: { equals: sent.keyHash } }, { receiptHash: { equals: receipt } }],
  };
  const place = placeOf(intake);
  const row = (await hasCase(place, where)) ? await findCase(place, where) : null;
  if (!row) return null;
  if (row.receiptHash !== receipt) throw new FeedbackError('idempotency-conflict');
  return answerOf({ intake, sent, row });
}

function answerOf({
  intake,
  sent,
  row,
}: {
  intake: Intake;
  sent: Submission;
  row: Omit<CaseRecord, 'id'>;
}): ReceiptAnswer {
  return {
    ...receiptSeen.parse(row),
    receiptCode: codeOf(intake, sent),
  };
}

async function factsOf(intake: Intake): Promise<Facts> {
  const { runtime, req, kind, body } = intake;
  const { payload } = req;
  const receivedAt = runtime.options.now();
  const calendar = await runtime.calendar(payload);
  const on = localDate(receivedAt, calendar.timeZone);
  const offered = await offeredCategoriesPrivileged({ runtime, payload, kind });
  const category = offered.find((each) => each.slug === body.category);
  if (!category) throw invalidFields({ path: 'category', code: 'category-unknown' });
  const citation = body.citation && (await resolve(intake, on));
  return {
    receivedAt,
    receivedOn: on,
    category,
    citation,
    due: await dueByCommitment(intake, { citation, calendar, on }),
  };
}

async function resolve(intake: Intake, on: IsoDate): Promise<Citation> {
  const { runtime, req, body } = intake;
  const found = body.citation
    ? await runtime.options.resolveCitation?.({ payload: req.payload, req, ...body.citation, on })
    : null;
  if (!found) throw invalidFields({ path: 'citation', code: 'citation-unknown' });
  const { policy, edition, anchor, policyTitle, label } = found;
  return { policy, edition, anchor, policyTitle, label };
}

async function dueByCommitment(
  { runtime, req, kind }: Intake,
  args: { citation: Citation | null; calendar: Calendar; on: IsoDate },
): Promise<DueExplanation | null> {
  const { options } = runtime;
  const { payload } = req;
  const { citation, calendar, on } = args;
  const commitment =
    (await options.commitmentFor?.({ payload, req, kind, citation, on })) ?? options.fallback;
  return commitment && computeDue({ start: on, commitment, calendar });
}

async function storeCase({
  intake,
  sent,
  facts,
}: {
  intake: Intake;
  sent: Submission;
  facts: Facts;
}): Promise<{ answer: ReceiptAnswer; isRepeat: boolean }> {
  for (let attempt = 0; attempt < MAX_REFERENCES_TRIED; attempt += 1) {
    const row = rowOf(intake, {
      sent,
      facts,
      reference: newReference(intake.kind, { receivedOn: facts.receivedOn, attempt }),
    });
    try {
      await insertCase(placeOf(intake), row);
      return { answer: answerOf({ intake, sent, row }), isRepeat: false };
    } catch (error) {
      if (!isUniqueConflict(error)) throw error;
      const earlier = await findEarlier(intake, sent);
      if (earlier) return { answer: earlier, isRepeat: true };
    }
  }
  throw new Error('No free reference was found');
}
