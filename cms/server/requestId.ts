import { randomUUID, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const SHAPE = /^[\w-]{8,64}$/;

/**
 * What the lines of a request are found by. Our own site, which shows the key both know, gives the
 * one it has told the person; anybody else's is not taken, as it would mix his lines with others'.
 */
export function requestIdOf({ headers }: IncomingMessage, frontKey: string): string {
  const given = String(headers['x-request-id'] ?? '');
  const shown = Buffer.from(String(headers['x-feedback-front'] ?? ''));
  const key = Buffer.from(frontKey);
  const isOurs = shown.length === key.length && timingSafeEqual(shown, key);
  return isOurs && SHAPE.test(given) ? given : randomUUID();
}
