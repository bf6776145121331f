import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Encoding } from '../../server/encoding.ts';
import { chooseEncoding, compress, isCompressible, QUICK_QUALITY } from '../../server/encoding.ts';
import { etagOf, isKnown } from '../../server/etag.ts';
import { isReading } from '../src/layout/reading.ts';
import type { ReadyBody, ReadyPage } from './pageCache.ts';
import { cachingHeaders } from './pageCache.ts';
import { publicPageOf } from './publicPath.ts';
import type { Rendered } from './render.ts';
import type { StaticFile } from './staticFiles.ts';

/** When to ask again what could not be answered. */
const RETRY_SECONDS = '10';

/** A request and its answer, which has the headers of every answer already. */
export type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  /** By what its lines are found in the logs. */
  requestId: string;
};

/** Sends a small JSON answer that is never stored. */
export function sendJson(
  { response }: Exchange,
  { status, body }: { status: number; body: object },
): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    ...retryAfter({ response, status }),
  });
  response.end(text);
}

/** Sends to another address of the site, for good; what was posted is posted there. */
export function sendRedirect({ response }: Exchange, location: string): void {
  const headers = { Location: location, 'Cache-Control': 'no-store' };
  response.writeHead(308, headers).end();
}

/** Sends a file of the build. */
export function sendStatic({ request, response }: Exchange, file: StaticFile): void {
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  const used = file.bodies[encoding] === undefined ? 'identity' : encoding;
  const body = file.bodies[used] ?? file.bodies.identity;
  const etag = etagFor(file.etag, used);
  const common = { ETag: etag, 'Cache-Control': file.cacheControl };
  if (knows(request, etag)) {
    response.writeHead(304, common).end();
    return;
  }
  response.writeHead(200, {
    ...common,
    'Content-Type': file.type,
    'Content-Length': body.length,
    ...(file.bodies.br === undefined ? {} : { Vary: 'Accept-Encoding' }),
    ...(used === 'identity' ? {} : { 'Content-Encoding': used }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Sends a page that is ready: one lookup, one write. */
export function sendReady(
  { request, response }: Omit<Exchange, 'requestId'>,
  { page, body }: { page: ReadyPage; body: ReadyBody },
): void {
  if (knows(request, page.etag)) {
    response.writeHead(304, [...page.notModified]).end();
    return;
  }
  response.writeHead(200, [...body.head]);
  response.end(request.method === 'HEAD' ? undefined : body.bytes);
}

/** The encoding in which a page goes to who asks. */
export function encodingFor(request: IncomingMessage, page: ReadyPage): Encoding {
  return page.isCompressible ? chooseEncoding(request.headers['accept-encoding']) : 'identity';
}

/**
 * Sends a page. A public page may be kept by browsers and proxies but must be asked after each
 * time, which the ETag makes cheap; a form, a case or a fault is never stored.
 */
export async function sendPage(
  { request, response }: Exchange,
  { page, path }: { page: Rendered; path: string },
): Promise<void> {
  const isPublic =
    page.status < 400 &&
    isReading(request) &&
    publicPageOf(path) !== null &&
    page.headers['age'] === undefined;
  const encoding = isCompressible(page.contentType, page.body.length)
    ? chooseEncoding(request.headers['accept-encoding'])
    : 'identity';
  const etag = etagOf(page.body);
  const isTagged = isPublic && page.status === 200;
  const headers = {
    ...page.headers,
    'Content-Type': page.contentType,
    ...(isTagged
      ? cachingHeaders(etag)
      : { Vary: 'Accept-Encoding', 'Cache-Control': isPublic ? 'no-cache' : 'no-store' }),
    ...retryAfter({ response, status: page.status }),
  };
  if (isTagged && knows(request, etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const body = await compress(page.body, { encoding, quality: QUICK_QUALITY });
  response.writeHead(page.status, {
    ...headers,
    'Content-Length': body.length,
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function retryAfter({ response, status }: { response: ServerResponse; status: number }) {
  return status === 503 && !response.hasHeader('Retry-After')
    ? { 'Retry-After': RETRY_SECONDS }
    : {};
}

/** One strong tag per encoding, as the bytes differ. */
function etagFor(tag: string, encoding: string): string {
  return encoding === 'identity' ? tag : tag.replace(/"$/, `-${encoding}"`);
}

function knows({ headers }: IncomingMessage, etag: string): boolean {
  return isKnown(headers['if-none-match'], etag);
}
