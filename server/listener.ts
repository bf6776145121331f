import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** A request and its answer. */
export type Exchange = { request: IncomingMessage; response: ServerResponse };

/** Lets a server answer: what its handler did not foresee is logged, and answered without words. */
export function listener(handle: (exchange: Exchange) => Promise<void>): RequestListener {
  return (request, response) => {
    handle({ request, response }).catch((error: unknown) => {
      const fault = error instanceof Error ? (error.stack ?? error.message) : 'unknown fault';
      console.error(JSON.stringify({ level: 50, msg: 'could not answer', err: fault }));
      if (!response.headersSent) response.writeHead(500, { 'Cache-Control': 'no-store' });
      response.end();
    });
  };
}
