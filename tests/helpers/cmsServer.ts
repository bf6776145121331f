import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { handleEndpoints } from 'payload';

/**
 * Puts the cms's own endpoints on a loopback port, without Next.
 * @returns the address, and the way to close it
 */
export async function serveCms(): Promise<{ url: string; close: () => Promise<void> }> {
  const { default: config } = await import('../../cms/src/payload.config.ts');
  const server = createServer((incoming, outgoing) => {
    const { method = 'GET', headers } = incoming;
    const hasBody = method !== 'GET' && method !== 'HEAD';
    const request = new Request(`http://localhost${incoming.url ?? '/'}`, {
      method,
      headers: Object.entries(headers)
        .flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
        .map(([name, value]) => [name, value]),
      ...(hasBody && { body: Readable.toWeb(incoming), duplex: 'half' as const }),
    });
    void handleEndpoints({ config, request }).then(async (response) => {
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(await response.text());
    });
  });
  const port = await listening(server);
  return {
    url: `http://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      ),
  };
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
