import { connect } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';

import type { Installation, Launch } from '../helpers/installation.ts';
import {
  launchInstallation,
  removeInstallation,
  startInstallation,
} from '../helpers/installation.ts';

let first: Installation | undefined;

afterAll(() => {
  if (first) removeInstallation(first);
});

async function policiesOf({ cms }: Installation): Promise<unknown> {
  return (await fetch(`${cms}/api/public/policies`)).json();
}

describe('npm start', () => {
  it('seeds an empty folder and shows the first password once; a second start loses nothing', async () => {
    first = await startInstallation();
    expect(first.administrator).not.toBeNull();
    const before = await policiesOf(first);
    expect(JSON.stringify(before)).toContain('"slug":"complaints"');
    expect(await first.stop()).toBe(0);

    const second = await startInstallation({ dataDir: first.dataDir });
    expect(second.administrator).toBeNull();
    expect(await policiesOf(second)).toEqual(before);
    for (const address of [second.cms, second.site]) {
      for (const probe of ['/healthz', '/readyz']) {
        expect((await fetch(`${address}${probe}`)).status).toBe(200);
      }
    }
    expect(await second.stop()).toBe(0);
  });

  it('leaves no server behind when it is stopped during the first start', async () => {
    const launch = await launchInstallation();
    try {
      await launch.said('Migrat');
      expect(await launch.signal('SIGTERM')).toBe(0);
      await silence(launch);
    } finally {
      removeInstallation(launch);
    }
  });

  it('leaves no server behind when it is killed', async () => {
    const installation = await startInstallation();
    try {
      await installation.signal('SIGKILL');
      await silence(installation);
    } finally {
      removeInstallation(installation);
    }
  });
});

/** Waits until nobody listens where the two servers did. */
async function silence({ cms, site }: Launch): Promise<void> {
  function listens(address: string) {
    return new Promise<boolean>((resolve) => {
      const socket = connect(Number(new URL(address).port), '127.0.0.1');
      socket.on('error', () => {
        resolve(false);
      });
      socket.on('connect', () => {
        socket.destroy();
        resolve(true);
      });
    });
  }
  await expect
    .poll(async () => (await listens(cms)) || (await listens(site)), { timeout: 15_000 })
    .toBe(false);
}
