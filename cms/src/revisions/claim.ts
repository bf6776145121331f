/** @privileged whose turn a document is lies in rows that nobody reaches through the API */
import { randomUUID } from 'node:crypto';
import type { Payload } from 'payload';
import { z } from 'zod';

import type { Change } from './change.ts';
import { changeSchema } from './change.ts';
import { REVISIONS } from './collection.ts';

/** Milliseconds after which a claim whose document was never written counts as abandoned. */
const ABANDONED_AFTER = 30_000;
/** How many of a document's latest changes are kept by name. */
const MAX_CHANGES = 40;

const rowSchema = z.object({
  revision: z.number(),
  claim: z.string(),
  changes: z.array(changeSchema).catch([]),
  updatedAt: z.union([z.string(), z.date()]).transform((value) => new Date(value)),
});

const documentSchema = rowSchema.extend({ document: z.string() });

type Row = z.infer<typeof rowSchema>;

/** A write about to be made upon the revision it was made from. */
export type Intent = {
  /** The collection's slug and the id, or the global's slug. */
  document: string;
  /** The revision the document itself carries. */
  from: number;
  change: Omit<Change, 'revision'>;
};

/**
 * Takes the next revision of a document by one conditional statement: of any number of writers
 * that saw the same revision exactly one succeeds, on either database and in any process. A
 * writer killed before its write leaves a claim ahead of the document; once that is older than
 * any write can take, the document's own word counts again.
 * @returns a token to give it back with, or null when another came first
 */
export async function claimNext(payload: Payload, intent: Intent): Promise<string | null> {
  const { document, from, change } = intent;
  const row = await readRow(payload, document);
  const claim = randomUUID();
  const revision = nextAfter(from);
  const changes = [...(row?.changes ?? []), { ...change, revision }].slice(-MAX_CHANGES);
  const data = { revision, claim, changes };
  if (row === null) return (await createRow(payload, { document, ...data })) ? claim : null;
  if (row.revision !== from && !isAbandoned(row)) return null;
  return (await replaceRow(payload, { document, claim: row.claim, data })) ? claim : null;
}

/** Gives a claim back whose write failed, so that the next writer need not wait. */
export async function giveBack(
  payload: Payload,
  { document, from, claim }: Intent & { claim: string },
): Promise<void> {
  const row = await readRow(payload, document);
  if (row?.claim !== claim) return;
  const changes = row.changes.filter(({ revision }) => revision !== row.revision);
  await replaceRow(payload, {
    document,
    claim,
    data: { revision: from, claim: randomUUID(), changes },
  });
}

/** What was changed after a revision, oldest first. */
export async function changesSince(
  payload: Payload,
  { document, revision }: { document: string; revision: number },
): Promise<Change[]> {
  const row = await readRow(payload, document);
  return row?.changes.filter((change) => change.revision > revision) ?? [];
}

/**
 * Latest changes, by document, of all that were claimed since an instant; the last of them may
 * never have been written.
 * @param since ISO instant
 */
export async function changesClaimedSince(
  payload: Payload,
  since: string,
): Promise<{ document: string; changes: Change[] }[]> {
  const { docs } = await payload.db.find({
    collection: REVISIONS,
    where: { updatedAt: { greater_than_equal: since } },
    pagination: false,
  });
  return docs.map((row) => {
    const { document, changes } = documentSchema.parse(row);
    return { document, changes: changes.filter(({ at }) => at >= since) };
  });
}

/** Forgets a document that is deleted. */
export async function forget(payload: Payload, document: string): Promise<void> {
  await payload.db.deleteMany({ collection: REVISIONS, where: { document: { equals: document } } });
}

/** Whole numbers are saved revisions; a half lies between two while a document is being written. */
export function nextAfter(revision: number): number {
  return Math.floor(revision) + 1;
}

function isAbandoned({ updatedAt }: Row): boolean {
  return Date.now() - updatedAt.getTime() > ABANDONED_AFTER;
}

async function readRow(payload: Payload, document: string): Promise<Row | null> {
  const row: unknown = await payload.db.findOne({
    collection: REVISIONS,
    where: { document: { equals: document } },
  });
  return row === null || row === undefined ? null : rowSchema.parse(row);
}

/** @returns false when another's row is there already */
async function createRow(
  payload: Payload,
  data: { document: string } & Pick<Row, 'revision' | 'claim' | 'changes'>,
): Promise<boolean> {
  const now = new Date().toISOString();
  try {
    await payload.db.create({
      collection: REVISIONS,
      data: { ...data, createdAt: now, updatedAt: now },
    });
    return true;
  } catch (error) {
    if ((await readRow(payload, data.document)) !== null) return false;
    throw error;
  }
}

async function replaceRow(
  payload: Payload,
  {
    document,
    claim,
    data,
  }: {
    document: string;
    claim: string;
    data: Pick<Row, 'revision' | 'claim' | 'changes'>;
  },
): Promise<boolean> {
  const row: unknown = await payload.db.updateOne({
    collection: REVISIONS,
    where: { and: [{ document: { equals: document } }, { claim: { equals: claim } }] },
    data: { ...data, updatedAt: new Date().toISOString() },
    options: { atomic: true },
  });
  return row !== null && row !== undefined;
}
