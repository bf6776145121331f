import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

import { fingerprint } from './fingerprint.ts';
import { inRoot } from './paths.ts';

type Part = { name: string; sources: string[]; output: string; cwd: string; command: string[] };

const PARTS: Part[] = [
  {
    name: 'cms',
    sources: [
      'cms/src/**/*',
      'server/fault.ts',
      'cms/{next.config.ts,package.json,tsconfig.json}',
      'plugins/feedback/src/**/*',
    ],
    output: 'cms/.next/BUILD_ID',
    cwd: 'cms',
    command: ['next/dist/bin/next', 'build'],
  },
  {
    name: 'site',
    sources: [
      'site/src/**/*',
      'site/public/**/*',
      'site/{astro.config.ts,package.json,tsconfig.json}',
    ],
    output: 'site/dist/server/entry.mjs',
    cwd: 'site',
    command: ['astro/bin/astro.mjs', 'build'],
  },
];

/** Where Node keeps what it has compiled of a build: half a second less to start, and less memory. */
export const COMPILED = inRoot('.build/compiled');

/** What the benches measure beside the product: Payload on Next alone. */
const REFERENCE: Part = {
  name: 'reference',
  sources: ['tests/bench/reference/**/*'],
  output: 'tests/bench/reference/.next/BUILD_ID',
  cwd: 'tests/bench/reference',
  command: ['next/dist/bin/next', 'build'],
};

/**
 * Builds what the benches measure beside the product, where it has changed since its last build.
 * @throws Error with the end of the build's own output
 */
export function buildReference(): Promise<void> {
  return buildIfChanged(REFERENCE, { tell: tellOnConsole });
}

/**
 * Builds the cms and the site where their sources have changed since their last build.
 * @param tell receives one progress line per build
 * @param stopped ends a build under way
 * @throws Error with the end of the build's own output; AbortError when it was stopped
 */
export async function buildWhatChanged(
  tell: (line: string) => void = tellOnConsole,
  stopped?: AbortSignal,
): Promise<void> {
  for (const part of PARTS) await buildIfChanged(part, { tell, ...(stopped && { stopped }) });
}

function tellOnConsole(line: string): void {
  console.log(`• ${line}`);
}

async function buildIfChanged(
  part: Part,
  { tell, stopped }: { tell: (line: string) => void; stopped?: AbortSignal },
): Promise<void> {
  const stamp = inRoot('.build', `${part.name}.sha256`);
  const wanted = fingerprint([...part.sources, 'package-lock.json', 'tsconfig.json']);
  const built = existsSync(inRoot(part.output)) && existsSync(stamp);
  if (built && readFileSync(stamp, 'utf8') === wanted) return;
  tell(`Building the ${part.name} (about a minute) …`);
  rmSync(stamp, { force: true });
  rmSync(COMPILED, { recursive: true, force: true });
  await build(part, stopped);
  mkdirSync(inRoot('.build'), { recursive: true });
  writeFileSync(stamp, wanted);
}

async function build(
  { name, cwd, command: [script = '', ...rest] }: Part,
  stopped: AbortSignal | undefined,
): Promise<void> {
  let output = '';
  const child = spawn(process.execPath, [inRoot('node_modules', script), ...rest], {
    cwd: inRoot(cwd),
    // In a process group of its own: Ctrl-C reaches it through `stopped` alone.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: inRoot('.build/data') },
    ...(stopped && { signal: stopped }),
  });
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (status === 0) return;
  throw new Error(`The ${name} did not build:\n${output.slice(-6_000)}`);
}
