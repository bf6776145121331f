import { APIError } from 'payload';
import { z } from 'zod';

import { messages } from '../translations/messages.ts';
import type { FeedbackLocale } from './bilingual.ts';

/** Every code an answer of the plugin can carry, with its HTTP status. */
const STATUS = {
  'not-json': 400,
  'idempotency-key-invalid': 400,
  'proof-required': 403,
  'proof-invalid': 403,
  forbidden: 403,
  'not-found': 404,
  'idempotency-conflict': 409,
  'action-refused': 409,
  'case-changed': 409,
  'survey-closed': 409,
  'survey-answered': 409,
  'case-busy': 409,
  'too-large': 413,
  'unsupported-media-type': 415,
  invalid: 422,
  'too-many-requests': 429,
  unauthenticated: 401,
  internal: 500,
} as const;

/** The closed set of error codes. */
export type FeedbackErrorCode = keyof typeof STATUS;

/** The closed set of codes a single field can be refused with. */
export type FieldErrorCode =
  | 'required'
  | 'too-short'
  | 'too-long'
  | 'invalid'
  | 'not-email'
  | 'not-phone'
  | 'contact-missing'
  | 'declaration-missing'
  | 'category-unknown'
  | 'citation-unknown'
  | 'officer-unknown'
  | 'answer-unknown';

export type FieldFault = { path: string; code: FieldErrorCode };

/**
 * A refusal that the person can understand and act upon.
 * Hooks throw it too, so it is Payload's own kind of error: the admin panel shows its text.
 */
export class FeedbackError extends APIError {
  readonly code: FeedbackErrorCode;
  readonly fields: readonly FieldFault[];
  readonly retryAfterSeconds: number | null;
  readonly reasons: readonly string[];
  /** The case as it stands, for whoever acted on an older one. */
  readonly present: unknown;

  constructor(
    code: FeedbackErrorCode,
    detail: {
      locale?: FeedbackLocale;
      fields?: readonly FieldFault[];
      retryAfterSeconds?: number;
      reasons?: readonly string[];
      present?: unknown;
    } = {},
  ) {
    super(messages[detail.locale ?? 'ar'].errors[code], STATUS[code], null, true);
    this.code = code;
    this.fields = detail.fields ?? [];
    this.retryAfterSeconds = detail.retryAfterSeconds ?? null;
    this.reasons = detail.reasons ?? [];
    this.present = detail.present ?? null;
  }
}

const codeSchema = z.enum(
  Object.keys(STATUS).filter((code): code is FeedbackErrorCode => code in STATUS),
);

/** The body of a refusal. */
export const refusalSchema = z.object({
  error: z.object({
    code: codeSchema,
    message: z.string(),
    fields: z
      .array(z.object({ path: z.string(), code: z.string(), message: z.string() }))
      .optional(),
    reasons: z.array(z.string()).optional(),
  }),
});

/** A refusal of named fields. */
export function invalidFields(...fields: FieldFault[]): FeedbackError {
  return new FeedbackError('invalid', { fields });
}

/** The HTTP answer to a refusal, in the reader's language. */
export function errorResponse(error: FeedbackError, locale: FeedbackLocale): Response {
  const texts = messages[locale];
  const fields = error.fields.map(({ path, code }) => ({
    path,
    code,
    message: texts.fields[code],
  }));
  const headers = new Headers({ 'Cache-Control': 'no-store', 'Content-Language': locale });
  if (error.retryAfterSeconds !== null) {
    headers.set('Retry-After', String(error.retryAfterSeconds));
  }
  return Response.json(
    {
      error: {
        code: error.code,
        message: texts.errors[error.code],
        ...(fields.length > 0 && { fields }),
        ...(error.reasons.length > 0 && { reasons: error.reasons }),
        ...(error.present !== null && { case: error.present }),
      },
    },
    { status: STATUS[error.code], headers },
  );
}
