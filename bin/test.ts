import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

import { buildWhatChanged } from './building.ts';
import { inMemoryGroup } from './memoryGroup.ts';
import { findMongo } from './mongo.ts';
import { inRoot, ROOT } from './paths.ts';

// `npm test [-- FILTER…]`: all tests, each on what the machine has. What cannot run is told by name.

/** What asks a MongoDB much: a throw-away server can stop answering when two files load it at once. */
const ON_MONGODB = ['plugin', 'behaviour on mongodb'];
const WHOLE_PRODUCT = ['whole product'];
const OTHERS = [...ON_MONGODB, ...WHOLE_PRODUCT].map((name) => `!${name}`);

/** Projects of vitest.config.ts: the groups of a step run at once. */
const STEPS = [[OTHERS, ON_MONGODB], [WHOLE_PRODUCT]];

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

const SMALL_GROUP = 1024 ** 3;

const skipped: string[] = [];
const chromium = findChromium();
if (chromium === null)
  skipped.push('browser tests (no Chromium; Debian: apt-get install chromium)');
const mongo = await findMongo();
if (mongo === null) skipped.push('behaviour on mongodb (no MONGODB_URI, no mongod on PATH)');
if (inMemoryGroup(['true'], SMALL_GROUP) === null) {
  skipped.push('the memory group of 1 GB (no systemd-run; what the servers hold is measured)');
}
await buildWhatChanged();
const reports: string[] = [];
const codes: number[] = [];
for (const groups of STEPS) codes.push(...(await Promise.all(groups.map(runVitest))));
mongo?.stop();
report();
process.exit(Math.max(...codes));

/** Runs some projects; all but the first of those that run at once are shown when they have ended. */
async function runVitest(projects: readonly string[], lane: number): Promise<number> {
  const file = inRoot(`.build/tests-${String(reports.length)}.json`);
  reports.push(file);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const child = spawn(
    process.execPath,
    [
      inRoot('node_modules/vitest/vitest.mjs'),
      'run',
      '--passWithNoTests',
      ...projects.map((name) => `--project=${name}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...process.argv.slice(2),
    ],
    {
      cwd: ROOT,
      stdio: ['inherit', lane === 0 ? 'inherit' : 'pipe', 'inherit'],
      env: {
        ...process.env,
        ...(mongo && { MONGODB_URI: mongo.url }),
        ...(chromium !== null && { CHROMIUM: chromium }),
      },
    },
  );
  let shown = '';
  child.stdout?.on('data', (chunk: Buffer) => (shown += chunk.toString()));
  return new Promise((resolve) =>
    child.on('close', (status) => {
      process.stdout.write(shown);
      resolve(status ?? 1);
    }),
  );
}

/** Prints what was skipped by name, then the one line that counts. */
function report(): void {
  for (const name of skipped) console.log(`skipped: ${name}`);
  const results = reports.map((file) =>
    reportSchema.safeParse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null),
  );
  const [passed, failed, pending] = results.reduce(
    ([ok, bad, waiting], { data }) => [
      ok + (data?.numPassedTests ?? 0),
      bad + (data === undefined ? 1 : failuresOf(data)),
      waiting + (data?.numPendingTests ?? 0) + (data?.numTodoTests ?? 0),
    ],
    [0, 0, 0],
  );
  const none = passed + failed + pending === 0;
  const tail = pending > 0 ? `, ${String(pending)} skipped` : '';
  console.log(`${String(passed)} passed, ${String(none ? 1 : failed)} failed${tail}`);
  if (none) process.exit(1);
}

function failuresOf({ numFailedTests, testResults }: z.infer<typeof reportSchema>): number {
  // What breaks before or after the tests of a file is no test, and fails all the same.
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((each) => each.status !== 'failed'),
  );
  return numFailedTests + brokenFiles.length;
}

/** The machine's Chromium; as root on Debian it is installed when it is missing. */
function findChromium(): string | null {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  function found(): string | null {
    return (
      [process.env['CHROMIUM'], ...names.map((name) => which(name))].find(
        (file) => file !== undefined && file !== null && existsSync(file),
      ) ?? null
    );
  }
  if (found() === null && process.getuid?.() === 0 && which('apt-get') !== null) {
    console.log('• Installing Chromium from Debian for the browser tests …');
    const quiet = {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    } as const;
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
  }
  return found();
}

function which(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
}
