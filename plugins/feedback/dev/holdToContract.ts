import { isDeepStrictEqual } from 'node:util';
import type { Endpoint } from 'payload';

import { contractSchema } from '../src/core/contract.ts';
import { refusalSchema } from '../src/core/errors.ts';

type Answered = { method: string; path: string; status: number; body: unknown };

/**
 * Holds an answer to the contract of its endpoint, so that what is published of the HTTP interface
 * is what every test sees. Nothing may be missing and nothing may be more.
 * @throws Error that names the endpoint
 */
export function holdToContract(endpoints: readonly Endpoint[], answered: Answered): void {
  const { method, path, status, body } = answered;
  const endpoint = endpoints.find((each) => isFor(each, answered));
  const contract = contractSchema.safeParse(endpoint?.custom?.['contract']).data;
  if (contract === undefined) return;
  const { success, data, error } = (status < 400 ? contract.answer : refusalSchema).safeParse(body);
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
  const [plain = ''] = `/feedback${path}`.split('?');
  return new RegExp(`^${pattern}$`).test(plain);
}
