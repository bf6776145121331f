/** Takes away counters and used keys whose time is over, past access control. */
import type { Payload } from 'payload';

import { anonymousFault } from '../core/answering.ts';
import { databaseApi } from '../core/localApi.ts';
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
  try {
    await removeExpired(payload);
  } catch (error) {
    payload.logger.error({ msg: 'Expired rows were not removed', fault: anonymousFault(error) });
  }
  setTimeout(() => void keepRemovingExpired(payload), PAUSE_MS).unref();
}
