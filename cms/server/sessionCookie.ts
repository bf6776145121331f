import type { Exchange } from '../../server/listener.ts';

/** What Payload calls the cookie of a session. */
export const SESSION_COOKIE = 'payload-token';

/** A name browsers take only over https, for the whole host and from this host alone. */
const GUARDED = `__Host-${SESSION_COOKIE}`;

type Value = number | string | readonly string[];

/**
 * Gives the session cookie, between the browser and Payload, the name no neighbour under the same
 * domain can write. Payload's own prefix would rename the cookies of the panel's language and
 * colours as well, which it sets without `Secure` and would lose.
 */
export function guardSessionCookie({ request, response }: Exchange): void {
  const { cookie } = request.headers;
  if (cookie !== undefined) request.headers.cookie = asPayloadReads(cookie);
  const set = response.setHeader.bind(response);
  const append = response.appendHeader.bind(response);
  response.setHeader = (name, value) => set(name, isCookie(name) ? guarded(value) : value);
  response.appendHeader = (name, value) =>
    append(name, isCookie(name) ? [value].flat().map(guardedLine) : value);
}

/** The cookies of a request; one of the plain name was not set by us. */
function asPayloadReads(cookies: string): string {
  return cookies
    .split(';')
    .map((each) => each.trim())
    .filter((each) => !each.startsWith(`${SESSION_COOKIE}=`))
    .map((each) => (each.startsWith(`${GUARDED}=`) ? each.slice('__Host-'.length) : each))
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
  return line.startsWith(`${SESSION_COOKIE}=`) ? `__Host-${line}` : line;
}
