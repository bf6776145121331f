import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

import { fingerprint } from './fingerprint.ts';
import { inRoot, ROOT } from './paths.ts';

// `npm run check`: format, lint with boundaries, types, generated files, dead code, cycles. Two run
// at a time. What a check remembers of its last run lies in a folder named after everything that
// configures the checks, so a change of configuration begins anew.
type Check = {
  name: string;
  script: string;
  args: string[];
  cwd?: string;
  /** A check without a memory of its own is passed over while these files stay as they were. */
  sources?: string[];
};

const CONFIGURATION = fingerprint([
  'package-lock.json',
  'package.json',
  '*.{js,json}',
  '.*.js',
  '.prettierignore',
  '{cms,site,plugins/feedback}/{tsconfig,package}.json',
  '{bin,lint}/*.{js,ts}',
]);
const MEMORY = inRoot('.build/check', CONFIGURATION.slice(0, 16));
forgetOtherConfigurations();

/** Writes the types of the site's framework, which both lint and the types of the site read. */
const SYNC: Check = {
  name: 'types of astro',
  script: 'node_modules/astro/bin/astro.mjs',
  args: ['sync'],
  cwd: 'site',
};

const CHECKS: Check[] = [
  { name: 'lint and boundaries', script: 'bin/lint.ts', args: [`${MEMORY}/lint.json`] },
  {
    name: 'types: site',
    script: 'node_modules/astro/bin/astro.mjs',
    args: ['check'],
    cwd: 'site',
    sources: ['site/{src,server}/**/*', 'site/*.{ts,json}', 'tsconfig.json'],
  },
  types('cms'),
  types('plugins/feedback', 'plugin'),
  types('.', 'commands and tests'),
  types('tests/bench/reference', 'reference of the benches'),
  { name: 'generated files', script: 'bin/generate.ts', args: ['--check'] },
  {
    name: 'format',
    script: 'node_modules/prettier/bin/prettier.cjs',
    args: [
      '--check',
      '--log-level=warn',
      '--cache',
      '--cache-strategy=content',
      `--cache-location=${MEMORY}/prettier`,
      '.',
    ],
  },
  {
    name: 'dead code',
    script: 'node_modules/knip/bin/knip.js',
    args: ['--cache', `--cache-location=${MEMORY}/knip`],
  },
  {
    name: 'cycles',
    script: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    args: ['--config', '.dependency-cruiser.js', 'cms/src', 'plugins/feedback/src', 'site/src'],
  },
];

const failed: string[] = [];
const queue = [...CHECKS];
await run(SYNC);
await Promise.all([worker(), worker()]);
if (failed.length > 0) {
  console.log(`\nFailed: ${failed.join(', ')}`);
  process.exit(1);
}
console.log('All checks passed.');

function types(project: string, name = project): Check {
  const memory = `${MEMORY}/${name.replaceAll(' ', '-')}.tsbuildinfo`;
  return {
    name: `types: ${name}`,
    script: 'node_modules/typescript/bin/tsc',
    args: ['-p', project, '--incremental', '--tsBuildInfoFile', memory],
  };
}

async function worker(): Promise<void> {
  for (let check = queue.shift(); check !== undefined; check = queue.shift()) await run(check);
}

async function run({ name, script, args, cwd = '.', sources }: Check): Promise<void> {
  const began = Date.now();
  const stamp = `${MEMORY}/${name.replaceAll(/\W+/g, '-')}.sha256`;
  const wanted = sources === undefined ? null : fingerprint(sources);
  if (wanted !== null && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    console.log(`✓ ${name} (unchanged)`);
    return;
  }
  const { code, output } = await outcomeOf(script, { args, cwd });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (code === 0) {
    if (wanted !== null) writeFileSync(stamp, wanted);
    return;
  }
  failed.push(name);
  console.log(output.replaceAll(ROOT, '.'));
}

function outcomeOf(script: string, { args, cwd }: { args: string[]; cwd: string }) {
  const child = spawn(process.execPath, [inRoot(script), ...args], {
    cwd: inRoot(cwd),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: '0', BOUNDARIES_DEBUG: '' },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise<{ code: number; output: string }>((resolve) => {
    child.on('close', (status) => {
      resolve({ code: status ?? 1, output });
    });
  });
}

function forgetOtherConfigurations(): void {
  mkdirSync(MEMORY, { recursive: true });
  for (const other of readdirSync(inRoot('.build/check'))) {
    if (!MEMORY.endsWith(other)) rmSync(inRoot('.build/check', other), { recursive: true });
  }
}
