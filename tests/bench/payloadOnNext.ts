/** Payload on Next alone, as `reference/` has it: filled with one policy, and started. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { freePort } from '../helpers/freePort.ts';
import type { policyText } from './policyText.ts';

const APP = path.join(import.meta.dirname, 'reference');
const NEXT = path.resolve(import.meta.dirname, '../../node_modules/next/dist/bin/next');

type Text = Awaited<ReturnType<typeof policyText>>;

/** A filled database of the reference, and its one policy. */
export type Filled = {
  folder: string;
  database: string;
  id: string;
  slug: string;
  text: Text['ar'];
};

/** The reference while it runs. */
export type PayloadOnNext = {
  url: string;
  /** Seconds from the start to the first policy page. */
  secondsToStart: number;
  memory: () => number;
  stop: () => Promise<void>;
};

/** Makes a database with one policy in it. */
export function fillReference(text: Text): Filled {
  const folder = mkdtempSync(path.join(tmpdir(), 'mithaq-bench-'));
  const [database, file] = [path.join(folder, 'reference.sqlite'), path.join(folder, 'text.json')];
  writeFileSync(file, JSON.stringify(text));
  const output = execFileSync(process.execPath, ['fill.ts', file], {
    cwd: APP,
    encoding: 'utf8',
    env: { ...environmentOf(database), NODE_ENV: 'development', REFERENCE_PUSH: 'true' },
  });
  const [, id] = /^policy (\d+)$/m.exec(output) ?? [];
  if (id === undefined) throw new Error(`the reference was not filled:\n${output}`);
  return { folder, database, id, slug: text.slug, text: text.ar };
}

/** Removes what the reference kept. */
export function removeReference({ folder }: Filled): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Starts the built reference, as `next start` does. */
export async function startReference({ database, slug }: Filled): Promise<PayloadOnNext> {
  const began = performance.now();
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [NEXT, 'start', '-H', '127.0.0.1', '-p', port], {
    cwd: APP,
    stdio: 'ignore',
    env: { ...environmentOf(database), NODE_ENV: 'production' },
  });
  await answers(`${url}/ar/policies/${slug}`, () => child.exitCode === null);
  return {
    url,
    secondsToStart: (performance.now() - began) / 1000,
    memory: () => memoryOf(child.pid ?? 0),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Waits until an address answers well. */
export async function answers(address: string, isAlive: () => boolean): Promise<void> {
  while ((await fetch(address).catch(() => null))?.ok !== true) {
    if (!isAlive()) throw new Error(`${address} will not answer: its server has ended`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function environmentOf(database: string): NodeJS.ProcessEnv {
  const quiet = { NODE_NO_WARNINGS: '1', NEXT_TELEMETRY_DISABLED: '1', PAYLOAD_LOG_LEVEL: 'error' };
  return { ...process.env, ...quiet, REFERENCE_DATABASE: database };
}

/** Bytes a process and those it has started hold in memory. Linux only. */
function memoryOf(pid: number): number {
  const folder = `/proc/${String(pid)}`;
  const status = readFileSync(`${folder}/status`, 'utf8');
  const children = readFileSync(`${folder}/task/${String(pid)}/children`, 'utf8');
  const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024;
  return children.trim() === ''
    ? own
    : children
        .trim()
        .split(' ')
        .reduce((sum, child) => sum + memoryOf(Number(child)), own);
}
