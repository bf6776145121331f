import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { inRoot } from '../../bin/paths.ts';
import { DATABASE_FILE, ERASURES_FILE } from '../../cms/src/core/secrets.ts';
import type { Installation } from '../helpers/installation.ts';
import { removeInstallation, startInstallation } from '../helpers/installation.ts';

const CODE = /[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}/;
const FORM = {
  category: 'service-delay',
  text: 'وُعدت بزيارة يوم الأحد ولم يصل أحد.',
  name: 'ليان',
  email: 'layan@example.org',
  preferred: 'email',
  declaration: 'yes',
};

const rowsSchema = z.array(
  z.object({ reference: z.string(), contact_encrypted: z.string().nullable() }),
);

describe('a restore of a backup from before a deletion', () => {
  let root: string;
  let first: Installation;
  let second: Installation | undefined;
  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), 'mithaq-restore-'));
    first = await startInstallation();
  });
  afterAll(async () => {
    await second?.stop();
    removeInstallation(first);
    rmSync(root, { recursive: true });
  });

  async function post(address: string, fields: Record<string, string>): Promise<string> {
    const answer = await fetch(`${first.site}/ar/${address}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: first.site },
      body: new URLSearchParams(fields),
    });
    return answer.text();
  }

  async function filed(subject: string): Promise<string> {
    return CODE.exec(await post('complaints/new', { ...FORM, subject }))?.[0] ?? '';
  }

  function run(line: string, dataDir: string) {
    const [task = '', ...args] = line.split(' ');
    const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', INIT_CWD: root };
    const script = inRoot(`bin/${task}.ts`);
    return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env });
  }

  function contactsIn(dataDir: string) {
    const database = new DatabaseSync(path.join(dataDir, DATABASE_FILE), { readOnly: true });
    const rows = database.prepare('SELECT reference, contact_encrypted FROM complaints').all();
    database.close();
    return rowsSchema.parse(rows.map((row) => ({ ...row })));
  }

  it('deletes again what was deleted since, before anybody is served', async () => {
    const [deleted, kept] = [await filed('زيارة أولى'), await filed('زيارة ثانية')];
    expect(run('backup copy --keys keys', first.dataDir)).toMatchObject({ status: 0, stderr: '' });
    await post('track/case', { receiptCode: deleted, intent: 'delete' });
    const after = contactsIn(first.dataDir);
    const held = after.map(({ contact_encrypted: contact }) => contact !== null);
    expect(held.toSorted()).toEqual([false, true]);
    expect(await first.stop()).toBe(0);

    const dataDir = path.join(root, 'data');
    const list = path.join(first.dataDir, ERASURES_FILE);
    const restored = run(`restore copy --keys keys --erasures ${list}`, dataDir);
    expect(restored).toMatchObject({ status: 0, stderr: '' });
    expect(contactsIn(dataDir).every(({ contact_encrypted: contact }) => contact)).toBe(true);
    second = await startInstallation({ dataDir });
    expect(contactsIn(dataDir)).toEqual(after);
    const page = await fetch(`${second.site}/ar/track/case`, {
      method: 'POST',
      headers: { origin: second.site },
      body: new URLSearchParams({ receiptCode: kept }),
    });
    expect(await page.text()).toContain('زيارة ثانية');
  });
});
