import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { readSecrets } from '../../cms/src/core/secrets.ts';
import { changeOrganisation } from '../helpers/changeOrganisation.ts';
import type { Installation } from '../helpers/installation.ts';
import { removeInstallation, startInstallation } from '../helpers/installation.ts';
import type { RunningSite } from '../helpers/site.ts';
import { startSite } from '../helpers/site.ts';

const refusedSchema = z.object({ error: z.object({ code: z.string() }).optional() });

const PAGES = ['/ar', '/ar/contact', '/ar/policies'];

let installation: Installation;
let other: RunningSite;

beforeAll(async () => {
  installation = await startInstallation();
  other = await startSite(installation.cms, readSecrets(installation.dataDir).front);
});
afterAll(async () => {
  other.signal('SIGTERM');
  await other.ended;
  await installation.stop();
  removeInstallation(installation);
});

async function read(address: string): Promise<string> {
  return (await fetch(address)).text();
}

describe('a change', () => {
  it('shows on every page of every site process, and what was before never again', async () => {
    const addresses = PAGES.flatMap((page) => [installation.site + page, other.url + page]);
    for (const round of [1, 2, 3]) {
      const name = `جمعية الدورة ${String(round)}`;
      for (const address of addresses) await read(address);
      await changeOrganisation(installation, { nameAr: name });
      for (const address of addresses) {
        await expect
          .poll(async () => (await read(address)).includes(name), { timeout: 10_000 })
          .toBe(true);
      }
      const after = await Promise.all(addresses.map(read));
      expect(after.filter((page) => !page.includes(name))).toEqual([]);
    }
  });
});

/** Asks for an address in every encoding, by its tag, and for its head alone. */
async function expectOneAnswer(address: string): Promise<void> {
  const seen = [];
  for (const encoding of ['identity', 'gzip', 'br', 'br']) {
    const answer = await fetch(address, { headers: { 'accept-encoding': encoding } });
    const { status, headers } = answer;
    const told = [status, headers.get('content-encoding') ?? 'identity', headers.get('vary')];
    expect(told).toEqual([200, encoding, 'Accept-Encoding']);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect([headers.get('critical-ch'), headers.get('accept-ch')]).toEqual([null, null]);
    seen.push([headers.get('etag'), await answer.text()]);
  }
  expect(new Set(seen.map(String)).size).toBe(1);
  const [etag] = seen[0] ?? [];
  const known = await fetch(address, { headers: { 'if-none-match': etag ?? '' } });
  expect([known.status, await known.text()]).toEqual([304, '']);
  const head = await fetch(address, { method: 'HEAD' });
  expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
}

describe('a page from memory', () => {
  it('is the page made for who asks first, in every encoding and by its tag', async () => {
    await expectOneAnswer(`${installation.site}/ar/policies`);
  });

  it('has nothing of what somebody wrote into its address', async () => {
    const html = await read(`${installation.site}/ar/contact?planted=in-the-address`);
    expect(html).not.toContain('in-the-address');
    expect(await read(`${installation.site}/ar/contact`)).toBe(html);
  });

  it.each(['/ar/complaints/new', '/ar/track', '/en/surveys/nothing'])(
    'is none that is made for one visitor: %s',
    async (page) => {
      const answer = await fetch(installation.site + page);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('etag')).toBeNull();
    },
  );
});

describe('an answer of the read API', () => {
  it('is the same in every encoding and by its tag, without asking for hints', async () => {
    await expectOneAnswer(`${installation.cms}/api/public/policies/complaints`);
  });

  it('refuses what it does not know as before', async () => {
    const api = `${installation.cms}/api`;
    const answers = await Promise.all([
      fetch(`${api}/public/nothing`),
      fetch(`${api}/feedback/complaints`, { method: 'PUT', body: 'x' }),
      fetch(`${api}/public/revision/`),
      fetch(`${api}/feedback/complaints`, { method: 'POST', body: '{' }),
    ]);
    const told = answers.map(async (one) => {
      const { error } = refusedSchema.parse(await one.json());
      return [one.status, error?.code];
    });
    expect(await Promise.all(told)).toEqual([
      [404, 'not-found'],
      [404, 'not-found'],
      [200, undefined],
      [415, 'unsupported-media-type'],
    ]);
  });
});
