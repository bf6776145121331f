import { spawn } from 'node:child_process';
import path from 'node:path';

import { freePort } from './freePort.ts';

const SITE = path.resolve(import.meta.dirname, '../../site');

/** The built site as a process of its own, in front of any cms. */
export type RunningSite = {
  url: string;
  signal: (name: NodeJS.Signals) => void;
  ended: Promise<number>;
};

/** Starts the site and waits until it is alive. */
export async function startSite(cmsUrl: string, frontKey: string): Promise<RunningSite> {
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['server.ts'], {
    cwd: SITE,
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_NO_WARNINGS: '1',
      SITE_PORT: port,
      SITE_ORIGIN: url,
      CMS_URL: cmsUrl,
      FEEDBACK_FRONT_KEY: frontKey,
    },
  });
  const ended = new Promise<number>((resolve) => {
    child.on('exit', (code) => {
      resolve(code ?? 1);
    });
  });
  for (let tries = 0; tries < 100; tries += 1) {
    const alive = await fetch(`${url}/healthz`).catch(() => null);
    if (alive?.ok === true) return { url, signal: (name) => child.kill(name), ended };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the site did not start');
}
