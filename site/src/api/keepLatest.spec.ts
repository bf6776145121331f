import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';

import { keepLatest } from './keepLatest.ts';

const schema = z.object({ name: z.string().max(20) });
const name = 'thing.json';
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mithaq-latest-'));
  file = path.join(folder, 'site', name);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('is there after a restart, in a file only its owner reads, and leaves no draft', () => {
  const first = keepLatest({ schema, folder, name });
  expect(first.latest()).toBeNull();
  first.put({ name: 'جمعية' });
  expect(keepLatest({ schema, folder, name }).latest()).toEqual({ name: 'جمعية' });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(path.dirname(file))).toEqual([name]);
});

it.each(['', '{"name":', '{"name":7}', 'null'])('does not believe %j on the disk', (text) => {
  keepLatest({ schema, folder, name }).put({ name: 'x' });
  writeFileSync(file, text);
  const again = keepLatest({ schema, folder, name });
  expect(again.latest()).toBeNull();
  again.put({ name: 'y' });
  expect(readFileSync(file, 'utf8')).toBe('{"name":"y"}');
});

it('keeps in memory where there is no folder, or one that cannot be written', () => {
  for (const place of [undefined, path.join('/dev/null', 'nowhere')]) {
    const kept = keepLatest({ schema, folder: place, name });
    kept.put({ name: 'x' });
    expect(kept.latest()).toEqual({ name: 'x' });
  }
});
