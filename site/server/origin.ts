import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/**
 * Whether a form comes from one of our own pages. Browsers name the origin of every form they
 * send; a request without one was not made by a page.
 * @param siteOrigin the address visitors type; on this machine loopback names are as good
 */
export function isOwnForm(request: IncomingMessage, siteOrigin: string): boolean {
  const { origin, host = '' } = request.headers;
  const fetchSite = request.headers['sec-fetch-site'];
  if (fetchSite === 'cross-site' || fetchSite === 'same-site') return false;
  if (origin === undefined) return false;
  return origin === siteOrigin || (LOOPBACK.test(host) && origin === `http://${host}`);
}
