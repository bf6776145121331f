import type { z } from 'zod';

import type { Locale } from '../i18n/locale.ts';
import type { Answer } from './answer.ts';
import { failureOf } from './answer.ts';
import { makeBreaker } from './breaker.ts';
import { currentAsking } from './deadline.ts';
import { environment } from './environment.ts';

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

/** A hundred readers of one page at once cost the cms one answer; the next one is asked anew. */
const underWay = new Map<string, Promise<Raw | null>>();

/** Asks the cms for public data. */
export async function get<Value>(question: Question<Value>): Promise<Answer<Value>> {
  const { path, locale, headers } = question;
  if (headers !== undefined) return read(question, fetchRaw(question, { method: 'GET', headers }));
  const key = `${currentAsking().revision} ${locale} ${path}`;
  const raw = underWay.get(key) ?? fetchRaw(question, { method: 'GET', headers: {} });
  underWay.set(key, raw);
  try {
    return await read(question, raw);
  } finally {
    if (underWay.get(key) === raw) underWay.delete(key);
  }
}

/** Sends the cms something a visitor wrote. */
export async function post<Value>(question: Post<Value>): Promise<Answer<Value>> {
  const raw = fetchRaw(question, {
    method: 'POST',
    body: JSON.stringify(question.body),
    headers: { 'Content-Type': 'application/json', ...question.headers },
  });
  return read(question, raw);
}

type Raw = { ok: boolean; status: number; body: unknown; retryAfter: string | null };

/** What the cms says, or null when it says nothing. */
async function fetchRaw(
  { path, locale }: Pick<Question<unknown>, 'path' | 'locale'>,
  init: { method: string; body?: string; headers: Record<string, string> },
): Promise<Raw | null> {
  if (breaker.isOpen()) return null;
  const { deadline, requestId } = currentAsking();
  const began = performance.now();
  try {
    const response = await fetch(new URL(path, environment.cmsUrl), {
      ...init,
      headers: {
        Accept: 'application/json',
        // Both run on one machine, mostly: compressing would cost more than the way.
        'Accept-Encoding': 'identity',
        'Accept-Language': locale,
        ...ownHeaders(requestId),
        ...init.headers,
      },
      redirect: 'error',
      signal: deadline,
    });
    const body: unknown = await response.json().catch(() => null);
    const { ok, status, headers } = response;
    return { ok, status, body, retryAfter: headers.get('Retry-After') };
  } catch (error) {
    if (isTimeout(error) && performance.now() - began > SILENCE_MS) breaker.open();
    report(path, error instanceof Error ? error.message : 'unknown fault');
    return null;
  }
}

async function read<Value>(
  { path, schema }: Question<Value>,
  said: Promise<Raw | null>,
): Promise<Answer<Value>> {
  const raw = await said;
  const { note } = currentAsking();
  if (raw === null) {
    note.isIncomplete = true;
    return { ok: false, failure: { kind: 'unavailable' } };
  }
  if (!raw.ok) {
    const failure = failureOf(raw);
    if (failure.kind === 'unavailable') {
      note.isIncomplete = true;
      report(path, `status ${String(raw.status)}`);
    }
    return { ok: false, failure };
  }
  const parsed = schema.safeParse(raw.body);
  if (parsed.success) return { ok: true, value: parsed.data };
  note.isIncomplete = true;
  report(path, parsed.error.issues.map((issue) => issue.path.join('.')).join(', '));
  return { ok: false, failure: { kind: 'unavailable' } };
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
