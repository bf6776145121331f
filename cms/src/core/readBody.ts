import type { PayloadRequest } from 'payload';
import type { ZodType } from 'zod';

import { PolicyError } from './policyError.ts';

/**
 * The body of a request in the form an endpoint takes.
 * @throws PolicyError `invalid-request`
 */
export async function readBody<Body>(req: PayloadRequest, schema: ZodType<Body>): Promise<Body> {
  const body = schema.safeParse(await readJson(req));
  if (!body.success) throw new PolicyError('invalid-request');
  return body.data;
}

/** The body of a request, null when it is no JSON. */
export async function readJson(req: PayloadRequest): Promise<unknown> {
  try {
    return (await req.json?.()) ?? null;
  } catch {
    return null;
  }
}
