import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';

import { DATABASE_FILE, readSecrets } from '../cms/src/core/secrets.ts';
import { inRoot } from './paths.ts';

it('keeps what the open database has acknowledged, with its secrets, and overwrites nothing', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'mithaq-backup-'));
  try {
    const secrets = readSecrets(dataDir);
    const open = new DatabaseSync(path.join(dataDir, DATABASE_FILE));
    open.exec('PRAGMA journal_mode = WAL; CREATE TABLE facts (fact); INSERT INTO facts VALUES (7)');
    function backUp() {
      return spawnSync(process.execPath, [inRoot('bin/backup.ts'), 'kept'], {
        encoding: 'utf8',
        env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', INIT_CWD: dataDir },
      });
    }
    expect(backUp()).toMatchObject({ status: 0 });
    const kept = path.join(dataDir, 'kept');
    expect(readSecrets(kept)).toEqual(secrets);
    const copy = new DatabaseSync(path.join(kept, DATABASE_FILE));
    expect(copy.prepare('SELECT fact FROM facts').all()).toEqual([{ fact: 7 }]);
    expect(backUp()).toMatchObject({ status: 1, stdout: '' });
  } finally {
    rmSync(dataDir, { recursive: true });
  }
});
