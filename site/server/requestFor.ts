import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';

/** A request of the server's own: what anybody sees, whoever asks. */
export function requestFor(url: string, siteOrigin: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.method = 'GET';
  request.url = url;
  request.httpVersion = '1.1';
  // Astro builds addresses from this header.
  request.headers.host = new URL(siteOrigin).host;
  request.complete = true;
  request.push(null);
  return request;
}
