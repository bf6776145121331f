import type { Endpoint, PayloadRequest } from 'payload';
import type { ZodType } from 'zod';

import { etagOf, isKnown } from '../../../server/etag.ts';
import { keptBySize } from '../core/keptBySize.ts';
import { refusalAnswer } from '../core/policyError.ts';

type Ready = { body: string; etag: string };

/** How an answer is made, and a value that is another one whenever it would be; null keeps nothing. */
type Prepared<Answer> = { version: string | null; make: () => Promise<Answer> };

/** What an endpoint answers, and the sentence and schemas it is published with. */
type Described<Answer> = {
  contract: { summary: string; answer: ZodType<Answer>; query?: ZodType };
  prepare: (req: PayloadRequest) => Promise<Prepared<Answer>>;
};

const ready = keptBySize<Ready>({ sizeOf: ({ body }) => body.length });

/**
 * A public GET that is answered from memory: it is made once for each version, whoever asks, and
 * carries a tag by which who has it already is told so (304).
 */
export function publicGet<Answer>(
  path: string,
  { contract, prepare }: Described<Answer>,
): Endpoint {
  return { path, method: 'get', custom: { contract }, handler };

  async function handler(req: PayloadRequest): Promise<Response> {
    try {
      const { version, make } = await prepare(req);
      const answer =
        version === null ? null : await ready.find(`${path} ${version}`, () => readied(make));
      return sent(req, answer ?? (await readied(make)));
    } catch (error) {
      return refusalAnswer(req, error);
    }
  }
}

async function readied(make: () => Promise<unknown>): Promise<Ready> {
  const body = JSON.stringify(await make());
  return { body, etag: etagOf(body) };
}

/** It may be kept by whoever wants, and is asked for again each time. */
function sent(req: PayloadRequest, { body, etag }: Ready): Response {
  const headers = { ETag: etag, 'Cache-Control': 'no-cache' };
  const isThere = isKnown(req.headers.get('if-none-match'), etag);
  if (isThere) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'Content-Type': 'application/json' } });
}
