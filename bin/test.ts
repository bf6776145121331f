import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

import { buildWhatChanged } from './building.ts';
import { inMemoryGroup } from './memoryGroup.ts';
import { findMongo } from './mongo.ts';
import { inRoot, ROOT } from './paths.ts';

// `npm test [-- FILTER…]`: all tests, each on what the machine has. What cannot run is told by name.
const REPORT = inRoot('.build/tests.json');
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
const code = await runVitest();
mongo?.stop();
report();
process.exit(code);

async function runVitest(): Promise<number> {
  mkdirSync(path.dirname(REPORT), { recursive: true });
  rmSync(REPORT, { force: true });
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const child = spawn(
    process.execPath,
    [inRoot('node_modules/vitest/vitest.mjs'), ...args, ...process.argv.slice(2)],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: {
        ...process.env,
        ...(mongo && { MONGODB_URI: mongo.url }),
        ...(chromium !== null && { CHROMIUM: chromium }),
      },
    },
  );
  return new Promise((resolve) =>
    child.on('exit', (status) => {
      resolve(status ?? 1);
    }),
  );
}

/** Prints what was skipped by name, then the one line that counts. */
function report(): void {
  const text = existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : '';
  const result = reportSchema.safeParse(text === '' ? null : JSON.parse(text));
  for (const name of skipped) console.log(`skipped: ${name}`);
  if (!result.success) {
    console.log('0 passed, 1 failed');
    process.exit(1);
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = result.data;
  // What breaks before or after the tests of a file is no test, and fails all the same.
  const brokenFiles = result.data.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((each) => each.status !== 'failed'),
  );
  const failed = numFailedTests + brokenFiles.length;
  const pending = numPendingTests + numTodoTests;
  const tail = pending > 0 ? `, ${String(pending)} skipped` : '';
  console.log(`${String(numPassedTests)} passed, ${String(failed)} failed${tail}`);
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
