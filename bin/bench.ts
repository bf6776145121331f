import { spawnSync } from 'node:child_process';

import { buildWhatChanged } from './building.ts';
import { inRoot, ROOT } from './paths.ts';

// `npm run bench`: what the product serves beside what else could serve it, in one run on this
// machine. Writes tests/bench/RESULTS.md. Load on the loopback address only, for some minutes.
await buildWhatChanged((line) => {
  console.log(`• ${line}`);
});
const { status } = spawnSync(process.execPath, [inRoot('tests/bench/run.ts')], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
