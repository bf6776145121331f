import type { PayloadRequest } from 'payload';

import { FeedbackError } from './errors.ts';

/** Largest body any endpoint of the plugin reads. */
const MAX_BODY_BYTES = 64 * 1024;

/**
 * Reads a JSON body, counting bytes as they arrive so that a large one is never held.
 * @throws FeedbackError `unsupported-media-type`, `too-large`, `not-json`
 */
export async function readJsonBody(req: PayloadRequest): Promise<unknown> {
  const type = (req.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new FeedbackError('unsupported-media-type');
  if (Number(req.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) {
    throw new FeedbackError('too-large');
  }
  const bytes = await readBytes(req.body ?? null);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const body: unknown = JSON.parse(text);
    return body;
  } catch {
    throw new FeedbackError('not-json');
  }
}

async function readBytes(stream: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  if (!stream) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    size += value.byteLength;
    if (size > MAX_BODY_BYTES) {
      await reader.cancel();
      throw new FeedbackError('too-large');
    }
    chunks.push(value);
  }
}
