import { createServer } from 'node:net';

/** Below the range systems take outgoing ports from, so that nothing takes it meanwhile. */
const [LOWEST, HIGHEST] = [20_000, 30_000];

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    const free = await new Promise<boolean>((resolve) => {
      const server = createServer()
        .once('error', () => {
          resolve(false);
        })
        .listen(port, () => {
          server.close(() => {
            resolve(true);
          });
        });
    });
    if (free) return port;
  }
}
