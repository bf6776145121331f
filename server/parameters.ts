/** More than any question or form of ours has; reading very many costs frameworks seconds. */
const MOST_PARAMETERS = 500;

const AMPERSAND = '&'.charCodeAt(0);

/**
 * Whether a question, or a form that is sent like one, has so many parameters that nobody of ours
 * asked it. What separates them never stands in one of them.
 * @param written behind the `?`, or the body of a form
 */
export function hasTooMany(written: string | Buffer): boolean {
  const bytes = typeof written === 'string' ? Buffer.from(written) : written;
  let count = 0;
  for (let at = bytes.indexOf(AMPERSAND); at >= 0; at = bytes.indexOf(AMPERSAND, at + 1)) {
    count += 1;
    if (count >= MOST_PARAMETERS) return true;
  }
  return false;
}
