import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, Payload } from 'payload';
import { z } from 'zod';

import { optionalText } from '../core/optionalText.ts';
import { PolicyError } from '../core/policyError.ts';

const meetingSchema = z.object({
  body: optionalText,
  meetingNumber: optionalText,
  term: optionalText,
  minutesNumber: optionalText,
  gregorianDate: optionalText,
});

const actSchema = meetingSchema
  .omit({ gregorianDate: true })
  .extend({ date: z.object({ gregorian: optionalText }) });

/**
 * The record of a meeting by whose act an edition was sealed stays as it was.
 * @throws PolicyError `meeting-sealed`
 */
export const refuseChangingSealed: CollectionBeforeChangeHook = async (args) => {
  const { data, operation, req } = args;
  if (operation === 'update' && (await isNamedByEdition(req.payload, args.originalDoc))) {
    throw new PolicyError('meeting-sealed');
  }
  return data;
};

/**
 * … and is not deleted; nor is one that a policy rests on.
 * @throws PolicyError `meeting-sealed`, `meeting-in-use`
 */
export const refuseDeletingNamed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { payload } = req;
  if (await isNamedByEdition(payload, await readMeeting(payload, id)))
    throw new PolicyError('meeting-sealed');
  if (await isNamedByPolicy(payload, id)) throw new PolicyError('meeting-in-use');
};

/** @privileged only a refusal goes out */
async function readMeeting(payload: Payload, id: string | number): Promise<unknown> {
  return payload.db.findOne({ collection: 'meetings', where: { id: { equals: id } } });
}

/**
 * Whether an edition keeps this meeting's act: an edition takes it over by value.
 * @privileged only a yes or no goes out
 */
async function isNamedByEdition(payload: Payload, given: unknown): Promise<boolean> {
  const meeting = meetingSchema.safeParse(given).data;
  if (meeting === undefined) return false;
  const { docs } = await payload.find({
    collection: 'editions',
    select: { approval: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const sought = keyOf(meeting);
  return docs.some(({ approval }) => {
    const act = actSchema.safeParse(approval).data;
    return act !== undefined && keyOf({ ...act, gregorianDate: act.date.gregorian }) === sought;
  });
}

function keyOf(meeting: z.infer<typeof meetingSchema>): string {
  const { body, meetingNumber, term, minutesNumber, gregorianDate } = meeting;
  return JSON.stringify([body, meetingNumber, term, minutesNumber, gregorianDate]);
}

/** @privileged only a yes or no goes out */
async function isNamedByPolicy(payload: Payload, id: string | number): Promise<boolean> {
  const [policies, drafts] = await Promise.all([
    payload.count({
      collection: 'policies',
      where: { meeting: { equals: id } },
      overrideAccess: true,
    }),
    payload.countVersions({
      collection: 'policies',
      where: { and: [{ latest: { equals: true } }, { 'version.meeting': { equals: id } }] },
      overrideAccess: true,
    }),
  ]);
  return policies.totalDocs + drafts.totalDocs > 0;
}
