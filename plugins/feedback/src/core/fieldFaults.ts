import { z } from 'zod';

import type { FieldErrorCode, FieldFault } from './errors.ts';
import { FeedbackError } from './errors.ts';

const MAX_FAULTS = 50;

const knownCodeSchema = z.enum([
  'required',
  'too-short',
  'too-long',
  'invalid',
  'not-email',
  'not-phone',
  'contact-missing',
  'declaration-missing',
  'answer-unknown',
]);

function isMissing(value: unknown): boolean {
  return (
    value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
  );
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  let value = body;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return value;
}

function codeOf(issue: z.core.$ZodIssue, body: unknown): FieldErrorCode {
  if (issue.code === 'custom') {
    const named = knownCodeSchema.safeParse(issue.params?.['code']);
    return named.success ? named.data : 'invalid';
  }
  if (isMissing(valueAt(body, issue.path))) return 'required';
  if (issue.code === 'too_small') return 'too-short';
  if (issue.code === 'too_big') return 'too-long';
  return 'invalid';
}

function faultsOf(error: z.ZodError, body: unknown): FieldFault[] {
  return error.issues.slice(0, MAX_FAULTS).map((issue) => ({
    path: issue.path.map(String).join('.').slice(0, 200),
    code: codeOf(issue, body),
  }));
}

/**
 * What the schema makes of a body.
 * @throws FeedbackError `invalid` with one entry for each field that was refused
 */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new FeedbackError('invalid', { fields: faultsOf(parsed.error, body) });
  return parsed.data;
}
