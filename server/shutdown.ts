import type { Server } from 'node:http';

/** Requests still running after this are cut, so that the process ends within ten seconds. */
const PATIENCE_MS = 9000;

/** The kernel has connections that were never read; closing at once would reset them. */
const LINGER_MS = 250;

/**
 * Ends the process on SIGTERM or SIGINT, or when the one that started it is gone: requests that
 * have reached it are finished, after a moment none is taken.
 */
export function closeOnSignal(server: Server): void {
  let closing = false;
  function close() {
    if (closing) return;
    closing = true;
    setTimeout(() => {
      server.close(() => {
        process.exit(0);
      });
    }, LINGER_MS);
    // A connection kept alive becomes idle only when its answer has been sent.
    setInterval(() => {
      server.closeIdleConnections();
    }, 100).unref();
    setTimeout(() => {
      server.closeAllConnections();
    }, PATIENCE_MS).unref();
  }
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
  process.on('disconnect', close);
}
