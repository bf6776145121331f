import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * The address a request came from.
 * @param trustProxy true when a proxy of one's own appends the address to `X-Forwarded-For`; the
 *   last entry is then the only one a visitor cannot invent
 */
export function visitorOf(request: IncomingMessage, trustProxy: boolean): string {
  const direct = request.socket.remoteAddress ?? '';
  if (!trustProxy) return direct;
  const header = request.headers['x-forwarded-for'];
  const list = Array.isArray(header) ? header.join(',') : (header ?? '');
  const last = list.split(',').at(-1)?.trim() ?? '';
  return isIP(last) === 0 ? direct : last;
}
