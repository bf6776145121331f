import type { Socket } from 'node:net';
import { connect, createServer } from 'node:net';

import { freePort } from './freePort.ts';

/** The way to a database, which can be lost in the ways a network loses one. */
export type Relay = {
  /** The address of the database by this way. */
  url: string;
  /** Nobody is there any more. */
  cut: () => void;
  /** Connections stand, and nothing comes. */
  silence: () => void;
  mend: () => void;
  close: () => void;
};

/**
 * Puts a relay in front of a MongoDB server.
 * @param address of a database on it; of a replica set its first member is asked alone
 */
export async function openRelay(address: string): Promise<Relay> {
  const direct = new URL(address);
  const to = { host: direct.hostname, port: Number(direct.port || '27017') };
  const open = new Set<Socket>();
  let state: 'whole' | 'cut' | 'silent' = 'whole';

  function keep(socket: Socket): Socket {
    open.add(socket);
    return socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
  }

  const server = createServer((incoming) => {
    keep(incoming);
    if (state === 'cut') incoming.destroy();
    if (state !== 'whole') return;
    const outgoing = keep(connect(to));
    incoming.pipe(outgoing).pipe(incoming);
  });

  function end(): void {
    for (const socket of open) socket.destroy();
  }

  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  direct.host = `127.0.0.1:${String(port)}`;
  direct.searchParams.delete('replicaSet');
  direct.searchParams.set('directConnection', 'true');
  return {
    url: direct.href,
    cut: () => {
      state = 'cut';
      end();
    },
    silence: () => {
      state = 'silent';
      for (const socket of open) socket.unpipe().pause();
    },
    mend: () => {
      state = 'whole';
      end();
    },
    close: () => {
      end();
      server.close();
    },
  };
}
