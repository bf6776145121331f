import type { Payload } from 'payload';
import { z } from 'zod';

import { optionalText } from '../core/optionalText.ts';
import { actKey, legalHash, wholeHash } from '../editions/hashes.ts';
import { readPolicyHeads } from '../editions/read.ts';
import type { Approval } from '../editions/schema.ts';
import { approvalSchema } from '../editions/schema.ts';
import { contradictionsIn } from '../meetings/agreement.ts';
import type { PolicyDocument } from './document.ts';
import { handsOf } from './record.ts';
import type { PolicyFacts } from './states.ts';

const meetingSchema = z.object({
  body: z.enum(['board', 'generalAssembly']).catch('board'),
  meetingNumber: optionalText,
  term: optionalText,
  minutesNumber: optionalText,
  gregorianDate: optionalText,
  hijriDate: optionalText,
  weekday: optionalText,
  datesAsWritten: z.boolean().nullish(),
  dateAsWritten: optionalText,
  signatories: z
    .array(z.object({ name: z.string(), role: optionalText }))
    .nullish()
    .transform((value) => value ?? []),
});

/** The board's act, and whether its meeting's dates agree or are kept as written. */
type Act = { approval: Approval; isAgreed: boolean };

/**
 * The board's act that approves a policy, read from its meeting.
 * @returns null when no meeting is recorded
 * @privileged an edition takes the act over by value
 */
async function actOf(
  payload: Payload,
  { meeting: id, resolutionNumber }: Pick<PolicyDocument, 'meeting' | 'resolutionNumber'>,
): Promise<Act | null> {
  if (id === null) return null;
  const found = await payload.findByID({
    collection: 'meetings',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  });
  const parsed = meetingSchema.safeParse(found);
  if (!parsed.success) return null;
  const meeting = parsed.data;
  const { gregorianDate: gregorian, hijriDate: hijri, weekday, datesAsWritten } = meeting;
  const contradictions = contradictionsIn({ gregorian, hijri, weekday });
  const approval = approvalSchema.parse({
    body: meeting.body,
    meetingNumber: meeting.meetingNumber,
    term: meeting.term,
    minutesNumber: meeting.minutesNumber,
    resolutionNumber,
    date: {
      gregorian,
      hijri,
      weekday: weekday === null ? null : Number(weekday),
      asWritten: meeting.dateAsWritten,
    },
    signatories: meeting.signatories,
  });
  return { approval, isAgreed: datesAsWritten === true || contradictions.length === 0 };
}

/** A policy with its act as it is recorded now, and what the rules need to know of both. */
export type Standing = {
  policy: PolicyDocument;
  approval: Approval | null;
  facts: PolicyFacts;
  /** Hash of everything that would become public: what a press carries. */
  textHash: string;
};

/** Reads what the rules of the workflow need to know of a policy. */
export async function standingOf(payload: Payload, policy: PolicyDocument): Promise<Standing> {
  const recorded = await actOf(payload, policy);
  const approval = recorded?.approval ?? null;
  const editions = await readPolicyHeads(payload, policy.id);
  const act = approval && actKey(approval);
  const facts: PolicyFacts = {
    state: policy.state,
    hasConfirmedAddress: editions.length > 0 || policy.slugConfirmed === policy.slug,
    hasOwnAddress: await hasOwnAddress(payload, policy),
    hasText: policy.titleAr !== null && policy.provisions.length > 0,
    meeting: recorded && {
      dated: recorded.approval.date.gregorian !== null,
      numbered: hasNumber(recorded.approval),
      agreed: recorded.isAgreed,
    },
    resolutionNumber: policy.resolutionNumber,
    actIsSealed: editions.some(
      (edition) => edition.approvalId !== policy.approvalId && actKey(edition.approval) === act,
    ),
    effectiveFrom: policy.effectiveFrom,
    retroactive: policy.retroactive,
    changeKind: policy.changeKind,
    hasChangeNote: policy.changeNoteAr !== null,
    previous: editions.findLast(({ approvalId }) => approvalId !== policy.approvalId) ?? null,
    legalHash: legalHash({ content: policy, approval }),
    approvedHash: policy.approvedHash,
    hands: handsOf(policy.history),
  };
  return { policy, approval, facts, textHash: wholeHash({ content: policy, approval }) };
}

function hasNumber({ meetingNumber, minutesNumber }: Approval): boolean {
  return meetingNumber !== null || minutesNumber !== null;
}

/**
 * Whether no other policy and no edition of another has this address: drafts are not kept apart.
 * @privileged only a yes or no goes out
 */
async function hasOwnAddress(payload: Payload, { id, slug }: PolicyDocument): Promise<boolean> {
  const here = { slug: { equals: slug } };
  const [policies, editions] = await Promise.all([
    payload.count({
      collection: 'policies',
      where: { and: [here, { id: { not_equals: id } }] },
      overrideAccess: true,
    }),
    payload.count({
      collection: 'editions',
      where: { and: [here, { policyId: { not_equals: id } }] },
      overrideAccess: true,
    }),
  ]);
  return policies.totalDocs + editions.totalDocs === 0;
}
