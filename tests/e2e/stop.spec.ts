import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Installation } from '../helpers/installation.ts';
import { removeInstallation, startInstallation } from '../helpers/installation.ts';

/** How often each is stopped; the rule is held to ten: `STOP_RUNS=10 npm test -- stop`. */
const RUNS = Number(process.env['STOP_RUNS'] ?? 1);
const AT_ONCE = 100;
const A_RUN_MS = 120_000;

const PATHS = { site: '/ar/policies', cms: '/api/public/policies' } as const;

let installation: Installation;

beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(async () => {
  await installation.stop();
  removeInstallation(installation);
});

function addressOf({ site, cms }: Installation, name: 'site' | 'cms'): string {
  return { site, cms }[name] + PATHS[name];
}

/** The status of an answer that came whole, or what cut it. */
function ask(address: string, agent: Agent): Promise<number | string> {
  return new Promise((resolve) => {
    const asked = get(address, { agent }, (response) => {
      response.resume();
      response.on('end', () => {
        resolve(response.complete ? (response.statusCode ?? 0) : 'cut');
      });
      response.on('error', (error) => {
        resolve(error.message);
      });
    });
    asked.on('error', (error) => {
      resolve(error.message);
    });
  });
}

/** Sends requests on connections that are kept alive and in use, and stops meanwhile. */
async function statusesOf(addresses: string[], stop: () => void): Promise<(number | string)[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const all = Array.from({ length: AT_ONCE }, (_, index) => addresses[index % addresses.length]);
  function askAll() {
    return Promise.all(all.map((address = '') => ask(address, agent)));
  }
  try {
    // One by one first: a server that has just started is slow with its first answers.
    for (const address of addresses) await ask(address, agent);
    await askAll();
    const under = askAll();
    // The requests must have left this process before the signal does.
    await wait(50);
    stop();
    return await under;
  } finally {
    agent.destroy();
  }
}

async function isReady(address: string): Promise<boolean> {
  const answer = await fetch(`${new URL(address).origin}/readyz`).catch(() => null);
  return answer?.ok === true;
}

const WHOLE = Array.from({ length: AT_ONCE }, () => 200);

describe.each(['site', 'cms'] as const)('SIGTERM to the %s alone', (name) => {
  it(
    `cuts none of ${String(AT_ONCE)} requests on connections kept alive`,
    async () => {
      const address = addressOf(installation, name);
      for (let run = 0; run < RUNS; run += 1) {
        await expect.poll(() => isReady(address), { timeout: 60_000 }).toBe(true);
        const statuses = await statusesOf([address], () => {
          installation.signalServer(name, 'SIGTERM');
        });
        expect(statuses).toEqual(WHOLE);
        await expect.poll(() => isReady(address), { interval: 10, timeout: 30_000 }).toBe(false);
      }
    },
    A_RUN_MS * RUNS,
  );
});

describe('SIGTERM to npm start', () => {
  it(
    `cuts none of ${String(AT_ONCE)} requests to both servers, and ends with 0`,
    async () => {
      for (let run = 0; run < RUNS; run += 1) {
        const whole = await startInstallation({ dataDir: installation.dataDir });
        let ended: Promise<number | null> | undefined;
        const addresses = [addressOf(whole, 'site'), addressOf(whole, 'cms')];
        const statuses = await statusesOf(addresses, () => {
          ended = whole.stop();
        });
        expect(statuses).toEqual(WHOLE);
        expect(await ended).toBe(0);
      }
    },
    A_RUN_MS * RUNS,
  );
});
