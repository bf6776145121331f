import { spawnSync } from 'node:child_process';

import { buildReference, buildWhatChanged } from './building.ts';
import { inRoot, ROOT } from './paths.ts';

// `npm run bench [-- --quick]`: what the product serves beside what else could serve it, in one run
// on this machine. Writes tests/bench/RESULTS.md; quick, it only shows that all of it works. Load
// on the loopback address only, for some minutes.
await buildWhatChanged(tell);
await buildReference(tell);
const { status } = spawnSync(
  process.execPath,
  [inRoot('tests/bench/run.ts'), ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit' },
);
process.exitCode = status ?? 1;

function tell(line: string): void {
  console.log(`• ${line}`);
}
