import type { z } from 'zod';

import type { Locale } from '../i18n/locale.ts';
import type { Answer } from './answer.ts';
import { failureOf } from './answer.ts';
import { currentDeadline } from './deadline.ts';
import { environment } from './environment.ts';

type Question<Value> = {
  path: string;
  locale: Locale;
  schema: z.ZodType<Value>;
  headers?: Record<string, string>;
};

type Post<Value> = Question<Value> & { body: unknown };

/** Asks the cms for public data. */
export async function get<Value>(question: Question<Value>): Promise<Answer<Value>> {
  return ask(question, { method: 'GET', headers: question.headers ?? {} });
}

/** Sends the cms something a visitor wrote. */
export async function post<Value>(question: Post<Value>): Promise<Answer<Value>> {
  return ask(question, {
    method: 'POST',
    body: JSON.stringify(question.body),
    headers: { 'Content-Type': 'application/json', ...question.headers },
  });
}

async function ask<Value>(
  { path, locale, schema }: Question<Value>,
  init: { method: string; body?: string; headers: Record<string, string> },
): Promise<Answer<Value>> {
  try {
    const response = await fetch(new URL(path, environment.cmsUrl), {
      ...init,
      headers: { Accept: 'application/json', 'Accept-Language': locale, ...init.headers },
      redirect: 'error',
      signal: currentDeadline(),
    });
    const body: unknown = await response.json().catch(() => null);
    if (!response.ok) {
      const retryAfter = response.headers.get('Retry-After');
      const failure = failureOf({ status: response.status, body, retryAfter });
      if (failure.kind === 'unavailable') report(path, `status ${String(response.status)}`);
      return { ok: false, failure };
    }
    const parsed = schema.safeParse(body);
    if (parsed.success) return { ok: true, value: parsed.data };
    report(path, parsed.error.issues.map((issue) => issue.path.join('.')).join(', '));
  } catch (error) {
    report(path, error instanceof Error ? error.message : 'unknown fault');
  }
  return { ok: false, failure: { kind: 'unavailable' } };
}

/** One line per fault; the path carries no personal data, the body is never logged. */
function report(path: string, fault: string): void {
  console.error(JSON.stringify({ msg: 'the cms gave no usable answer', path, err: fault }));
}
