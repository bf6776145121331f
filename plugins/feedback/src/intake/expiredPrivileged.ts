/** Takes away counters and used keys whose time is over, past access control. */
import type { Payload } from 'payload';

import { databaseApi } from '../core/localApi.ts';
import { recurring } from '../core/recurring.ts';
import { runtimeOf } from '../runtime.ts';

const PAUSE_MS = 20_000;

/** Deletes every expired row; any number of processes may do so at once. */
export async function removeExpired(payload: Payload): Promise<void> {
  const { limits, keys } = runtimeOf(payload).options.slugs;
  const where = { expiresAt: { less_than_equal: new Date().toISOString() } };
  for (const collection of [limits, keys]) {
    await databaseApi(payload).deleteMany({ collection, where });
  }
}

/** Does so now and every twenty seconds from now on, for a host to call at its start. */
export async function keepRemovingExpired(payload: Payload): Promise<void> {
  const msg = 'Expired rows were not removed';
  await recurring({ payload, msg, pauseMs: PAUSE_MS, run: removeExpired });
}
