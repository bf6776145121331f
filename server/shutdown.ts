import type { Server, ServerResponse } from 'node:http';
import { Server as Listening } from 'node:net';

/** Requests still running after this are cut, so that the process ends within ten seconds. */
const PATIENCE_MS = 9000;

/** Whoever goes on sending is told by a refused connection from then on. */
const LISTENING_MS = 4000;

const TICK_MS = 25;

/** Ticks in a row without a request; the kernel holds some that were never read before. */
const QUIET_TICKS = 10;

/**
 * Ends the process on SIGTERM or SIGINT, or when the one that started it is gone: requests that
 * have reached it are finished, after a moment none is taken.
 */
export function closeOnSignal(server: Server): void {
  let closing = false;
  let asked = 0;
  const underWay = new Set<ServerResponse>();
  server.prependListener('request', (_, response) => {
    asked += 1;
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
    if (closing) response.shouldKeepAlive = false;
  });
  function close() {
    if (closing) return;
    closing = true;
    // Told so, nobody sends another request on a connection that is about to be closed.
    for (const response of underWay) response.shouldKeepAlive = false;
    endWhenQuiet(server, () => ({ asked, isBusy: underWay.size > 0 }));
    setTimeout(() => {
      server.closeAllConnections();
      process.exit(0);
    }, PATIENCE_MS).unref();
  }
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
  process.on('disconnect', close);
}

type Standing = { asked: number; isBusy: boolean };

/** Ends the process after a while in which nothing was asked and nothing kept it from hearing. */
function endWhenQuiet(server: Server, standing: () => Standing): void {
  const began = Date.now();
  let before = standing().asked;
  let last = began;
  let quiet = 0;
  setInterval(() => {
    const now = Date.now();
    const { asked, isBusy } = standing();
    // A late tick: the process was busy, and may not have read what was sent meanwhile.
    const isQuiet = !isBusy && asked === before && now - last < 3 * TICK_MS;
    quiet = isQuiet ? quiet + 1 : 0;
    before = asked;
    last = now;
    // Not the http server's own way, which closes idle connections at once.
    if (now - began > LISTENING_MS && server.listening) Listening.prototype.close.call(server);
    if (quiet >= QUIET_TICKS) process.exit(0);
  }, TICK_MS);
}
