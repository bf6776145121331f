import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

import { faultFacts } from './fault.ts';

/** Characters of an address that are logged. */
export const LONGEST_PATH = 300;

/** A request and its answer. */
export type Exchange = { request: IncomingMessage; response: ServerResponse };

/** Lets a server answer: what its handler did not foresee is logged, and answered without words. */
export function listener(handle: (exchange: Exchange) => Promise<void>): RequestListener {
  return (request, response) => {
    handle({ request, response }).catch((error: unknown) => {
      const { method, url = '' } = request;
      const path = (url.split('?', 1)[0] ?? '').slice(0, LONGEST_PATH);
      const requestId = response.getHeader('X-Request-Id');
      const told = { level: 50, msg: 'could not answer', requestId, method, path };
      console.error(JSON.stringify({ ...told, err: faultFacts(error) }));
      if (!response.headersSent) response.writeHead(500, { 'Cache-Control': 'no-store' });
      response.end();
    });
  };
}
