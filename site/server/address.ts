/** What an address asks for: a path as it is spelt, another spelling of one, or nothing at all. */
export type Address =
  { is: 'canonical'; path: string } | { is: 'variant'; location: string } | { is: 'nowhere' };

/** Every address of the site is of these characters; so nothing is lost by taking no others. */
const SEGMENT = /^[a-z0-9._~-]+$/;

/** A segment that means another folder; browsers resolve it before they ask. */
const DOTS = /^\.{1,2}$/;

/**
 * Reads the address of a request. Only its one spelling is ever answered with a page, so what is
 * decided by the path — privacy, caching, the canonical address — is decided once for all: case,
 * needless percent-encoding, double and trailing slashes lead to that spelling; anything that two
 * readers could take for two different paths (encoded slashes and percent signs, backslashes,
 * semicolons, dot segments) is no address.
 * @param url the target of a request line, beginning with a slash
 * @returns a `location` begins with exactly one slash and so never leaves the site
 */
export function addressOf(url: string): Address {
  const [given = '', ...rest] = url.split('?');
  const query = rest.length === 0 ? '' : `?${rest.join('?')}`;
  const segments = segmentsOf(given);
  if (segments === null) return { is: 'nowhere' };
  const path = `/${segments.join('/')}`;
  return path === given ? { is: 'canonical', path } : { is: 'variant', location: path + query };
}

function segmentsOf(path: string): string[] | null {
  const segments: string[] = [];
  for (const written of path.split('/').filter((segment) => segment !== '')) {
    const segment = decoded(written)?.toLowerCase();
    if (segment === undefined || !SEGMENT.test(segment) || DOTS.test(segment)) return null;
    segments.push(segment);
  }
  return segments;
}

/** Letters of other scripts are left alone, as some of them become Latin in lower case. */
function decoded(segment: string): string | undefined {
  try {
    const plain = decodeURIComponent(segment);
    return /^[\x21-\x7e]*$/.test(plain) ? plain : undefined;
  } catch {
    return undefined;
  }
}
