import type { IncomingMessage } from 'node:http';

import { chooseEncoding, compress, isCompressible, QUICK_QUALITY } from '../../server/encoding.ts';
import type { Exchange } from '../../server/listener.ts';
import type { Api } from '../src/core/directApi.ts';
import { keptBySize } from '../src/core/keptBySize.ts';

/** What the public reads and sends; everything else goes through Next. */
const PUBLIC = /^\/api\/(?:public|feedback)(?:\/|$)/;

/** Compressed answers by tag and encoding; the tag is made of the bytes. */
const compressed = keptBySize<Buffer>({ sizeOf: ({ length }) => length });

/** Whether a request is one of those Payload answers without Next's router. */
export function isForApi({ url = '' }: IncomingMessage): boolean {
  return PUBLIC.test(url.split('?', 1)[0] ?? '');
}

/** Has Payload answer a request of the public. */
export async function answerByApi(
  { request, response }: Exchange,
  { api, body }: { api: Api; body: Buffer | null },
): Promise<void> {
  const answer = await api(fetchRequest(request, body));
  for (const [name, value] of answer.headers) response.appendHeader(name, value);
  response.statusCode = answer.status;
  const plain = Buffer.from(await answer.arrayBuffer());
  const bytes = await encoded({ request, response }, plain);
  if (answer.status !== 304) response.setHeader('Content-Length', bytes.length);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function fetchRequest(
  { method = 'GET', url = '/', headers }: IncomingMessage,
  body: Buffer | null,
) {
  const isReading = method === 'GET' || method === 'HEAD';
  return new Request(`http://localhost${url}`, {
    method: method === 'HEAD' ? 'GET' : method,
    headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    ),
    ...(body !== null && !isReading && { body: new Uint8Array(body) }),
  });
}

/** Only what has a tag is public, and has no secret beside what a stranger chose. */
async function encoded({ request, response }: Exchange, plain: Buffer): Promise<Buffer> {
  const etag = response.getHeader('ETag');
  const type = String(response.getHeader('Content-Type') ?? '');
  if (typeof etag !== 'string' || !isCompressible(type, plain.length)) return plain;
  response.appendHeader('Vary', 'Accept-Encoding');
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  if (encoding === 'identity') return plain;
  response.setHeader('Content-Encoding', encoding);
  const key = `${encoding} ${etag}`;
  const kept = await compressed.find(key, () =>
    compress(plain, { encoding, quality: QUICK_QUALITY }),
  );
  return kept ?? plain;
}
