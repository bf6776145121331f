import { randomBytes } from 'node:crypto';
import type { PayloadRequest } from 'payload';

import { FeedbackError } from '../core/errors.ts';
import { keyedHash } from '../core/keys.ts';
import type { Runtime } from '../runtime.ts';
import { encodeReceiptCode } from './receiptCode.ts';

const KEY = /^[\w-]{16,128}$/;

/** What recognises a repeat, without storing what the client chose. */
export type Submission = GivenKey & { keyHash: string; bodyHash: string };

/** A key is repeatable when the client chose it, and so can choose it again. */
type GivenKey = { key: string; isRepeatable: boolean };

/**
 * The client's idempotency key, or a random one that no repeat can have.
 * @throws FeedbackError `idempotency-key-invalid`
 */
export function idempotencyKey(req: PayloadRequest): GivenKey {
  const given = req.headers.get('idempotency-key');
  if (given === null) {
    return { key: randomBytes(24).toString('base64url'), isRepeatable: false };
  }
  if (!KEY.test(given)) throw new FeedbackError('idempotency-key-invalid');
  return { key: given, isRepeatable: true };
}

/**
 * @param scope what the key is unique within
 * @param body the parsed body, flat and in the schema's order; without its proof of work, which
 * a repeat may bring anew
 */
export function submission(
  runtime: Runtime,
  args: GivenKey & { scope: string; body: unknown },
): Submission {
  return {
    key: args.key,
    isRepeatable: args.isRepeatable,
    keyHash: keyedHash(runtime.keys.lookup, 'idempotency', args.scope, args.key).toString(
      'base64url',
    ),
    bodyHash: keyedHash(runtime.keys.lookup, 'body', JSON.stringify(args.body)).toString(
      'base64url',
    ),
  };
}

/** The receipt code of a submission: the same for every repeat, and stored nowhere. */
export function receiptCodeOf({
  runtime,
  scope,
  sent,
}: {
  runtime: Runtime;
  scope: string;
  sent: Submission;
}): string {
  return encodeReceiptCode(keyedHash(runtime.keys.receipt, scope, sent.key, sent.bodyHash));
}

/** What is stored in place of a receipt code. */
export function receiptHash(runtime: Runtime, code: string): string {
  return keyedHash(runtime.keys.lookup, 'receipt', code).toString('base64url');
}
