import { afterAll, describe, expect, it } from 'vitest';

import { removeInstallation, startInstallation } from '../helpers/installation.ts';
import type { Installation } from '../helpers/installation.ts';

let first: Installation | undefined;

afterAll(() => {
  if (first) removeInstallation(first);
});

const policiesOf = async ({ cms }: Installation): Promise<unknown> =>
  (await fetch(`${cms}/api/public/policies`)).json();

describe('npm start', () => {
  it('furnishes an empty folder and shows the first password once; a second start loses nothing', async () => {
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
});
