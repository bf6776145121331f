/**
 * A fixed-window counter over the host's own database, so that any number of processes share
 * it. Each step is one atomic statement on every database Payload has an adapter for.
 */
import type { PayloadRequest } from 'payload';
import { z } from 'zod';

import { FeedbackError } from '../core/errors.ts';
import { perObject } from '../core/perObject.ts';
import { isUniqueConflict } from '../core/uniqueConflict.ts';
import type { Runtime } from '../runtime.ts';
import { addHit, openWindow, reopenWindow, takeBack } from './limitsPrivileged.ts';
import type { Visitor } from './visitor.ts';
import { networksOf, rateKey } from './visitor.ts';

const MAX_TRIES = 6;
const MAX_REMEMBERED = 10_000;

export type LimitName = Exclude<keyof Runtime['options']['limits'], 'sharedFactor'>;

const windowSchema = z.object({
  points: z.number(),
  expiresAt: z.union([z.string(), z.date()]).transform((value) => new Date(value).getTime()),
});

type Window = z.output<typeof windowSchema>;

/**
 * What this process has seen of each window, to save statements and never to decide: until when
 * a full one refuses, or 0 for one that has room. A flood is refused without asking the database.
 */
const memoryOf = perObject<Runtime, Map<string, number>>(() => new Map());

type Counted = { runtime: Runtime; req: PayloadRequest; limit: LimitName; visitor: Visitor };

/**
 * Counts one request against a limit: of the visitor's address, and of the wider networks that one
 * sender with many addresses may have. What the narrower one refuses is not counted for its neighbours.
 * @returns takes the request out of the count again
 * @throws FeedbackError `too-many-requests` with the seconds to wait
 */
export async function countRequest(args: Counted): Promise<() => Promise<void>> {
  const { limits } = args.runtime.options;
  const now = Date.now();
  const keys: string[] = [];
  for (const { address, factor } of networksOf(args.visitor)) {
    const visitor = { ...args.visitor, address };
    const times = address === null ? limits.sharedFactor : factor;
    keys.push(await countIn({ ...args, visitor, times, now }));
  }
  const place = { runtime: args.runtime, payload: args.req.payload };
  return async () => {
    for (const key of keys) await takeBack(place, { key });
  };
}

/** @returns the key that was counted under */
async function countIn(args: Counted & { times: number; now: number }): Promise<string> {
  const { now } = args;
  const { points, seconds } = args.runtime.options.limits[args.limit];
  const allowed = points * args.times;
  const key = rateKey(args.runtime, { ...args, now: new Date(now) });
  const memory = memoryOf(args.runtime);
  const known = memory.get(key);
  refuseUntil(known ?? 0, now);
  const window = await hitWindow({ ...args, key, now, seconds, isNew: known === undefined });
  const isFull = window.points > allowed;
  remember(memory, { key, until: isFull ? window.expiresAt : 0, now });
  if (isFull) refuseUntil(window.expiresAt, now);
  return key;
}

function refuseUntil(until: number, now: number): void {
  if (until <= now) return;
  throw new FeedbackError('too-many-requests', {
    retryAfterSeconds: Math.ceil((until - now) / 1000),
  });
}

function remember(
  memory: Map<string, number>,
  { key, until, now }: { key: string; until: number; now: number },
): void {
  if (memory.size >= MAX_REMEMBERED) {
    for (const [each, end] of memory) if (end <= now) memory.delete(each);
    if (memory.size >= MAX_REMEMBERED) memory.clear();
  }
  memory.set(key, until);
}

async function hitWindow(args: {
  runtime: Runtime;
  req: PayloadRequest;
  key: string;
  now: number;
  seconds: number;
  isNew: boolean;
}): Promise<Window> {
  const place = { runtime: args.runtime, payload: args.req.payload };
  const now = new Date(args.now).toISOString();
  const expiresAt = new Date(args.now + args.seconds * 1000).toISOString();
  const window = { key: args.key, expiresAt };
  let isNew = args.isNew;
  for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
    if (isNew && (await opens(place, window))) {
      return { points: 1, expiresAt: args.now + args.seconds * 1000 };
    }
    const row =
      (await addHit(place, { key: args.key, now })) ??
      (await reopenWindow(place, { ...window, now }));
    if (row) return windowSchema.parse(row);
    isNew = true;
  }
  throw new FeedbackError('too-many-requests', { retryAfterSeconds: 1 });
}

async function opens(
  place: Parameters<typeof openWindow>[0],
  window: { key: string; expiresAt: string },
): Promise<boolean> {
  try {
    await openWindow(place, window);
    return true;
  } catch (error) {
    if (isUniqueConflict(error)) return false;
    throw error;
  }
}
