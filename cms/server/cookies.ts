import type { Exchange } from '../../server/listener.ts';
import { COOKIE_GUARD } from '../src/core/cookieGuard.ts';

/** What Payload calls the cookie of a session. */
export const SESSION_COOKIE = 'payload-token';

/** What we and the panel call cookies: of the session, the device, language and colours. */
const OURS = /^(?:payload|mithaq)-/;

type Value = number | string | readonly string[];

/**
 * Gives our cookies, between the browser and Payload, names no neighbour under the same domain can
 * write. Payload knows them by their plain names; the colours' is written by the panel in the
 * browser, where `instrumentation-client.ts` does the same.
 */
export function guardCookies({ request, response }: Exchange): void {
  const { cookie } = request.headers;
  if (cookie !== undefined) request.headers.cookie = asPayloadReads(cookie);
  const set = response.setHeader.bind(response);
  const append = response.appendHeader.bind(response);
  response.setHeader = (name, value) => set(name, isCookie(name) ? guarded(value) : value);
  response.appendHeader = (name, value) =>
    append(name, isCookie(name) ? [value].flat().map(guardedLine) : value);
}

/** The cookies of a request; one of a plain name was not set by us. */
function asPayloadReads(cookies: string): string {
  return cookies
    .split(';')
    .map((each) => each.trim())
    .filter((each) => !OURS.test(each))
    .map((each) => (each.startsWith(COOKIE_GUARD) ? each.slice(COOKIE_GUARD.length) : each))
    .join('; ');
}

function isCookie(header: string): boolean {
  return header.toLowerCase() === 'set-cookie';
}

function guarded(value: Value): Value {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? guardedLine(value) : value.map(guardedLine);
}

function guardedLine(line: string): string {
  if (!OURS.test(line)) return line;
  return `${COOKIE_GUARD}${line}${/;\s*secure\s*(?:;|$)/i.test(line) ? '' : '; Secure'}`;
}
