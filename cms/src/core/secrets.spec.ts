import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readSecrets } from './secrets.ts';

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

  it('are never replaced when the file is damaged', () => {
    writeFileSync(path.join(folder, 'secrets.json'), '{"payload":"short"}');
    expect(() => readSecrets(folder)).toThrow('secrets.json');
  });
});
