import { chmodSync, chownSync, copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DATABASE_FILE, readSecrets, SECRETS_FILE } from '../../cms/src/core/secrets.ts';
import { freshMongoUrl } from '../helpers/cms.ts';
import type { Installation } from '../helpers/installation.ts';
import {
  launchInstallation,
  removeInstallation,
  startInstallation,
} from '../helpers/installation.ts';

let earlier: Installation;

beforeAll(async () => {
  earlier = await startInstallation();
  expect(await earlier.stop()).toBe(0);
});
afterAll(() => {
  removeInstallation(earlier);
});

type Start = Parameters<typeof launchInstallation>[0];

/** What a start says that ends by itself, and how it ends. */
async function refusedStart(start?: Start): Promise<{ code: number | null; output: string }> {
  const launch = await launchInstallation({ dataDir: earlier.dataDir, ...start });
  const code = await launch.ended;
  return { code, output: launch.output() };
}

it('refuses a database written by a newer release, in both languages', async () => {
  const database = new DatabaseSync(path.join(earlier.dataDir, DATABASE_FILE));
  const form = database.prepare(
    "UPDATE payload_kv SET data = json_set(data, '$.form', ?) WHERE key = 'installation'",
  );
  expect(form.run(99).changes).toBe(1);
  const { code, output } = await refusedStart();
  expect(code).toBe(1);
  expect(output).toContain('إصدارٌ أحدث من هذا');
  expect(output).toContain('newer release');
  form.run(1);
  database.close();
});

const TOMORROW = new Date(Date.now() + 24 * 60 * 60 * 1000);

/** Starts where the newest record is of tomorrow. */
async function isRefusedForItsClock(start?: Start): Promise<void> {
  const { code, output } = await refusedStart(start);
  expect(code).toBe(1);
  expect(output).toContain('ساعة هذا الجهاز');
  expect(output).toContain(`newest record of the database (${TOMORROW.toISOString()})`);
}

it('refuses a clock that stands before the newest record, unless it is said to be right', async () => {
  const database = new DatabaseSync(path.join(earlier.dataDir, DATABASE_FILE));
  const [before] = database.prepare('SELECT id, created_at FROM surveys LIMIT 1').all();
  const dated = database.prepare('UPDATE surveys SET created_at = ? WHERE id = ?');
  dated.run(TOMORROW.toISOString(), before?.['id'] ?? null);
  await isRefusedForItsClock();
  const { dataDir } = earlier;
  const meant = await startInstallation({ dataDir, env: { CLOCK_IS_RIGHT: 'true' } });
  expect(await meant.stop()).toBe(0);
  dated.run(before?.['created_at'] ?? null, before?.['id'] ?? null);
  database.close();
});

it('refuses a database whose secrets are lost, or those of another installation', async () => {
  const secrets = path.join(earlier.dataDir, SECRETS_FILE);
  const kept = `${secrets}.kept`;
  copyFileSync(secrets, kept);
  rmSync(secrets);
  const lost = await refusedStart();
  expect([lost.code, lost.output]).toEqual([1, expect.stringContaining('is missing beside')]);
  readSecrets(earlier.dataDir, true);
  const foreign = await refusedStart();
  expect(foreign.code).toBe(1);
  expect(foreign.output).toContain('are not those of this database');
  expect(foreign.output).toContain('ليست مفاتيح قاعدة البيانات هذه');
  copyFileSync(kept, secrets);
  rmSync(kept);
});

it.skipIf(process.getuid?.() !== 0)(
  'refuses files that others may read and it may not close (as another user)',
  async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'mithaq-owned-'));
    cpSync(earlier.dataDir, dataDir, { recursive: true });
    const [uid, secrets] = [65_534, path.join(dataDir, SECRETS_FILE)];
    chownSync(dataDir, uid, uid);
    chmodSync(secrets, 0o644);
    const { code, output } = await refusedStart({ dataDir, uid });
    expect(code).toBe(1);
    expect(output).toContain(`Others may open ${secrets}`);
    expect(output).toContain('chmod 600');
    expect(output).not.toMatch(/\bat .*:\d+:\d+/);
    rmSync(dataDir, { recursive: true });
  },
);

it('refuses an empty database where one was filled, unless it is meant', async () => {
  for (const end of ['', '-wal', '-shm']) {
    rmSync(path.join(earlier.dataDir, DATABASE_FILE + end), { force: true });
  }
  const { code, output } = await refusedStart();
  expect(code).toBe(1);
  expect(output).toContain('قاعدة البيانات فارغة');
  expect(output).toContain('NEW_DATABASE=true');
  expect(output).not.toContain('First administrator');
  const anew = await startInstallation({
    dataDir: earlier.dataDir,
    env: { NEW_DATABASE: 'true' },
  });
  expect(anew.administrator).not.toBeNull();
  expect(await anew.stop()).toBe(0);
});

describe.skipIf(!process.env['MONGODB_URI'])('on MongoDB', () => {
  const databaseUrl = freshMongoUrl();
  const client = new mongoose.mongo.MongoClient(databaseUrl);
  let filled: Installation;

  beforeAll(async () => {
    filled = await startInstallation({ databaseUrl });
    expect(await filled.stop()).toBe(0);
  });
  afterAll(async () => {
    await client.close();
    removeInstallation(filled);
  });

  it('refuses a clock that stands before the newest record', async () => {
    const surveys = client.db().collection('surveys');
    const before = await surveys.findOne();
    if (before === null) throw new Error('the model association has no survey');
    await surveys.updateOne({ _id: before._id }, { $set: { createdAt: TOMORROW } });
    await isRefusedForItsClock({ databaseUrl, dataDir: filled.dataDir });
    const createdAt: unknown = before['createdAt'];
    await surveys.updateOne({ _id: before._id }, { $set: { createdAt } });
  });

  it('refuses a filled database without its secrets, also when the folder is gone', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'mithaq-anew-'));
    for (const round of ['the first time', 'and again']) {
      const { code, output } = await refusedStart({ databaseUrl, dataDir });
      expect([round, code]).toEqual([round, 1]);
      expect(output).toContain('are not those of this database');
      expect(output).toContain('NEW_SECRETS=true');
    }
    const env = { NEW_SECRETS: 'true' };
    const anew = await startInstallation({ databaseUrl, dataDir, env });
    expect(await anew.stop()).toBe(0);
    const since = await startInstallation({ databaseUrl, dataDir });
    expect(await since.stop()).toBe(0);
    removeInstallation({ dataDir });
  });
});
