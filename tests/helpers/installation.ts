import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { freePort } from './freePort.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A whole installation, started the way `npm start` starts it. */
export type Installation = {
  site: string;
  cms: string;
  dataDir: string;
  output: () => string;
  administrator: { email: string; password: string } | null;
  cmsPid: number;
  stop: () => Promise<number>;
};

type Options = { dataDir?: string; databaseUrl?: string; siteOnly?: boolean };

/**
 * Starts cms and site on free ports and waits until both are ready.
 * @param options `dataDir` an earlier installation's folder, a new one by default
 */
export async function startInstallation(options: Options = {}): Promise<Installation> {
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
      TELL_PIDS: '1',
    },
  });
  const ended = new Promise<number>((resolve) => {
    child.on('exit', (code) => {
      resolve(code ?? 1);
    });
  });
  const ready = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes('Ctrl-C')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => {
      reject(new Error(`The installation ended before it was ready:\n${output}`));
    });
  });
  await ready;
  return {
    site: `http://localhost:${String(sitePort)}`,
    cms: `http://localhost:${String(cmsPort)}`,
    dataDir,
    output: () => output,
    administrator: administratorIn(output),
    cmsPid: Number(/cms pid (\d+)/.exec(output)?.[1]),
    stop: async () => {
      child.kill('SIGTERM');
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
