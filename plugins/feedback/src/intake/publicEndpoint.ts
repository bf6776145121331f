import type { Endpoint, PayloadRequest } from 'payload';
import type { z } from 'zod';

import { answering } from '../core/answering.ts';
import type { Contract } from '../core/contract.ts';
import { FeedbackError } from '../core/errors.ts';
import { parseBody } from '../core/fieldFaults.ts';
import { readJsonBody } from '../core/readBody.ts';
import type { Runtime } from '../runtime.ts';
import type { LimitName } from './rateLimit.ts';
import { countRequest } from './rateLimit.ts';
import type { Visitor } from './visitor.ts';
import { visitorOf } from './visitor.ts';

/** The path under the host's API route that every endpoint of the plugin starts with. */
export const API_ROOT = '/feedback';

type PublicRequest = { runtime: Runtime; req: PayloadRequest; visitor: Visitor };

/**
 * A public endpoint that reads. There is no other way to make one.
 * @param limit counted per visitor; null for what any cache could answer
 */
export function publicGet(args: {
  runtime: Runtime;
  path: string;
  limit: LimitName | null;
  contract: Contract;
  handle: (request: PublicRequest) => Promise<Response>;
}): Endpoint {
  return {
    custom: { contract: args.contract },
    method: 'get',
    path: `${API_ROOT}${args.path}`,
    handler: answering(async (req) => {
      const request = { runtime: args.runtime, req, visitor: visitorOf(args.runtime, req) };
      if (args.limit) await countRequest({ ...request, limit: args.limit });
      return args.handle(request);
    }),
  };
}

/**
 * A public endpoint that takes a JSON body: bounded while it is read, parsed by its schema,
 * counted against a limit, and only then handled. What is refused for its words is not counted:
 * who corrects a form is not a second visitor. There is no other way to make one.
 * @param limit the limit for a visitor, who may be excused from the proof of work
 * @param earlier the answer to a repeat, which is not a new request: it is given before anything
 * is counted or proved
 */
export function publicPost<T>(args: {
  runtime: Runtime;
  path: string;
  schema: z.ZodType<T>;
  limit: (visitor: Visitor) => LimitName;
  contract: Contract;
  earlier?: (request: PublicRequest & { body: T }) => Promise<Response | null>;
  handle: (request: PublicRequest & { body: T }) => Promise<Response>;
}): Endpoint {
  return {
    custom: { contract: { ...args.contract, body: args.schema } },
    method: 'post',
    path: `${API_ROOT}${args.path}`,
    handler: answering(async (req) => {
      const body = parseBody(args.schema, await readJsonBody(req));
      const request = { runtime: args.runtime, req, visitor: visitorOf(args.runtime, req) };
      const repeat = await args.earlier?.({ ...request, body });
      if (repeat) return repeat;
      const takeOut = await countRequest({ ...request, limit: args.limit(request.visitor) });
      try {
        return await args.handle({ ...request, body });
      } catch (error) {
        if (isNothingDone(error)) await takeOut();
        throw error;
      }
    }),
  };
}

/** Refusals of what was written. A wrong code and a missing proof stay counted: they are tries. */
const OF_WORDS = new Set([400, 409, 422]);

function isNothingDone(error: unknown): boolean {
  return error instanceof FeedbackError && OF_WORDS.has(error.status);
}
