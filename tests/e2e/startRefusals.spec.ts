import { rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { DATABASE_FILE } from '../../cms/src/core/secrets.ts';
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

/** What a start says that ends by itself, and how it ends. */
async function refusedStart(): Promise<{ code: number | null; output: string }> {
  const launch = await launchInstallation({ dataDir: earlier.dataDir });
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
