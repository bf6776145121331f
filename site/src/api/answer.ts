import { z } from 'zod';

/** A field the cms refused, with its own words for the reason. */
export type FieldFault = { path: string; code: string; message: string };

/** Why the cms gave no usable answer. */
export type Failure =
  | { kind: 'notFound' | 'unavailable' | 'proof' | 'conflict' | 'tooLarge' | 'refused' }
  | { kind: 'tooMany'; retryAfterSeconds: number }
  | { kind: 'invalid'; fields: FieldFault[] };

/** An answer of the cms, or why there is none. Nothing here throws. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; failure: Failure };

const DEFAULT_RETRY_SECONDS = 60;

const problem = z.object({
  error: z.object({
    code: z.string().max(100),
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
    case 404:
      return { kind: 'notFound' };
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

function codeOf(body: unknown): string | undefined {
  return problem.safeParse(body).data?.error.code;
}

function secondsOf(retryAfter: string | null): number {
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : DEFAULT_RETRY_SECONDS;
}
