import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

import { inRoot, ROOT } from './paths.ts';

it('reads files named from the folder the command was given in', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [inRoot('bin/import.ts'), 'remarks-policy.txt', '--dry-run', '--json'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: path.join(ROOT, 'tests/fixtures') },
    },
  );
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([{ file: 'remarks-policy.txt' }]);
});
