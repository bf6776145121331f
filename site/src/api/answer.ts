import { z } from 'zod';

import { isoDate } from './basics.ts';

/** A field the cms refused, with its own words for the reason. */
export type FieldFault = { path: string; code: string; message: string };

/** What is wrong with a day asked for: no calendar has it, or it is before the first edition. */
export type DayFault = { why: 'unknown' } | { why: 'tooEarly'; on: string; earliest: string };

/** Why the cms gave no usable answer. */
export type Failure =
  | { kind: 'notFound'; day?: DayFault }
  | { kind: 'unavailable' | 'proof' | 'conflict' | 'tooLarge' | 'refused' }
  | { kind: 'tooMany'; retryAfterSeconds: number }
  | { kind: 'invalid'; fields: FieldFault[] };

/** An answer of the cms, or why there is none. Nothing here throws. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; failure: Failure };

const DEFAULT_RETRY_SECONDS = 60;

const problem = z.object({
  error: z.object({
    code: z.string().max(100),
    on: isoDate.optional(),
    earliest: isoDate.optional(),
    fields: z
      .array(
        z.object({
          path: z.string().max(200),
          code: z.string().max(100).catch('invalid'),
          message: z.string().max(1000).catch(''),
        }),
      )
      .max(200)
      .optional(),
  }),
});

type Refusal = { status: number; body: unknown; retryAfter: string | null };

/** Turns a refusal of the cms into a failure the pages can speak about. */
export function failureOf({ status, body, retryAfter }: Refusal): Failure {
  switch (status) {
    case 400:
      return codeOf(body) === 'invalid-day' ? noText({ why: 'unknown' }) : { kind: 'refused' };
    case 404:
      return tooEarly(body) ?? { kind: 'notFound' };
    case 403:
      return { kind: 'proof' };
    case 409:
      return { kind: codeOf(body) === 'idempotency-conflict' ? 'conflict' : 'refused' };
    case 413:
      return { kind: 'tooLarge' };
    case 422:
      return { kind: 'invalid', fields: problem.safeParse(body).data?.error.fields ?? [] };
    case 429:
      return { kind: 'tooMany', retryAfterSeconds: secondsOf(retryAfter) };
    default:
      return { kind: status >= 500 ? 'unavailable' : 'refused' };
  }
}

function tooEarly(body: unknown): Failure | null {
  const { on, earliest } = problem.safeParse(body).data?.error ?? {};
  return on === undefined || earliest === undefined
    ? null
    : noText({ why: 'tooEarly', on, earliest });
}

function noText(day: DayFault): Failure {
  return { kind: 'notFound', day };
}

function codeOf(body: unknown): string | undefined {
  return problem.safeParse(body).data?.error.code;
}

function secondsOf(retryAfter: string | null): number {
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : DEFAULT_RETRY_SECONDS;
}
