import { spawnSync } from 'node:child_process';

import { inRoot, ROOT } from './paths.ts';

// `npm run test:unit [-- FILTER…]`: the specs that need no build, server or browser, at once.
const vitest = [inRoot('node_modules/vitest/vitest.mjs'), 'run', '--project=unit'];
const { status } = spawnSync(process.execPath, [...vitest, ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
