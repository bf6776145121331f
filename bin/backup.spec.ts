import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Secrets } from '../cms/src/core/secrets.ts';
import {
  DATABASE_FILE,
  ERASURES_FILE,
  readSecrets,
  SECRETS_FILE,
} from '../cms/src/core/secrets.ts';
import { inRoot } from './paths.ts';
import { SEALED_FILE } from './sealedSecrets.ts';

const PASSPHRASE = 'ثلاث كلمات لا تُنسى';

let root: string;
let secrets: Secrets;
let open: DatabaseSync;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mithaq-backup-'));
  secrets = readSecrets(path.join(root, 'data'));
  open = new DatabaseSync(path.join(root, 'data', DATABASE_FILE));
  open.exec('PRAGMA journal_mode = WAL; CREATE TABLE facts (fact); INSERT INTO facts VALUES (7)');
});
afterEach(() => {
  open.close();
  rmSync(root, { recursive: true });
});

type Told = { dataDir?: string; passphrase?: string; input?: string };

function run(line: string, told: Told = {}) {
  const { dataDir = 'data', passphrase = '', input = '' } = told;
  const [task = '', ...args] = line.split(' ');
  return spawnSync(process.execPath, [inRoot(`bin/${task}.ts`), ...args], {
    encoding: 'utf8',
    input,
    env: {
      ...process.env,
      DATA_DIR: path.join(root, dataDir),
      DATABASE_URL: '',
      INIT_CWD: root,
      BACKUP_PASSPHRASE: passphrase,
    },
  });
}

function factsIn(folder: string): unknown[] {
  const database = new DatabaseSync(path.join(root, folder, DATABASE_FILE));
  const facts = database.prepare('SELECT fact FROM facts').all();
  database.close();
  return facts;
}

function textsIn(folder: string): string {
  const files = readdirSync(path.join(root, folder));
  return files.map((file) => readFileSync(path.join(root, folder, file), 'latin1')).join();
}

describe('a backup', () => {
  it('keeps what the open database has acknowledged, and its keys in another folder', () => {
    expect(run('backup kept --keys elsewhere/keys')).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(path.join(root, 'kept'))).toEqual([DATABASE_FILE]);
    expect(factsIn('kept')).toEqual([{ fact: 7 }]);
    for (const file of [`kept/${DATABASE_FILE}`, `elsewhere/keys/${SECRETS_FILE}`]) {
      expect(statSync(path.join(root, file)).mode & 0o777).toBe(0o600);
    }
    for (const secret of Object.values(secrets)) expect(textsIn('kept')).not.toContain(secret);
  });

  it('carries nothing of what was deleted before', () => {
    open.exec("INSERT INTO facts VALUES ('forget this fact'); DELETE FROM facts WHERE fact <> 7");
    run('backup kept --keys keys');
    expect(textsIn('kept')).not.toContain('forget this fact');
  });

  it.each([
    { how: 'without a place for the keys', line: 'kept', told: {} },
    { how: 'with the keys in the same folder', line: 'kept --keys kept', told: {} },
    { how: 'with the keys within it', line: 'kept --keys kept/keys', told: {} },
    { how: 'with the keys round it', line: 'kept/data --keys kept', told: {} },
    { how: 'with a passphrase to guess', line: 'kept', told: { passphrase: 'short' } },
    { how: 'with two answers at once', line: 'kept --keys keys --passphrase-stdin', told: {} },
    { how: 'with an empty passphrase', line: 'kept --passphrase-stdin', told: { input: '\n' } },
  ])('is refused $how', ({ line, told }) => {
    const answer = run(`backup ${line}`, told);
    expect(answer).toMatchObject({ status: 1, stdout: '' });
    expect(answer.stderr).not.toBe('');
    expect(readdirSync(root)).toEqual(['data']);
  });

  it('overwrites neither data nor keys', () => {
    run('backup kept --keys keys');
    expect(run('backup kept --keys others').stderr).toContain('is there already');
    expect(run('backup more --keys keys').stderr).toContain('is there already');
    expect(readdirSync(root).toSorted()).toEqual(['data', 'kept', 'keys']);
  });
});

describe('a backup and its keys', () => {
  it('are put back together by the restore', () => {
    run('backup kept --keys keys');
    expect(run('restore kept --keys keys --no-erasures', { dataDir: 'new' })).toMatchObject({
      status: 0,
    });
    expect(readSecrets(path.join(root, 'new'))).toEqual(secrets);
    expect(factsIn('new')).toEqual([{ fact: 7 }]);
    expect(run('restore kept --keys keys --no-erasures', { dataDir: 'new' }).stderr).toContain(
      'not empty',
    );
  });

  it.each([
    { from: 'the environment', line: 'kept', told: { passphrase: PASSPHRASE } },
    { from: 'input', line: 'kept --passphrase-stdin', told: { input: `${PASSPHRASE}\n` } },
  ])('may lie together, sealed by a passphrase from $from', ({ line, told }) => {
    expect(run(`backup ${line}`, told)).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(path.join(root, 'kept')).toSorted()).toEqual([DATABASE_FILE, SEALED_FILE]);
    for (const secret of Object.values(secrets)) expect(textsIn('kept')).not.toContain(secret);
    const other = { dataDir: 'new', passphrase: 'another passphrase' };
    expect(run('restore kept --no-erasures', other).stderr).toContain('does not open');
    expect(readdirSync(root)).not.toContain('new');
    expect(run(`restore ${line} --no-erasures`, { ...told, dataDir: 'new' })).toMatchObject({
      status: 0,
    });
    expect(readSecrets(path.join(root, 'new'))).toEqual(secrets);
  });
});

describe('the list of what was erased', () => {
  const list = '{"case":"6f1c3a52"}\n';

  it('is in no backup, which says until when it may be kept and where the list lies', () => {
    writeFileSync(path.join(root, 'data', ERASURES_FILE), list);
    const { stdout } = run('backup kept --keys keys');
    expect(readdirSync(path.join(root, 'kept'))).toEqual([DATABASE_FILE]);
    const last = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
    expect(stdout).toContain(`Delete this backup by ${last}`);
    expect(stdout).toContain(path.join(root, 'data', ERASURES_FILE));
  });

  it('goes into the restored folder', () => {
    run('backup kept --keys keys');
    writeFileSync(path.join(root, 'latest'), list);
    const restored = run('restore kept --keys keys --erasures latest', { dataDir: 'new' });
    expect(restored).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(path.join(root, 'new', ERASURES_FILE), 'utf8')).toBe(list);
  });

  it.each([
    { how: 'nothing is said of it', line: '', says: '--erasures FILE' },
    { how: 'it is not there', line: ' --erasures nowhere', says: 'There is no' },
    { how: 'it is named and denied', line: ' --erasures x --no-erasures', says: 'Usage' },
  ])('is asked for: no restore when $how', ({ line, says }) => {
    run('backup kept --keys keys');
    const refused = run(`restore kept --keys keys${line}`, { dataDir: 'new' });
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining(says)]);
    expect(readdirSync(root)).not.toContain('new');
    expect(run('backup more --keys others --no-erasures').status).toBe(1);
  });

  it('may be done without, and that is said', () => {
    run('backup kept --keys keys');
    const { stdout } = run('restore kept --keys keys --no-erasures', { dataDir: 'new' });
    expect(stdout).toContain('is back');
    expect(readdirSync(path.join(root, 'new'))).not.toContain(ERASURES_FILE);
  });
});
