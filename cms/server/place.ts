import type { IncomingMessage } from 'node:http';

import { networkOf } from '../../server/network.ts';

/** The header by which Payload is told where a request comes from; a stranger's own is taken off. */
const PLACE_HEADER = 'x-mithaq-place';

/**
 * Tells what stands behind this server where a request comes from: the last address that the
 * trusted proxy has written down, else the other end of the socket.
 * @param trustsProxy whether the connection comes from a proxy of the association's own
 */
export function notePlace(request: IncomingMessage, trustsProxy: boolean): void {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1);
  const direct = networkOf(request.socket.remoteAddress ?? '');
  const place = (trustsProxy ? networkOf(forwarded ?? '') : null) ?? direct;
  request.headers[PLACE_HEADER] = place ?? 'unknown';
}
