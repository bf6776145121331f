import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import autocannon from 'autocannon';
import { z } from 'zod';

/** Parts of a request that differ from the one before it. */
export type Varied = { path?: string; headers?: Record<string, string>; body?: string };

/** What is measured: what is asked, and what a right answer is. */
export type Target = {
  name: string;
  url: string;
  headers?: Record<string, string>;
  method?: 'POST';
  /** Connections kept open, each with one request at a time. */
  connections: number;
  /** The next request; every one the same when absent. */
  next?: () => Varied;
  status: number;
  /** Looks at what the first answer says, and every further one that varies and is not compressed. */
  isRight: (body: string) => boolean;
};

/** Answers a second, and the slowest of a hundred in milliseconds. */
export type Measured = { perSecond: number; p99: number };

const statsSchema = z.record(z.string(), z.object({ count: z.int() }));

/**
 * Asks for some seconds by connections that are kept open.
 * @throws Error when an answer is not what it should be, so that no refusal is taken for speed
 */
export async function load(target: Target, seconds: number): Promise<Measured> {
  const { url, connections, next, status, isRight } = target;
  const isPlain = target.headers?.['accept-encoding'] === undefined;
  await assertRight(target);
  const result = await autocannon({
    url,
    method: target.method ?? 'GET',
    headers: target.headers ?? {},
    connections,
    duration: seconds,
    // What varies is made here; what does not is asked from a thread of its own.
    ...(next === undefined
      ? { workers: 1 }
      : { requests: [{ setupRequest: (asked) => ({ ...asked, ...next() }) }] }),
    ...(next !== undefined && isPlain && { verifyBody }),
  });
  const { statusCodeStats, errors, timeouts, mismatches } = result;
  const counts = Object.entries(statsSchema.parse(statusCodeStats ?? {}));
  const others = counts.filter(([code]) => code !== String(status));
  if (others.length > 0 || errors + timeouts + mismatches > 0) {
    const found = JSON.stringify({ others, errors, timeouts, mismatches });
    throw new Error(`${target.name}: bad answers of ${url}: ${found}`);
  }
  return { perSecond: result.requests.average, p99: result.latency.p99 };

  function verifyBody(body: unknown): boolean {
    return isRight(String(body));
  }
}

/** Asks once by a connection of its own, and throws with the answer unless it is right. */
async function assertRight({ url, method, headers, next, status, isRight, name }: Target) {
  const { path = '', headers: own, body } = next?.() ?? {};
  const asked = request(new URL(path, url), {
    method: method ?? 'GET',
    headers: { ...headers, ...own },
    agent: false,
  });
  asked.end(body);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    asked.once('response', resolve).once('error', reject);
  });
  const bytes = await buffer(answer);
  const isGzip = answer.headers['content-encoding'] === 'gzip';
  const said = (isGzip ? gunzipSync(bytes) : bytes).toString('utf8');
  if (answer.statusCode === status && isRight(said)) return;
  throw new Error(`${name}: ${String(answer.statusCode)} ${said.slice(0, 400)}`);
}
