/** The counters' rows, past access control: no interface of Payload's own reaches them. */
import type { Payload } from 'payload';

import { databaseApi } from '../core/localApi.ts';
import type { Runtime } from '../runtime.ts';

type Place = { runtime: Runtime; payload: Payload };

/** Adds one to a window that is still open; null when there is none. */
export function addHit(place: Place, args: { key: string; now: string }): Promise<unknown> {
  return databaseApi(place.payload).updateOne({
    collection: place.runtime.options.slugs.limits,
    where: { and: [{ key: { equals: args.key } }, { expiresAt: { greater_than: args.now } }] },
    data: { points: { $inc: 1 } },
    options: { atomic: true },
  });
}

/** Takes one from a window that counted it; nothing when it has ended meanwhile. */
export function takeBack(place: Place, args: { key: string }): Promise<unknown> {
  return databaseApi(place.payload).updateOne({
    collection: place.runtime.options.slugs.limits,
    where: { and: [{ key: { equals: args.key } }, { points: { greater_than: 0 } }] },
    data: { points: { $inc: -1 } },
    options: { atomic: true },
  });
}

/** Starts a new window in the row of one that has ended; null when there is none. */
export function reopenWindow(
  place: Place,
  args: { key: string; now: string; expiresAt: string },
): Promise<unknown> {
  return databaseApi(place.payload).updateOne({
    collection: place.runtime.options.slugs.limits,
    where: { and: [{ key: { equals: args.key } }, { expiresAt: { less_than_equal: args.now } }] },
    data: { points: 1, expiresAt: args.expiresAt },
    options: { atomic: true },
  });
}

/** The first request of a key; fails on the unique index when another was first. */
export async function openWindow(
  place: Place,
  args: { key: string; expiresAt: string },
): Promise<void> {
  await databaseApi(place.payload).create({
    collection: place.runtime.options.slugs.limits,
    data: { key: args.key, points: 1, expiresAt: args.expiresAt },
    returning: false,
  });
}
