/**
 * Marks that end by themselves: counters of tries, codes that were used, networks an account was
 * used from, whose turn it is to change administrators. One row each, one atomic statement a step,
 * so that any number of processes share them.
 * @privileged nobody reaches these rows through the API
 */
import { createHmac, randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { CollectionConfig, Payload } from 'payload';
import { z } from 'zod';

import { closedToAll } from '../access/roles.ts';

const MARKS = 'account-marks';

/** One new mark in this many takes those away that have ended. */
const PURGE_ONE_IN = 200;

/** Seconds after which a turn is another's, whose holder has died: longer than any write. */
const TURN_SECONDS = 10;
const TURN_PAUSE_MS = 20;

/** Of many that begin one mark at once each is told so, and adds to the first's. */
const MAX_TRIES = 8;

const rowSchema = z.object({
  points: z.number(),
  until: z.union([z.string(), z.date()]).transform((value) => new Date(value).getTime()),
});

export const accountMarks: CollectionConfig = {
  slug: MARKS,
  labels: {
    singular: { ar: 'علامة حساب', en: 'Account mark' },
    plural: { ar: 'علامات الحسابات', en: 'Account marks' },
  },
  access: closedToAll,
  admin: { hidden: true },
  graphQL: false,
  timestamps: false,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true, maxLength: 64 },
    { name: 'points', type: 'number', required: true },
    { name: 'until', type: 'date', required: true, index: true },
  ],
};

/** The name of a mark: what it is about cannot be read from it. */
export function markKey(payload: Payload, ...parts: string[]): string {
  return createHmac('sha256', payload.secret).update(JSON.stringify(parts)).digest('base64url');
}

/**
 * Adds one to a mark, which begins anew when it has ended.
 * @param seconds how long a new one lasts
 * @returns how often it was hit, this time included
 * @privileged nobody reaches these rows through the API
 */
export async function hit(
  payload: Payload,
  { key, seconds }: { key: string; seconds: number },
): Promise<number> {
  const now = new Date();
  const until = new Date(now.getTime() + seconds * 1000).toISOString();
  for (let tries = 1; ; tries += 1) {
    const added = await change(payload, {
      where: { and: [{ key: { equals: key } }, { until: { greater_than: now.toISOString() } }] },
      data: { points: { $inc: 1 } },
    });
    if (added !== null) return added;
    const begun = await change(payload, {
      where: { and: [{ key: { equals: key } }, { until: { less_than_equal: now.toISOString() } }] },
      data: { points: 1, until },
    });
    if (begun !== null) return begun;
    if (await isMade(payload, { key, points: 1, until, tries })) return 1;
  }
}

/** How often a mark was hit that has not ended. */
export async function hitsOf(payload: Payload, key: string): Promise<number> {
  const found: unknown = await payload.db.findOne({
    collection: MARKS,
    where: { key: { equals: key } },
  });
  const row = rowSchema.safeParse(found);
  return row.success && row.data.until > Date.now() ? row.data.points : 0;
}

/** Ends a mark. @privileged nobody reaches these rows through the API */
export async function forgetMark(payload: Payload, key: string): Promise<void> {
  await payload.db.deleteMany({ collection: MARKS, where: { key: { equals: key } } });
}

/**
 * Does something while nobody else, in whatever process, does what goes by the same key.
 * @privileged nobody reaches these rows through the API
 */
export async function inTurn<T>(
  payload: Payload,
  { key, work }: { key: string; work: () => Promise<T> },
): Promise<T> {
  while ((await hit(payload, { key, seconds: TURN_SECONDS })) > 1) await setTimeout(TURN_PAUSE_MS);
  try {
    return await work();
  } finally {
    await forgetMark(payload, key);
  }
}

type Change = Pick<Parameters<Payload['db']['updateOne']>[0], 'data'> & {
  where: NonNullable<Parameters<Payload['db']['updateOne']>[0]['where']>;
};

/** @privileged nobody reaches these rows through the API */
async function change(payload: Payload, { where, data }: Change): Promise<number | null> {
  const row: unknown = await payload.db.updateOne({
    collection: MARKS,
    where,
    data,
    options: { atomic: true },
  });
  return row === null || row === undefined ? null : rowSchema.parse(row).points;
}

/**
 * @returns false when another was first, or the database would have this tried again
 * @privileged nobody reaches these rows through the API
 */
async function isMade(
  payload: Payload,
  { tries, ...data }: { key: string; points: number; until: string; tries: number },
): Promise<boolean> {
  try {
    await payload.db.create({ collection: MARKS, data });
  } catch (error) {
    if (tries < MAX_TRIES) return false;
    throw error;
  }
  if (randomInt(PURGE_ONE_IN) === 0) {
    const ended = { until: { less_than: new Date().toISOString() } };
    await payload.db.deleteMany({ collection: MARKS, where: ended });
  }
  return true;
}
