import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Payload } from 'payload';
import { handleEndpoints } from 'payload';
import { z } from 'zod';

import { INTERFACES } from '../../bin/interfaces.ts';
import type { Role } from '../../cms/src/access/roles.ts';
import { gated } from '../../cms/src/core/restGate.ts';
import { holdToContract } from '../../plugins/feedback/dev/holdToContract.ts';
import { retrying } from './retrying.ts';

/** A person of the association with a valid session. */
export type Person = { id: string; email: string; password: string; token: string };

type Call = {
  as?: Person | null;
  body?: unknown;
  raw?: string;
  headers?: Record<string, string>;
};

type Answer = { status: number; body: unknown; headers: Headers };

/**
 * The real cms on a database of its own, asked without a network. Each answer of its published
 * interfaces is held to its contract.
 */
export type Cms = {
  payload: Payload;
  /** @param line method and path, as in `GET /api/policies` */
  call: (line: string, options?: Call) => Promise<Answer>;
  /** Saves a document, or a global, as somebody who has just opened it. */
  save: (args: { as: Person; path: string; body: Record<string, unknown> }) => Promise<Answer>;
  person: (...roles: Role[]) => Promise<Person>;
  stop: () => Promise<void>;
};

const revisedSchema = z.object({ revision: z.number().default(0) });

/**
 * Opens the cms on an empty database: a SQLite file, or a MongoDB database when the run is one on
 * MongoDB (`TEST_DATABASE=mongodb`, `MONGODB_URI`). One per test file.
 */
export async function openCms(): Promise<Cms> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'mithaq-test-'));
  process.env['DATA_DIR'] = dataDir;
  process.env['PAYLOAD_LOG_LEVEL'] = 'error';
  if (process.env['TEST_DATABASE'] === 'mongodb') process.env['DATABASE_URL'] = freshMongoUrl();
  const { default: config } = await import('../../cms/src/payload.config.ts');
  const { getPayload } = await import('payload');
  const payload = await retrying(() => getPayload({ config }));
  if (process.env['TEST_DATABASE'] !== 'mongodb') await payload.db.migrate();

  const { endpoints } = await config;

  const answer = gated((request: Request) => handleEndpoints({ config, request }));

  const call: Cms['call'] = async (line, { as, body, raw, headers } = {}) => {
    const [method = '', address = ''] = line.split(' ');
    const request = new Request(`http://localhost:3000${address}`, {
      method,
      headers: {
        'accept-language': 'en',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(as && { authorization: `JWT ${as.token}` }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(raw !== undefined && { body: raw }),
    });
    const slug = new URL(request.url).pathname.split('/').slice(2);
    const response = await answer(request, { params: Promise.resolve({ slug }) });
    const text = await response.text();
    const parsed: unknown = text === '' ? null : JSON.parse(text);
    const { status } = response;
    const path = address.replace(/^\/api/, '');
    for (const { prefix, refusal } of Object.values(INTERFACES)) {
      if (!path.startsWith(prefix)) continue;
      holdToContract({ endpoints, refusal }, { method, path, status, body: parsed });
    }
    return { status, body: parsed, headers: response.headers };
  };

  const save: Cms['save'] = async ({ as, path, body }) => {
    const { revision } = revisedSchema.parse((await call(`GET ${path}`, { as })).body);
    const method = path.startsWith('/api/globals/') ? 'POST' : 'PATCH';
    return call(`${method} ${path}`, { as, body: { revision, ...body } });
  };

  return {
    payload,
    call,
    save,
    person: (...roles) => signIn(payload, roles),
    stop: async () => {
      await payload.destroy();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** An address of a database nobody uses, on the server the run was given. */
export function freshMongoUrl(): string {
  const url = new URL(process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:27017/');
  url.pathname = `/mithaq-${randomUUID().slice(0, 8)}`;
  return url.href;
}

async function signIn(payload: Payload, roles: Role[]): Promise<Person> {
  const email = `${randomUUID()}@example.org`;
  const password = randomUUID();
  const name = roles.join(' and ');
  const data = { email, password, name, roles };
  const user = await payload.create({ collection: 'users', data, overrideAccess: true });
  const { token } = await payload.login({
    collection: 'users',
    data: { email, password },
    overrideAccess: true,
  });
  return { id: user.id, email, password, token: z.string().parse(token) };
}
