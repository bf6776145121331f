import { IncomingMessage } from 'node:http';

/** Bytes of bodies all requests together may hold while they arrive. */
const HELD_AT_ONCE = 48 * 1024 * 1024;

/**
 * A body of which nothing has come for so long does not come any more. Node itself says nothing of one
 * that it cannot read on a connection whose request asks for another protocol.
 */
const SILENCE_MS = 10_000;

let held = 0;

/** Why a body was not taken. */
type BodyRefusal = 'too-large' | 'busy' | 'cut';

/** A body that was taken whole, or why it was not. */
export type BodyOutcome = { body: Buffer } | { refusal: BodyRefusal };

/**
 * Reads a body whole before anything else sees it, and stops where it passes its bound: what it
 * announces counts as well as what arrives, so a chunked body has no other bound.
 * @param bound bytes
 * @returns `busy` when too many bodies are under way at once, `cut` when the sender went away or fell silent
 */
export async function readBody(request: IncomingMessage, bound: number): Promise<BodyOutcome> {
  if (announcedBytes(request) > bound) return { refusal: 'too-large' };
  const chunks: Buffer[] = [];
  let size = 0;
  let silence: NodeJS.Timeout | undefined;
  try {
    return await new Promise<BodyOutcome>((resolve) => {
      silence = setTimeout(resolve, SILENCE_MS, { refusal: 'cut' });
      request.on('data', (chunk: Buffer) => {
        silence?.refresh();
        size += chunk.length;
        held += chunk.length;
        chunks.push(chunk);
        if (size > bound) resolve({ refusal: 'too-large' });
        else if (held > HELD_AT_ONCE) resolve({ refusal: 'busy' });
      });
      request.once('end', () => {
        resolve({ body: Buffer.concat(chunks) });
      });
      for (const event of ['error', 'close'] as const) {
        request.once(event, () => {
          resolve({ refusal: 'cut' });
        });
      }
    });
  } finally {
    clearTimeout(silence);
    held -= size;
    request.removeAllListeners('data');
  }
}

/** How long a body says it is; 0 for a chunked one, whose length shows as it arrives. */
export function announcedBytes({ headers }: IncomingMessage): number {
  return Number(headers['content-length'] ?? 0);
}

/** The same request with its body in hand, for a reader that takes it from a stream. */
export function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const whole = new IncomingMessage(request.socket);
  whole.method = request.method;
  whole.url = request.url;
  whole.httpVersion = request.httpVersion;
  whole.httpVersionMajor = request.httpVersionMajor;
  whole.httpVersionMinor = request.httpVersionMinor;
  whole.rawHeaders = request.rawHeaders;
  whole.headers = request.headers;
  whole.complete = true;
  if (body.length > 0) whole.push(body);
  whole.push(null);
  return whole;
}
