import { chmodSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { databaseAdapter } from '../../cms/src/core/database.ts';
import { DATABASE_FILE } from '../../cms/src/core/secrets.ts';
import type { Cms } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';

const adapterSchema = z.custom<{
  client: { execute: (statement: string) => Promise<{ rows: unknown[] }> };
}>((value) => typeof value === 'object' && value !== null && 'client' in value);

describe.skipIf(process.env['TEST_DATABASE'] === 'mongodb')('the files of SQLite', () => {
  let cms: Cms;
  beforeAll(async () => {
    cms = await openCms();
  });
  afterAll(() => cms.stop());

  function dataDir(): string {
    return z.string().parse(process.env['DATA_DIR']);
  }

  it('are their owner’s alone, also where they were open to others before', async () => {
    for (const file of readdirSync(dataDir())) chmodSync(path.join(dataDir(), file), 0o644);
    const choice = { databaseUrl: undefined, dataDir: dataDir(), migrations: [], migrationDir: '' };
    const again = databaseAdapter(choice).init({ payload: cms.payload });
    await again.connect?.();
    await again.destroy?.();
    const files = readdirSync(dataDir()).filter((file) => file.startsWith(DATABASE_FILE));
    expect(files.length).toBeGreaterThan(1);
    const open = files.filter((file) => statSync(path.join(dataDir(), file)).mode & 0o077);
    expect(open).toEqual([]);
  });

  it('are overwritten where something is deleted', async () => {
    const { client } = adapterSchema.parse(cms.payload.db);
    const { rows } = await client.execute('PRAGMA secure_delete');
    expect(rows).toEqual([expect.objectContaining({ secure_delete: 1 })]);
  });
});
