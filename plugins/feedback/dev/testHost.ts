import { randomUUID } from 'node:crypto';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Payload, SanitizedConfig } from 'payload';
import { getPayload, handleEndpoints } from 'payload';
import { z } from 'zod';

import { refusalSchema } from '../src/core/errors.ts';
import type { FeedbackOptions } from '../src/index.ts';
import type { DevWorld } from './devHost.ts';
import { devConfig, devOptions, devWorld } from './devHost.ts';
import { holdToContract } from './holdToContract.ts';
import type { TestDatabase } from './testDatabases.ts';

type CallOptions = {
  body?: unknown;
  raw?: BodyInit;
  headers?: Record<string, string>;
  token?: string;
};

export type Answer = { status: number; headers: Headers; body: unknown; text: string };

/** A running bare host and the means to ask it. */
export type TestHost = {
  payload: Payload;
  cacheKey: string;
  world: DevWorld;
  /** @param line method and path under the feedback API, as in `POST /complaints` */
  call: (line: string, options?: CallOptions) => Promise<Answer>;
  proof: () => Promise<string>;
  login: (role: string) => Promise<{ id: string; token: string }>;
  stop: () => Promise<void>;
};

const challengeSchema = z.object({
  parameters: z.object({
    algorithm: z.string(),
    nonce: z.string(),
    salt: z.string(),
    cost: z.number(),
    keyLength: z.number(),
    keyPrefix: z.string(),
    keySignature: z.string(),
    expiresAt: z.number(),
  }),
  signature: z.string(),
});

/** Starts the bare host on a fresh database. */
export async function startHost(
  database: TestDatabase,
  overrides: Partial<FeedbackOptions> = {},
): Promise<TestHost> {
  const world = devWorld();
  const options = { ...devOptions(world), ...overrides };
  const { payload, config, key, remove } = await connected({ database, options });

  const call: TestHost['call'] = async (line, options = {}) => {
    const [method = '', path = ''] = line.split(' ');
    const request = new Request(`http://localhost/api/feedback${path}`, {
      method,
      headers: {
        ...(options.body !== undefined && { 'content-type': 'application/json' }),
        ...(options.token !== undefined && { authorization: `JWT ${options.token}` }),
        ...options.headers,
      },
      ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
      ...(options.raw !== undefined && { body: options.raw, duplex: 'half' as const }),
    });
    const response = await handleEndpoints({ config, payloadInstanceCacheKey: key, request });
    const { status, headers } = response;
    const text = await response.text();
    const body = parsed(text);
    const held = { endpoints: config.endpoints, refusal: refusalSchema };
    holdToContract(held, { method, path: `/feedback${path}`, status, body });
    return { status, headers, text, body };
  };

  return {
    payload,
    cacheKey: key,
    world,
    call,
    proof: async () => {
      const challenge = challengeSchema.parse((await call('GET /challenge')).body);
      const solution = await solveChallenge({ challenge, deriveKey });
      return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
    },
    login: (role) => login(payload, role),
    stop: async () => {
      await payload.destroy();
      remove();
    },
  };
}

/** A MongoDB-compatible server can refuse to build many indexes at once; it is asked again. */
async function connected({
  database,
  options,
  triesLeft = 3,
}: {
  database: TestDatabase;
  options: FeedbackOptions;
  triesLeft?: number;
}): Promise<{ payload: Payload; config: SanitizedConfig; key: string; remove: () => void }> {
  const { db, remove } = database.open();
  const config = await devConfig(db, options);
  const key = randomUUID();
  try {
    return { payload: await getPayload({ config, key }), config, key, remove };
  } catch (error) {
    remove();
    if (triesLeft === 1) throw error;
    return connected({ database, options, triesLeft: triesLeft - 1 });
  }
}

function parsed(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text);
    return body;
  } catch {
    return null;
  }
}

async function login(payload: Payload, role: string): Promise<{ id: string; token: string }> {
  const email = `${role}-${randomUUID()}@example.org`;
  const password = randomUUID();
  const user = await payload.create({
    collection: 'users',
    data: { email, password, role, name: `The ${role}` },
    overrideAccess: true,
  });
  const { token } = await payload.login({
    collection: 'users',
    data: { email, password },
    overrideAccess: true,
  });
  return { id: String(user.id), token: z.string().parse(token) };
}

/** A value on the way into an answer: `at(body, 'due', 'dueOn')`. */
export function at(body: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? Object.getOwnPropertyDescriptor(value, key)?.value
        : undefined,
    body,
  );
}

/** The same, where a text is expected. */
export function textAt(body: unknown, ...path: readonly string[]): string {
  return z.string().parse(at(body, ...path));
}

/** Files a complaint and finds its row. */
export async function fileComplaint(
  host: TestHost,
  changes: Record<string, unknown> = {},
): Promise<{ id: string; receiptCode: string; reference: string }> {
  const body = { ...complaintBody(changes), proof: await host.proof() };
  const answer = await host.call('POST /complaints', { body });
  const reference = textAt(answer.body, 'reference');
  const { docs } = await host.payload.find({
    collection: 'complaints',
    where: { reference: { equals: reference } },
    overrideAccess: true,
  });
  return {
    id: String(at(docs[0], 'id')),
    receiptCode: textAt(answer.body, 'receiptCode'),
    reference,
  };
}

/** Limits that no test reaches by accident. */
export const WIDE_LIMITS: NonNullable<FeedbackOptions['limits']> = {
  submit: { points: 100_000, seconds: 600 },
  submitWithoutProof: { points: 100_000, seconds: 600 },
  track: { points: 100_000, seconds: 600 },
  message: { points: 100_000, seconds: 600 },
  respond: { points: 100_000, seconds: 600 },
  respondWithoutProof: { points: 100_000, seconds: 600 },
  challenge: { points: 100_000, seconds: 600 },
};

/** Adds the categories the tests use. */
export async function seedCategories(payload: Payload): Promise<void> {
  const rows = [
    { slug: 'service', kind: 'complaint', nameAr: 'جودة الخدمة', nameEn: 'Service quality' },
    { slug: 'general', kind: 'enquiry', nameAr: 'عام', nameEn: 'General' },
  ];
  for (const data of rows) {
    await payload.create({ collection: 'feedback-categories', data, overrideAccess: true });
  }
}

/** A complaint that is in order, but for its proof of work. */
export function complaintBody(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    locale: 'ar',
    category: 'service',
    subject: 'تأخر الرد على الطلب',
    text: 'قدّمت طلبًا قبل شهر ولم يصلني رد حتى اليوم.',
    citation: { policy: 'complaints', anchor: 'article-4' },
    anonymous: false,
    contact: { name: 'سالم', email: 'salem@example.org', phone: null, preferred: 'email' },
    declaration: true,
    ...changes,
  };
}
