import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { jwtVerify } from 'jose';

import { SESSION_COOKIE } from './cookies.ts';

const COOKIE = new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([^;]+)`);
const HEADER = /^(?:JWT|Bearer) (.+)$/;

/**
 * Makes the question whether a request carries a session this installation signed and that has not
 * run out. It decides how much the request may cost, never what it may see: Payload asks again,
 * and knows sessions that were ended.
 * @param secret the one Payload is configured with; it signs with the first half of its digest
 */
export function sessionCheck(secret: string): (request: IncomingMessage) => Promise<boolean> {
  const digest = createHash('sha256').update(secret).digest('hex');
  const key = new TextEncoder().encode(digest.slice(0, 32));
  return async function isSignedIn({ headers }) {
    const token =
      COOKIE.exec(headers.cookie ?? '')?.[1] ?? HEADER.exec(headers.authorization ?? '')?.[1];
    if (token === undefined) return false;
    try {
      await jwtVerify(token, key, { algorithms: ['HS256'] });
      return true;
    } catch {
      return false;
    }
  };
}
