import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

import { inMemoryGroup } from '../../bin/memoryGroup.ts';
import { freePort } from './freePort.ts';
import { retrying } from './retrying.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

type Options = {
  dataDir?: string;
  databaseUrl?: string;
  env?: Record<string, string>;
  /** Another user to start it as; root alone can. */
  uid?: number;
  /** Bytes everything of it may hold, where the machine can make a memory group; else no bound. */
  memory?: number;
};

/** An installation on its way up: `said` waits until its start has printed some words. */
export type Launch = {
  isInMemoryGroup: boolean;
  site: string;
  cms: string;
  dataDir: string;
  output: () => string;
  /** Signals one of the two servers: `SIGKILL` ends it as a fault would, `SIGSTOP` lets it hang. */
  signalServer: (name: 'cms' | 'site', signal: NodeJS.Signals) => void;
  /** Bytes one of the two servers holds in memory. */
  memoryOf: (name: 'cms' | 'site') => number;
  said: (words: string) => Promise<void>;
  signal: (name: NodeJS.Signals) => Promise<number | null>;
  /** Its exit code, once it has ended. */
  ended: Promise<number | null>;
};

/** A whole installation, started the way `npm start` starts it. */
export type Installation = Launch & {
  administrator: { email: string; password: string } | null;
  stop: () => Promise<number | null>;
};

/**
 * Starts cms and site on free ports and waits until both are ready.
 * @param options `dataDir` an earlier installation's folder, a new one by default
 */
export async function startInstallation(options: Options = {}): Promise<Installation> {
  const { dataDir = newDataDir() } = options;
  const launch = await retrying(async () => {
    const begun = await launchInstallation({ ...options, dataDir });
    await begun.said('Ctrl-C');
    return begun;
  });
  const administrator = await withOwnPassword(launch.cms, administratorIn(launch.output()));
  return { ...launch, administrator, stop: () => launch.signal('SIGTERM') };
}

function newDataDir(): string {
  return mkdtempSync(path.join(tmpdir(), 'mithaq-installation-'));
}

/** Starts cms and site on free ports, without waiting. */
export async function launchInstallation(options: Options = {}): Promise<Launch> {
  const { dataDir = newDataDir() } = options;
  const [cmsPort, sitePort] = [await freePort(), await freePort()];
  let output = '';
  const start = [process.execPath, path.join(ROOT, 'bin/serve.ts')];
  const { memory } = options;
  const bounded = memory === undefined ? null : inMemoryGroup(start, memory);
  const [program = '', ...args] = bounded ?? start;
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.uid !== undefined && { uid: options.uid }),
    env: {
      ...process.env,
      NODE_NO_WARNINGS: '1',
      DATA_DIR: dataDir,
      CMS_PORT: String(cmsPort),
      SITE_PORT: String(sitePort),
      DATABASE_URL: options.databaseUrl ?? '',
      ...options.env,
    },
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', resolve);
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  return {
    isInMemoryGroup: bounded !== null,
    site: `http://localhost:${String(sitePort)}`,
    cms: `http://localhost:${String(cmsPort)}`,
    dataDir,
    output: () => output,
    signalServer: (name, signal) => {
      process.kill(serverOf(child.pid ?? 0, name), signal);
    },
    memoryOf: (name) => {
      const status = readFileSync(`/proc/${serverOf(child.pid ?? 0, name)}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024;
    },
    said: async (words) => {
      while (!output.includes(words)) {
        if (child.exitCode !== null) throw new Error(`The start ended too early:\n${output}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    ended,
    signal: (name) => {
      child.kill(name);
      return ended;
    },
  };
}

/** Removes what an installation kept. */
export function removeInstallation({ dataDir }: Pick<Installation, 'dataDir'>): void {
  rmSync(dataDir, { recursive: true, force: true });
}

/** The first administrator, as the start prints him. */
export function administratorIn(output: string): Installation['administrator'] {
  const match = /First administrator: (\S+)\s+Password \(shown once\): (\S+)/.exec(output);
  const [, email, password] = match ?? [];
  return email !== undefined && password !== undefined ? { email, password } : null;
}

const dueSchema = z.object({ error: z.object({ page: z.url() }) });

/** What the first administrator has to do first: the generated password is changed. */
async function withOwnPassword(
  cms: string,
  generated: Installation['administrator'],
): Promise<Installation['administrator']> {
  if (generated === null) return null;
  const signIn = await post(`${cms}/api/users/login`, generated);
  const { page } = dueSchema.parse(await signIn.json()).error;
  const own = { email: generated.email, password: randomUUID() };
  await setPassword({ cms, page, password: own.password });
  return own;
}

const pageSchema = z.object({ page: z.url() });

/** Invites a person as an administrator, and sets the password as the invited does. */
export async function addPerson(args: {
  cms: string;
  token: string;
  person: { email: string; name: string; roles: readonly string[]; password: string };
}): Promise<void> {
  const { password, ...body } = args.person;
  const answer = await fetch(`${args.cms}/api/users/invite`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `JWT ${args.token}` },
    body: JSON.stringify(body),
  });
  const { page } = pageSchema.parse(await answer.json());
  await setPassword({ cms: args.cms, page, password });
}

/** Sets a password on the page of a one-time link. */
async function setPassword(args: { cms: string; page: string; password: string }): Promise<void> {
  const token = new URL(args.page).hash.slice(1);
  const answer = await post(`${args.cms}/api/users/reset-password`, {
    token,
    password: args.password,
  });
  if (!answer.ok) throw new Error(await answer.text());
}

function post(address: string, body: unknown): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** The process of one server, found among the children of the start. Linux only. */
function serverOf(start: number, name: 'cms' | 'site'): number {
  const children = readFileSync(`/proc/${start}/task/${start}/children`, 'utf8');
  const found = children
    .trim()
    .split(' ')
    .find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes(`${name}/server.ts`));
  if (found === undefined) throw new Error(`no process of the ${name}`);
  return Number(found);
}
