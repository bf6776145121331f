import type { Payload } from 'payload';
import { z } from 'zod';

import { optionalText } from '../core/optionalText.ts';
import type { Approval } from '../editions/schema.ts';
import { approvalSchema } from '../editions/schema.ts';
import type { PolicyDocument } from './document.ts';
import { approvedContentHash } from './document.ts';
import type { PolicyFacts } from './states.ts';

const meetingSchema = z.object({
  body: z.enum(['board', 'generalAssembly']).catch('board'),
  meetingNumber: optionalText,
  term: optionalText,
  minutesNumber: optionalText,
  gregorianDate: optionalText,
  hijriDate: optionalText,
  weekday: optionalText,
  dateAsWritten: optionalText,
  signatories: z
    .array(z.object({ name: z.string(), role: optionalText }))
    .nullish()
    .transform((value) => value ?? []),
});

/**
 * The board's act that approves a policy, read from its meeting.
 * @returns null when no meeting is recorded
 */
export async function approvalOf(
  payload: Payload,
  policy: PolicyDocument,
): Promise<Approval | null> {
  if (policy.meeting === null) return null;
  const found = await payload.findByID({
    collection: 'meetings',
    id: policy.meeting,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  });
  const parsed = meetingSchema.safeParse(found);
  if (!parsed.success) return null;
  const meeting = parsed.data;
  return approvalSchema.parse({
    body: meeting.body,
    meetingNumber: meeting.meetingNumber,
    term: meeting.term,
    minutesNumber: meeting.minutesNumber,
    resolutionNumber: policy.resolutionNumber,
    date: {
      gregorian: meeting.gregorianDate,
      hijri: meeting.hijriDate,
      weekday: meeting.weekday === null ? null : Number(meeting.weekday),
      asWritten: meeting.dateAsWritten,
    },
    signatories: meeting.signatories,
  });
}

/** What the rules of the workflow need to know of a policy and its approval. */
export async function factsOf(
  payload: Payload,
  policy: PolicyDocument,
  approval: Approval | null,
): Promise<PolicyFacts> {
  return {
    state: policy.state,
    hasOwnAddress: await hasOwnAddress(payload, policy),
    hasText: policy.titleAr !== null && policy.provisions.length > 0,
    meeting: approval && {
      dated: approval.date.gregorian !== null,
      numbered: approval.meetingNumber !== null || approval.minutesNumber !== null,
    },
    resolutionNumber: policy.resolutionNumber,
    effectiveFrom: policy.effectiveFrom,
    textHash: approvedContentHash(policy, approval),
    approvedHash: policy.approvedHash,
    submittedBy: policy.submittedBy,
  };
}

/** Whether no other policy and no edition of another has this address: drafts are not kept apart. */
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
