import { setTimeout } from 'node:timers/promises';

import type { Server, ServerOptions } from './servers.ts';
import { isReady, start, stop } from './servers.ts';

/** The first wait before a server that ended is started again; each further one is twice as long. */
const SHORTEST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/** A server that has run this long was well, so its next end is a first one again. */
const WELL_AFTER_MS = 60_000;

/** A server that is started again whenever it ends, until it is stopped. */
export type Supervised = {
  /** Whether the first start became ready; a server that never was is not started again. */
  isReady: (question: Parameters<typeof isReady>[1]) => Promise<boolean>;
  stop: () => Promise<void>;
};

/**
 * Starts a server and keeps it running: whatever ends it, another takes its place after a wait
 * that grows while it keeps ending.
 * @param options `tell` receives one line for each end
 */
export function supervise({
  tell,
  ...options
}: ServerOptions & { tell: (line: string) => void }): Supervised {
  const stopping = new AbortController();
  let server: Server = start(options);
  let began = Date.now();
  let ends = 0;

  async function startAgain(): Promise<void> {
    const code = await server.ended;
    ends = Date.now() - began > WELL_AFTER_MS ? 1 : ends + 1;
    const wait = waitBefore(ends);
    if (stopping.signal.aborted) return;
    tell(`The ${options.name} ended (${code}); starting it again in ${wait / 1000} s.`);
    await setTimeout(wait, undefined, { signal: stopping.signal });
    server = start(options);
    began = Date.now();
    await startAgain();
  }

  return {
    isReady: async (question) => {
      const wasReady = await isReady(server, question);
      // Only being stopped ends it, in the middle of a wait.
      if (wasReady) startAgain().catch(() => undefined);
      return wasReady;
    },
    stop: async () => {
      stopping.abort();
      await stop(server);
    },
  };
}

/** Milliseconds before start number `ends` + 1. */
export function waitBefore(ends: number): number {
  return Math.min(LONGEST_WAIT_MS, SHORTEST_WAIT_MS * 2 ** (ends - 1));
}
