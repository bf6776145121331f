import autocannon from 'autocannon';

/** Readers at once, and how long they read. */
const CONNECTIONS = 20;
const SECONDS = 3;

/** What is measured: an address as a browser asks for it. */
export type Target = { url: string; headers: Record<string, string> };

/** Answers a second, and the slowest of a hundred in milliseconds. */
export type Measured = { perSecond: number; p99: number };

/**
 * Reads one address by several connections that are kept open.
 * @throws Error when an answer is no 200, so that no refusal is taken for speed
 */
export async function load({ url, headers }: Target, seconds = SECONDS): Promise<Measured> {
  const result = await autocannon({
    url,
    headers,
    connections: CONNECTIONS,
    duration: seconds,
    workers: 1,
  });
  const bad = result.non2xx + result.errors + result.timeouts;
  if (bad > 0) throw new Error(`${String(bad)} bad answers of ${url}`);
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}
