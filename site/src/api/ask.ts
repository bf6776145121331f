import type { IncomingHttpHeaders } from 'node:http';
import * as http from 'node:http';
import * as https from 'node:https';
import { text } from 'node:stream/consumers';

/** What the cms is asked. */
export type Asked = {
  method: string;
  headers: Record<string, string>;
  body?: string;
  signal: AbortSignal;
};

/** What it says. */
export type Said = { status: number; headers: IncomingHttpHeaders; text: string };

/** Connections to the cms, kept open between questions. */
const KEPT = { keepAlive: true, maxSockets: 64, scheduling: 'fifo' } as const;
const agents = { 'http:': new http.Agent(KEPT), 'https:': new https.Agent(KEPT) };

/**
 * Asks the cms over a connection that is kept open. A redirect is an answer like any other: the cms
 * has none.
 * @throws the signal's reason, or what befell the connection
 */
export async function ask(url: URL, asked: Asked): Promise<Said> {
  try {
    return await askOnce(url, asked);
  } catch (error) {
    asked.signal.throwIfAborted();
    // The cms may close a connection it kept in the moment it is used again.
    if (asked.method === 'GET' && error instanceof ClosedConnection) return askOnce(url, asked);
    throw error;
  }
}

/** A connection that was open before ended without an answer. */
class ClosedConnection extends Error {}

function askOnce(url: URL, { method, headers, body, signal }: Asked): Promise<Said> {
  const isSecure = url.protocol === 'https:';
  const agent = agents[isSecure ? 'https:' : 'http:'];
  return new Promise<Said>((resolve, reject) => {
    const request = (isSecure ? https : http).request(url, { method, headers, agent, signal });
    request.once('error', (error) => {
      reject(request.reusedSocket ? new ClosedConnection(error.message, { cause: error }) : error);
    });
    request.once('response', (response) => {
      text(response).then((said) => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: said });
      }, reject);
    });
    request.end(body);
  });
}
