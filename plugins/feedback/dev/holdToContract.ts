import { isDeepStrictEqual } from 'node:util';
import type { Endpoint } from 'payload';
import type { ZodType } from 'zod';

import { contractSchema } from '../src/core/contract.ts';

/** Who has the answer already is told so, and no more. */
const NOT_MODIFIED = 304;

type Held = { endpoints: readonly Endpoint[]; refusal: ZodType };
/** @property path as its endpoint has it, without the root of the API */
type Answered = { method: string; path: string; status: number; body: unknown };

/**
 * Holds an answer to the contract of its endpoint, so that what is published of the HTTP interface
 * is what every test sees. Nothing may be missing and nothing may be more.
 * @throws Error that names the endpoint
 */
export function holdToContract({ endpoints, refusal }: Held, answered: Answered): void {
  const { method, path, status, body } = answered;
  const endpoint = endpoints.find((each) => isFor(each, answered));
  const contract = contractSchema.safeParse(endpoint?.custom?.['contract']).data;
  if (contract === undefined) return;
  if (status === NOT_MODIFIED && body === null) return;
  const { success, data, error } = (status < 400 ? contract.answer : refusal).safeParse(body);
  if (success && isDeepStrictEqual(data, body)) return;
  const why = success ? 'it says more than it should' : error.message;
  throw new Error(`${method} ${path} is not as its contract says: ${why}\n${JSON.stringify(body)}`);
}

function isFor(endpoint: Endpoint, { method, path }: Answered): boolean {
  if (endpoint.method !== method.toLowerCase()) return false;
  const pattern = endpoint.path.replaceAll(
    /:\w+(?:\(([^)]*)\))?/g,
    (_, part?: string) => part ?? '[^/]+',
  );
  const [plain = ''] = path.split('?');
  return new RegExp(`^${pattern}$`).test(plain);
}
