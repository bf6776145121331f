import type { IncomingMessage } from 'node:http';

/** Most bytes of a refused form that are read and thrown away. */
const OF_A_FORM = 16 * 1024 * 1024;
const PATIENCE_MS = 5_000;

/**
 * Reads what is left of a refused request's body, within bounds: closing while the browser still
 * sends would show a broken connection instead of the refusal.
 * @param most bytes that are read and thrown away
 */
export async function drain(request: IncomingMessage, most = OF_A_FORM): Promise<void> {
  if (request.complete) return;
  await new Promise<void>((resolve) => {
    let bytes = 0;
    const timer = setTimeout(resolve, PATIENCE_MS);
    function done(): void {
      clearTimeout(timer);
      resolve();
    }
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > most) done();
    });
    request.once('end', done);
    request.once('close', done);
  });
}
