import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { DATABASE_FILE, readSecrets } from './secrets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mithaq-secrets-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the secrets of an installation', () => {
  it('are generated once, each its own, and read ever after', () => {
    const first = readSecrets(folder);
    expect(new Set(Object.values(first)).size).toBe(3);
    expect(readSecrets(folder)).toEqual(first);
  });

  it('are readable by their owner alone and leave no draft behind', () => {
    readSecrets(folder);
    expect(readdirSync(folder)).toEqual(['secrets.json']);
    expect(statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('are closed again when others could read them', () => {
    readSecrets(folder);
    chmodSync(path.join(folder, 'secrets.json'), 0o644);
    readSecrets(folder);
    expect(statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it.each(['', '{"payload":"short"}', 'feed5eed{'])(
    'are never replaced or quoted when the file is damaged: %s',
    (text) => {
      writeFileSync(path.join(folder, 'secrets.json'), text);
      expect(() => readSecrets(folder)).toThrow(/secrets\.json is damaged\. Put it back/);
      expect(() => readSecrets(folder)).not.toThrow('feed5eed');
      expect(readFileSync(path.join(folder, 'secrets.json'), 'utf8')).toBe(text);
    },
  );

  it('are not replaced in silence beside a database written with others', () => {
    writeFileSync(path.join(folder, DATABASE_FILE), '');
    expect(() => readSecrets(folder)).toThrow('secrets.json is missing');
    expect(readdirSync(folder)).toEqual([DATABASE_FILE]);
    expect(readSecrets(folder, true)).toEqual(readSecrets(folder));
  });

  it('name the setting when the folder is none', () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    expect(() => readSecrets(file)).toThrow('DATA_DIR: ');
  });
});
