import { spawnSync } from 'node:child_process';

import { buildReference, buildWhatChanged } from './building.ts';
import { inRoot, ROOT } from './paths.ts';

// `npm run bench [-- --fill] [-- --quick]`: what the product serves beside what else could serve it,
// in one run on this machine; with `--fill`, what becomes of it when there is much in it. Writes
// tests/bench/RESULTS.md or GROWTH.md; quick, it only shows that all of it works. Load on the
// loopback address only, for some minutes.
const args = process.argv.slice(2);
const isGrowth = args.includes('--fill');
await buildWhatChanged();
if (!isGrowth) await buildReference();
const script = inRoot(isGrowth ? 'tests/bench/growth.ts' : 'tests/bench/run.ts');
const { status } = spawnSync(process.execPath, [script, ...args], { cwd: ROOT, stdio: 'inherit' });
process.exitCode = status ?? 1;
