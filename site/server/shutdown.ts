import type { Server } from 'node:http';

/** Requests still running after this are cut, so that the process ends within ten seconds. */
const PATIENCE_MS = 9000;

/** Ends the process on SIGTERM or SIGINT: no new connections, requests under way are finished. */
export function closeOnSignal(server: Server): void {
  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    server.close(() => {
      process.exit(0);
    });
    server.closeIdleConnections();
    // A connection kept alive becomes idle only when its answer has been sent.
    setInterval(() => {
      server.closeIdleConnections();
    }, 100).unref();
    setTimeout(() => {
      server.closeAllConnections();
    }, PATIENCE_MS).unref();
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
}
