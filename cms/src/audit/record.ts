/** @privileged the record is written by the machine alone; nobody reaches these rows by the API */
import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Payload } from 'payload';
import { z } from 'zod';

import { optionalText } from '../core/optionalText.ts';
import type { Head } from './chain.ts';
import { auditHash } from './chain.ts';
import { AUDIT } from './collection.ts';
import type { AuditEvent, AuditFact } from './event.ts';
import { auditEventSchema } from './event.ts';

const MOST_TRIES = 100;
const LONGEST_PAUSE_MS = 40;
/** Rows read at once when the record is read from its beginning. */
const PAGE = 500;

const rowSchema = z
  .object({ actorId: z.string(), actorName: optionalText, subjectId: optionalText })
  .loose()
  .transform(({ actorId, actorName, ...rest }) => ({
    ...rest,
    actor: { id: actorId, name: actorName ?? '' },
  }))
  .pipe(auditEventSchema.extend({ previousHash: optionalText }));

const headSchema = z.object({ seq: z.number(), hash: z.string() });

/** In one process events wait for each other, so that they do not meet at the end of the chain. */
const lines = new WeakMap<Payload, Promise<unknown>>();

/**
 * Adds an event at the end of the record. Of two processes that add at the same moment one finds
 * its place taken and takes the next.
 * @returns false when the event with that key had been recorded before
 * @throws Error when the database cannot be written, or others kept coming first
 */
export function record(payload: Payload, fact: AuditFact): Promise<boolean> {
  const before = lines.get(payload) ?? Promise.resolve();
  const mine = before.then(
    () => append(payload, fact),
    () => append(payload, fact),
  );
  lines.set(payload, mine);
  return mine;
}

async function append(payload: Payload, fact: AuditFact): Promise<boolean> {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const head = await readHead(payload);
    const seq = (head?.seq ?? 0) + 1;
    const placed = { ...fact, seq, previousHash: head?.hash ?? null };
    if (await isRecorded(payload, fact.key)) return false;
    const event = auditEventSchema.parse({ ...placed, hash: auditHash(placed) });
    try {
      await payload.db.create({ collection: AUDIT, data: rowOf(event) });
      return true;
    } catch (error) {
      const now = await readHead(payload);
      if ((now?.seq ?? 0) < seq) throw error;
      await delay(randomInt(1, Math.min(LONGEST_PAUSE_MS, 4 + attempt * 2)));
    }
  }
  throw new Error('The audit trail could not be written: others kept coming first.');
}

function rowOf({ actor, ...event }: AuditEvent): Record<string, unknown> {
  const summary = Object.values(event.facts).filter((fact) => fact !== null);
  return { ...event, actorId: actor.id, actorName: actor.name, summary: summary.join(' · ') };
}

async function isRecorded(payload: Payload, key: string): Promise<boolean> {
  const where = { key: { equals: key } };
  const found: unknown = await payload.db.findOne({ collection: AUDIT, where });
  return found !== null && found !== undefined;
}

/** The end of the record, null while it is empty; whatever else stands in the last row. */
export async function readHead(payload: Payload): Promise<Head | null> {
  const { docs } = await payload.db.find({
    collection: AUDIT,
    sort: '-seq',
    limit: 1,
    pagination: false,
  });
  return docs[0] === undefined ? null : headSchema.parse(docs[0]);
}

/** The whole record by rising number; a row that cannot be read is given as null. */
export async function* readRecord(payload: Payload): AsyncGenerator<AuditEvent | null> {
  for (let after = 0; ;) {
    const { docs } = await payload.db.find<{ seq: number }>({
      collection: AUDIT,
      where: { seq: { greater_than: after } },
      sort: 'seq',
      limit: PAGE,
      pagination: false,
    });
    for (const row of docs) yield rowSchema.safeParse(row).data ?? null;
    const last = docs.at(-1);
    if (last === undefined || docs.length < PAGE) return;
    after = last.seq;
  }
}
