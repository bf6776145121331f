import type { z } from 'zod';

import type { Locale } from '../i18n/locale.ts';
import type { Answer } from './answer.ts';
import { failureOf } from './answer.ts';
import { ask } from './ask.ts';
import { makeBreaker } from './breaker.ts';
import { currentAsking } from './deadline.ts';
import { environment } from './environment.ts';
import type { Reading } from './reading.ts';

/** A cms that has said nothing for so long hangs; one asked later in a page has less time. */
const SILENCE_MS = 1_000;
const LOOK_MS = 2_000;
const BETWEEN_LOOKS_MS = 500;

/** Opened by silence only: a cms that refuses or answers badly costs nobody any time. */
const breaker = makeBreaker(async () => {
  try {
    const signal = AbortSignal.timeout(LOOK_MS);
    const asked = new URL('/api/public/revision', environment.cmsUrl);
    const response = await fetch(asked, { redirect: 'error', signal });
    await response.body?.cancel();
    return true;
  } catch (error) {
    // A refused connection is no silence: the next question is answered as fast.
    return !isTimeout(error);
  }
}, BETWEEN_LOOKS_MS);

type Question<Value> = {
  path: string;
  locale: Locale;
  schema: z.ZodType<Value>;
  headers?: Record<string, string>;
};

type Post<Value> = Question<Value> & { body: unknown };

const UNAVAILABLE = { ok: false, failure: { kind: 'unavailable' } } as const;

/** Asks the cms for public data. */
export async function get<Value>({
  path,
  locale,
  of,
}: {
  path: string;
  locale: Locale;
  of: Reading<Value>;
}): Promise<Answer<Value>> {
  const { revision, note } = currentAsking();
  const key = `${revision} ${locale} ${path}`;
  const asked = of.underWay.get(key) ?? askAgain({ path, locale, of });
  of.underWay.set(key, asked);
  try {
    const answer = await asked;
    if (isUnavailable(answer)) note.isIncomplete = true;
    return answer;
  } finally {
    if (of.underWay.get(key) === asked) of.underWay.delete(key);
  }
}

/** What was read before is asked for by its tag. */
async function askAgain<Value>({
  path,
  locale,
  of,
}: {
  path: string;
  locale: Locale;
  of: Reading<Value>;
}): Promise<Answer<Value>> {
  const known = of.find(path);
  const headers: Record<string, string> = known ? { 'If-None-Match': known.etag } : {};
  const raw = await askRaw({ path, locale }, { method: 'GET', headers });
  if (raw?.status === 304 && known) return { ok: true, value: known.value };
  const answer = read({ path, schema: of.schema }, raw);
  const etag = raw?.etag;
  if (answer.ok && etag !== undefined) {
    of.keep(path, { etag, value: answer.value, characters: raw?.characters ?? 0 });
  }
  return answer;
}

/** Asks the cms for what is one visitor's alone. */
export async function getOwn<Value>(question: Question<Value>): Promise<Answer<Value>> {
  const { headers = {} } = question;
  return read(question, await askRaw(question, { method: 'GET', headers }));
}

/** Sends the cms something a visitor wrote. */
export async function post<Value>(question: Post<Value>): Promise<Answer<Value>> {
  const raw = await askRaw(question, {
    method: 'POST',
    body: JSON.stringify(question.body),
    headers: { 'Content-Type': 'application/json', ...question.headers },
  });
  return read(question, raw);
}

type Raw = {
  status: number;
  body: unknown;
  characters: number;
  etag: string | undefined;
  retryAfter: string | null;
};

/** What the cms says, or null when it says nothing. */
async function askRaw(
  { path, locale }: Pick<Question<unknown>, 'path' | 'locale'>,
  init: { method: string; body?: string; headers: Record<string, string> },
): Promise<Raw | null> {
  if (breaker.isOpen()) return null;
  const { deadline, requestId } = currentAsking();
  const began = performance.now();
  try {
    const said = await ask(new URL(path, environment.cmsUrl), {
      ...init,
      headers: {
        Accept: 'application/json',
        // Both run on one machine, mostly: compressing would cost more than the way.
        'Accept-Encoding': 'identity',
        'Accept-Language': locale,
        ...ownHeaders(requestId),
        ...init.headers,
      },
      signal: deadline,
    });
    const { status, headers, text } = said;
    const retryAfter = headers['retry-after'] ?? null;
    return { status, body: json(text), characters: text.length, etag: headers.etag, retryAfter };
  } catch (error) {
    if (isTimeout(error) && performance.now() - began > SILENCE_MS) breaker.open();
    report(path, error instanceof Error ? error.message : 'unknown fault');
    return null;
  }
}

/** Null for what is no JSON. */
function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function read<Value>(
  { path, schema }: Pick<Question<Value>, 'path' | 'schema'>,
  raw: Raw | null,
): Answer<Value> {
  if (raw === null) return UNAVAILABLE;
  if (raw.status < 200 || raw.status > 299) {
    const failure = failureOf(raw);
    if (failure.kind === 'unavailable') report(path, `status ${String(raw.status)}`);
    return { ok: false, failure };
  }
  const parsed = schema.safeParse(raw.body);
  if (parsed.success) return { ok: true, value: parsed.data };
  report(path, parsed.error.issues.map((issue) => issue.path.join('.')).join(', '));
  return UNAVAILABLE;
}

function isUnavailable(answer: Answer<unknown>): boolean {
  return !answer.ok && answer.failure.kind === 'unavailable';
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

/** Shows the cms that this site asks, and by which name the request is found in its own log. */
function ownHeaders(requestId: string): Record<string, string> {
  const { frontKey } = environment;
  return frontKey === undefined ? {} : { 'X-Feedback-Front': frontKey, 'X-Request-Id': requestId };
}

/** One line per fault; the path carries no personal data, the body is never logged. */
function report(path: string, fault: string): void {
  const { requestId } = currentAsking();
  const told = { level: 40, msg: 'the cms gave no usable answer', requestId };
  console.error(JSON.stringify({ ...told, path: path.split('?', 1)[0], fault }));
}
