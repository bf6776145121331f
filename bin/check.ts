import { spawn } from 'node:child_process';

import { inRoot, ROOT } from './paths.ts';

// `npm run check`: format, lint with boundaries, types, dead code, cycles. Two run at a time.
type Check = { name: string; script: string; args: string[]; cwd?: string };

const CHECKS: Check[] = [
  { name: 'lint and boundaries', script: 'eslint/bin/eslint.js', args: ['.'] },
  { name: 'types: site', script: 'astro/bin/astro.mjs', args: ['check'], cwd: 'site' },
  { name: 'types: cms', script: 'typescript/bin/tsc', args: ['-p', 'cms'] },
  { name: 'types: plugin', script: 'typescript/bin/tsc', args: ['-p', 'plugins/feedback'] },
  { name: 'types: commands and tests', script: 'typescript/bin/tsc', args: ['-p', '.'] },
  {
    name: 'format',
    script: 'prettier/bin/prettier.cjs',
    args: ['--check', '--log-level=warn', '.'],
  },
  { name: 'dead code', script: 'knip/bin/knip.js', args: [] },
  {
    name: 'cycles',
    script: 'dependency-cruiser/bin/dependency-cruiser.mjs',
    args: ['--config', '.dependency-cruiser.js', 'cms/src', 'plugins/feedback/src', 'site/src'],
  },
];

const failed: string[] = [];
const queue = [...CHECKS];
await Promise.all([worker(), worker()]);
if (failed.length > 0) {
  console.log(`\nFailed: ${failed.join(', ')}`);
  process.exit(1);
}
console.log('All checks passed.');

async function worker(): Promise<void> {
  for (let check = queue.shift(); check !== undefined; check = queue.shift()) await run(check);
}

async function run({ name, script, args, cwd = '.' }: Check): Promise<void> {
  const began = Date.now();
  const child = spawn(process.execPath, [inRoot('node_modules', script), ...args], {
    cwd: inRoot(cwd),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: '0', BOUNDARIES_DEBUG: '' },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number>((resolve) => {
    child.on('exit', (status) => {
      resolve(status ?? 1);
    });
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (code === 0) return;
  failed.push(name);
  console.log(output.replaceAll(ROOT, '.'));
}
