/** @privileged who has a document open lies in rows that nobody reaches through the API */
import type { CollectionConfig, Payload } from 'payload';
import { z } from 'zod';

import { closedToAll } from '../access/roles.ts';

/** Milliseconds without a sign after which somebody counts as gone. */
const GONE_AFTER = 45_000;

const PRESENCES = 'presences';

/** One row for each person and document he has open for editing; the early warning of the panel. */
export const presences: CollectionConfig = {
  slug: PRESENCES,
  labels: {
    singular: { ar: 'مستند مفتوح', en: 'Open document' },
    plural: { ar: 'المستندات المفتوحة', en: 'Open documents' },
  },
  access: closedToAll,
  admin: { hidden: true },
  timestamps: false,
  fields: [
    { name: 'place', type: 'text', required: true, unique: true, index: true },
    { name: 'document', type: 'text', required: true, index: true },
    { name: 'name', type: 'text', required: true },
    { name: 'seenAt', type: 'number', required: true },
  ],
};

type Person = { id: string; name: string };

/** Notes that a person has a document open, and forgets whoever has gone. */
export async function notePresence(
  payload: Payload,
  { document, person, now }: { document: string; person: Person; now: number },
): Promise<void> {
  const place = placeOf(document, person);
  const row = { place, document, name: person.name, seenAt: now };
  const where = { place: { equals: place } };
  const options = { atomic: true };
  const noted: unknown = await payload.db.updateOne({
    collection: PRESENCES,
    where,
    data: row,
    options,
  });
  if (noted === null || noted === undefined) {
    // His other tab may have been quicker.
    await payload.db.create({ collection: PRESENCES, data: row }).catch(() => undefined);
  }
  await payload.db.deleteMany({
    collection: PRESENCES,
    where: {
      and: [{ document: { equals: document } }, { seenAt: { less_than: now - GONE_AFTER } }],
    },
  });
}

/** Notes that a person has closed a document. */
export async function forgetPresence(
  payload: Payload,
  { document, person }: { document: string; person: Person },
): Promise<void> {
  await payload.db.deleteMany({
    collection: PRESENCES,
    where: { place: { equals: placeOf(document, person) } },
  });
}

/** The names of the others who have a document open. */
export async function othersPresent(
  payload: Payload,
  { document, person, now }: { document: string; person: Person; now: number },
): Promise<string[]> {
  const { docs } = await payload.db.find({
    collection: PRESENCES,
    where: {
      and: [
        { document: { equals: document } },
        { place: { not_equals: placeOf(document, person) } },
        { seenAt: { greater_than: now - GONE_AFTER } },
      ],
    },
    sort: 'name',
    pagination: false,
  });
  return z
    .array(z.object({ name: z.string() }))
    .parse(docs)
    .map(({ name }) => name);
}

function placeOf(document: string, { id }: Person): string {
  return `${document} ${id}`;
}
