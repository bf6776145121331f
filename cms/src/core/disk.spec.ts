import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { takesWrites } from './disk.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mithaq-disk-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('a folder with room takes writes, and nothing is left in it', async () => {
  expect(await takesWrites(folder, 1)).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
});

it.each(['/dev/null', '/proc', '/nowhere'])('%s takes none', async (place) => {
  expect(await takesWrites(place, 0)).toBe(false);
});

it('a folder with too little room takes none', async () => {
  expect(await takesWrites(folder, Number.MAX_SAFE_INTEGER)).toBe(false);
});

const mounts =
  process.getuid?.() === 0 &&
  spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

it.skipIf(!mounts)('a disk that is really full takes none', async () => {
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
  try {
    expect(await takesWrites(folder, 0)).toBe(true);
    expect(() => {
      writeFileSync(path.join(folder, 'filler'), 'x'.repeat(1024 * 1024));
    }).toThrow('ENOSPC');
    expect(await takesWrites(folder, 0)).toBe(false);
  } finally {
    spawnSync('umount', [folder]);
  }
});
