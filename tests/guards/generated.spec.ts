import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { inRoot } from '../../bin/paths.ts';

const GENERATED = [
  'cms/src/payload-types.ts',
  'cms/src/app/(payload)/admin/importMap.js',
  'plugins/feedback/dev/host/app/(payload)/admin/importMap.js',
  'docs/openapi/feedback.json',
  'docs/openapi/public.json',
  'cms/src/migrations',
];

let copy = '';
beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'mithaq-generated-'));
  for (const each of GENERATED) cpSync(inRoot(each), path.join(copy, each), { recursive: true });
});
afterAll(() => {
  rmSync(copy, { recursive: true });
});

function check() {
  const args = [inRoot('bin/generate.ts'), '--check', copy];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

it('generated files are compared with the configuration, by name', () => {
  expect(check()).toMatchObject({ status: 0, stdout: '' });
  const files = GENERATED.map((each) => each.replace(/migrations$/, 'migrations/index.ts'));
  for (const file of files) appendFileSync(path.join(copy, file), '\n');
  const { status, stdout } = check();
  expect(status).toBe(1);
  for (const file of files) expect(stdout).toContain(file);
  expect(stdout).toContain('npm run generate -- --foundation');
});
