/**
 * Reading and writing cases past access control. The ordinary API lets nobody write a case;
 * these named functions are the only way, and the endpoints above them decide who may call.
 */
import type { Payload, PayloadRequest, Where } from 'payload';
import { z } from 'zod';

import { databaseApi } from '../core/localApi.ts';
import { readableRows } from '../core/readableRows.ts';
import { runtimeOf } from '../runtime.ts';
import { id } from './caseFact.ts';
import type { CaseRecord } from './caseRecord.ts';
import type { Envelope } from './envelope.ts';
import { openEnvelope } from './envelope.ts';
import type { FoundCase } from './foundCase.ts';
import { foundCaseSchema, readableCase } from './foundCase.ts';
import { opened, sealed } from './sealedCase.ts';

type Place = { payload: Payload; slug: string; req?: PayloadRequest };

function withReq(req: PayloadRequest | undefined): { req?: PayloadRequest } {
  return req ? { req } : {};
}

/** What a case is sealed by; null when its data key is gone. */
export function envelopeOf(
  { payload, slug }: Place,
  { reference, dataKey }: Pick<CaseRecord, 'reference' | 'dataKey'>,
): Envelope | null {
  return openEnvelope(runtimeOf(payload).keys, { collection: slug, reference, dataKey });
}

/** A case with its words opened. */
function openedCase(place: Place, found: FoundCase): FoundCase {
  if (found.erasure !== null) return found;
  function onFault(field: string): void {
    const { payload, slug: collection } = place;
    const msg = 'A text of a case cannot be opened';
    payload.logger.error({ msg, collection, id: found.id, field });
  }
  return opened({ envelope: envelopeOf(place, found), onFault }, found);
}

function foundCase(place: Place, row: unknown): FoundCase {
  return openedCase(place, foundCaseSchema.parse(readableCase(place, row)));
}

/** The one case that matches, its words opened, with its encrypted contact and hashed fields. */
export async function findCase(place: Place, where: Where): Promise<FoundCase | null> {
  const row = await databaseApi(place.payload).findOne({
    collection: place.slug,
    where,
    ...withReq(place.req),
  });
  return row ? foundCase(place, row) : null;
}

/** Whether a case matches: half of what it costs to read one. */
export async function hasCase(place: Place, where: Where): Promise<boolean> {
  const { payload, slug: collection, req } = place;
  const { totalDocs } = await databaseApi(payload).count({ collection, where, ...withReq(req) });
  return totalDocs > 0;
}

const idSchema = z.object({ id: id() });

/**
 * A page of the cases that can be read, by rising id.
 * @returns `next` the id after which the next page begins; null when there is none
 */
export async function findCases(
  place: Place,
  { where, limit }: { where: Where; limit: number },
): Promise<{ cases: FoundCase[]; next: string | null }> {
  const { payload, slug, req } = place;
  const { docs } = await databaseApi(payload).find({
    collection: slug,
    where,
    limit,
    sort: 'id',
    pagination: false,
    ...withReq(req),
  });
  const rows = docs.map((row) => readableCase(place, row));
  return {
    cases: readableRows({ payload, collection: slug, rows, schema: foundCaseSchema }).map((found) =>
      openedCase(place, found),
    ),
    next: rows.length < limit ? null : (idSchema.safeParse(rows.at(-1)).data?.id ?? null),
  };
}

/**
 * Stores a new case, sealed and whole, by one write. Like every later change of a case it runs none of the
 * collection's hooks.
 */
export async function insertCase(place: Place, row: Omit<CaseRecord, 'id'>): Promise<void> {
  const now = new Date().toISOString();
  await databaseApi(place.payload).create({
    collection: place.slug,
    data: { ...sealed(envelopeOf(place, row), row), createdAt: now, updatedAt: now },
    returning: false,
    ...withReq(place.req),
  });
}

/**
 * Replaces parts of a case by one atomic statement, if nobody else has changed it since.
 * @param revision the revision the changes were made from
 * @param changes sealed already
 * @returns the case as it is now, or null when another change came first
 */
export async function replaceAtRevision(
  place: Place,
  args: { id: string; revision: number; changes: Record<string, unknown> },
): Promise<FoundCase | null> {
  const row = await databaseApi(place.payload).updateOne({
    collection: place.slug,
    where: { and: [{ id: { equals: args.id } }, { revision: { equals: args.revision } }] },
    data: {
      ...args.changes,
      revision: args.revision + 1,
      updatedAt: new Date().toISOString(),
    },
    options: { atomic: true },
    ...withReq(place.req),
  });
  return row ? foundCase(place, row) : null;
}
