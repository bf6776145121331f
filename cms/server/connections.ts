import type { Server } from 'node:http';

/** Sockets one address may hold open; a browser opens six, an office shares one address. */
const PER_ADDRESS = 200;

/** Sockets in all. */
const IN_ALL = 2_000;

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/** Bounds how many sockets are open. The site and a proxy on this machine speak for everybody. */
export function boundConnections(server: Server): void {
  const open = new Map<string, number>();
  server.maxConnections = IN_ALL;
  server.on('connection', (socket) => {
    const address = socket.remoteAddress ?? '';
    if (LOOPBACK.test(address)) return;
    const count = (open.get(address) ?? 0) + 1;
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
    if (count > PER_ADDRESS) socket.destroy();
  });
}
