import type { Payload } from 'payload';

import { anonymousFault } from './answering.ts';

/**
 * Does something now and again after each pause, for a host to call at its start. What fails is
 * logged, and done the next time.
 */
export async function recurring(args: {
  payload: Payload;
  /** What the log says of a run that failed. */
  msg: string;
  pauseMs: number;
  run: (payload: Payload) => Promise<unknown>;
}): Promise<void> {
  const { payload, msg, pauseMs, run } = args;
  try {
    await run(payload);
  } catch (error) {
    payload.logger.error({ msg, fault: anonymousFault(error) });
  }
  setTimeout(() => void recurring(args), pauseMs).unref();
}
