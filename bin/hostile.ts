import { spawnSync } from 'node:child_process';

import { buildWhatChanged } from './building.ts';
import { inRoot, ROOT } from './paths.ts';

// `npm run test:hostile`: the built product against what nobody means well. `HOSTILE_SEED` repeats a run,
// `HOSTILE_INPUTS` says how many to each endpoint (10,000). On the loopback address only.
await buildWhatChanged();
const { status } = spawnSync(process.execPath, [inRoot('tests/hostile/run.ts')], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
