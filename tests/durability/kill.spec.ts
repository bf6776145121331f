import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { readSecrets } from '../../cms/src/core/secrets.ts';
import { freshMongoUrl } from '../helpers/cms.ts';
import { freePort } from '../helpers/freePort.ts';
import { retrying } from '../helpers/retrying.ts';
import { visitorHeaders } from '../helpers/visitorHeaders.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ROUNDS = Number(process.env['DURABILITY_ROUNDS'] ?? 3);
const WRITERS = 8;
const receiptSchema = z.object({ reference: z.string(), receiptCode: z.string() });
const trackedSchema = z.object({
  reference: z.string(),
  subject: z.string(),
  timeline: z.array(z.object({ type: z.string(), text: z.string().nullable() })),
});

/** A cms, and where its secrets are. */
type Target = { url: string; dataDir: string };

type Acknowledged = { key: string; subject: string; reference: string; receiptCode: string };

/** What was sent, subject by key, and what came back. */
type Filed = { sent: Map<string, string>; acknowledged: Acknowledged[] };

const mongo = Boolean(process.env['MONGODB_URI']);

describe.each([
  { database: 'SQLite', available: true },
  { database: 'MongoDB', available: mongo },
])('kill -9 during concurrent submissions on $database', ({ database, available }) => {
  it.skipIf(!available)('loses, tears and doubles nothing that was acknowledged', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'mithaq-kill-'));
    const databaseUrl = database === 'MongoDB' ? freshMongoUrl() : '';
    const acknowledged: Acknowledged[] = [];
    const sent = new Map<string, string>();
    let restarts = 0;
    let last: ChildProcess | undefined;
    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        const cms = await startRetrying(dataDir, databaseUrl);
        const writers = Array.from({ length: WRITERS }, () =>
          write({ url: cms.url, dataDir }, { sent, acknowledged }),
        );
        await new Promise((resolve) => setTimeout(resolve, 1_500 + round * 137));
        cms.child.kill('SIGKILL');
        await Promise.all(writers);
        restarts += 1;
      }
      const cms = await startRetrying(dataDir, databaseUrl);
      last = cms.child;
      await inspect({ url: cms.url, dataDir }, { sent, acknowledged });
    } finally {
      last?.kill('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    }
    console.log(
      `${database}: ${String(restarts)} kills, ${String(sent.size)} sent, ${String(acknowledged.length)} acknowledged, 0 lost, 0 torn, 0 doubled`,
    );
    expect(acknowledged.length).toBeGreaterThan(ROUNDS * WRITERS);
  });
});

/** Files complaints one after the other until the cms is gone. */
async function write(cms: Target, { sent, acknowledged }: Filed): Promise<void> {
  for (;;) {
    const key = randomUUID();
    const subject = `شكوى ${key}`;
    sent.set(key, subject);
    const answer = await submit(cms, { key, subject }).catch(() => null);
    if (answer === null) return;
    acknowledged.push({ key, subject, ...answer });
  }
}

/** Every acknowledged case is there and whole; every unacknowledged key, sent again, is one case. */
async function inspect(cms: Target, { sent, acknowledged }: Filed): Promise<void> {
  for (const { subject, reference, receiptCode } of acknowledged) {
    const response = await fetch(`${cms.url}/api/feedback/track`, {
      method: 'POST',
      headers: front(cms.dataDir),
      body: JSON.stringify({ receiptCode }),
    });
    const tracked = trackedSchema.parse(await response.json());
    expect(tracked).toMatchObject({ reference, subject });
    expect(tracked.timeline.filter(({ type }) => type === 'received')).toHaveLength(1);
  }
  for (const { key, subject, reference, receiptCode } of acknowledged.slice(-WRITERS)) {
    expect(await submit(cms, { key, subject })).toEqual({ reference, receiptCode });
  }
  const known = new Set(acknowledged.map(({ key }) => key));
  for (const [key, subject] of sent) {
    if (known.has(key)) continue;
    const first = await submit(cms, { key, subject });
    expect(await submit(cms, { key, subject })).toEqual(first);
  }
}

async function submit(
  { url, dataDir }: Target,
  { key, subject }: Pick<Acknowledged, 'key' | 'subject'>,
) {
  const response = await fetch(`${url}/api/feedback/complaints`, {
    method: 'POST',
    headers: { ...front(dataDir), 'idempotency-key': key },
    signal: AbortSignal.timeout(20_000),
    body: JSON.stringify({
      locale: 'ar',
      category: 'service-delay',
      subject,
      text: `نص الشكوى ${key} كامل غير منقوص`,
      citation: null,
      anonymous: true,
      contact: null,
      declaration: true,
    }),
  });
  if (!response.ok) throw new Error(`${String(response.status)} ${await response.text()}`);
  const { reference, receiptCode } = receiptSchema.parse(await response.json());
  return { reference, receiptCode };
}

/** Each request from another visitor, so that the limits of one do not end the run. */
function front(dataDir: string): Record<string, string> {
  function octet() {
    return String(Math.floor(Math.random() * 250) + 1);
  }
  return {
    'content-type': 'application/json',
    ...visitorHeaders(readSecrets(dataDir).front, `198.${octet()}.${octet()}.${octet()}`),
  };
}

function startRetrying(dataDir: string, databaseUrl: string) {
  return retrying(async () => {
    const started = await startCms(dataDir, databaseUrl);
    if (typeof started === 'string') throw new Error(`the cms did not become ready:\n${started}`);
    return started;
  });
}

/** @returns what the cms printed when it ended instead of becoming ready */
async function startCms(
  dataDir: string,
  databaseUrl: string,
): Promise<{ url: string; child: ChildProcess } | string> {
  const port = String(await freePort());
  const child = spawn(
    process.execPath,
    [path.join(ROOT, 'node_modules/next/dist/bin/next'), 'start', '-p', port],
    {
      cwd: path.join(ROOT, 'cms'),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATA_DIR: dataDir,
        DATABASE_URL: databaseUrl,
        CONTENT_DIR: path.join(ROOT, 'content'),
        CMS_PORT: port,
      },
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600 && child.exitCode === null; tries += 1) {
    if (
      await fetch(`${url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { url, child };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return output;
}
