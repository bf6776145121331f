import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { freePort } from './freePort.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

type Options = { dataDir?: string; databaseUrl?: string; env?: Record<string, string> };

/** An installation on its way up: `said` waits until its start has printed some words. */
export type Launch = {
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
  const launch = await launchInstallation(options);
  await launch.said('Ctrl-C');
  const administrator = administratorIn(launch.output());
  return { ...launch, administrator, stop: () => launch.signal('SIGTERM') };
}

/** Starts cms and site on free ports, without waiting. */
export async function launchInstallation(options: Options = {}): Promise<Launch> {
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), 'mithaq-installation-'));
  const [cmsPort, sitePort] = [await freePort(), await freePort()];
  let output = '';
  const child = spawn(process.execPath, [path.join(ROOT, 'bin/serve.ts')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
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

function administratorIn(output: string): Installation['administrator'] {
  const match = /First administrator: (\S+)\s+Password \(shown once\): (\S+)/.exec(output);
  const [, email, password] = match ?? [];
  return email !== undefined && password !== undefined ? { email, password } : null;
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
