import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DATABASE_FILE } from '../../cms/src/core/secrets.ts';
import { freshMongoUrl } from '../helpers/cms.ts';
import type { Installation } from '../helpers/installation.ts';
import { removeInstallation, startInstallation } from '../helpers/installation.ts';
import { logRecords } from '../helpers/logRecords.ts';
import type { Relay } from '../helpers/relay.ts';
import { openRelay } from '../helpers/relay.ts';

const TYPED = 'كتبت هذا النص بعناية، ولا أريد أن أكتبه مرة أخرى.';
const AT_ONCE_MS = 500;
const TWO_SECONDS = 2_000;

let installation: Installation;

type Asked = { status: number; ms: number; text: string; headers: Headers };

async function ask(address: string, init: RequestInit = {}): Promise<Asked> {
  const began = performance.now();
  const answer = await fetch(address, { redirect: 'manual', ...init });
  const text = await answer.text();
  const { status, headers } = answer;
  return { status, ms: performance.now() - began, text, headers };
}

function complain(): Promise<Asked> {
  return ask(`${installation.site}/ar/complaints/new`, {
    method: 'POST',
    headers: { origin: installation.site },
    body: new URLSearchParams({
      category: 'service-delay',
      subject: 'موضوع الشكوى',
      text: TYPED,
      anonymous: 'on',
      declaration: 'on',
    }),
  });
}

/** Asks both servers whether they are ready until they say so, or not; each answer comes in time. */
async function saysReady(status: 200 | 503): Promise<void> {
  for (const server of ['cms', 'site'] as const) {
    await expect
      .poll(
        async () => {
          const ready = await ask(`${installation[server]}/readyz`);
          expect(ready.ms).toBeLessThan(TWO_SECONDS);
          return ready.status;
        },
        { timeout: 20_000 },
      )
      .toBe(status);
  }
}

describe('an SQLite database that fails', () => {
  beforeAll(async () => {
    installation = await startInstallation();
  });
  afterAll(async () => {
    await installation.stop();
    removeInstallation(installation);
  });

  it('is told by /readyz within two seconds', async () => {
    const database = new DatabaseSync(path.join(installation.dataDir, DATABASE_FILE));
    try {
      database.exec('PRAGMA busy_timeout = 5000; ALTER TABLE editions RENAME TO editions_gone');
      const { status, ms, text } = await ask(`${installation.cms}/readyz`);
      expect([status, JSON.parse(text)]).toEqual([503, { status: 'not-ready', lacks: 'database' }]);
      expect(ms).toBeLessThan(TWO_SECONDS);
    } finally {
      database.exec('ALTER TABLE editions_gone RENAME TO editions');
      database.close();
    }
    await saysReady(200);
  });
});

const mongo = process.env['MONGODB_URI'];

describe.skipIf(mongo === undefined)('a MongoDB that goes away', () => {
  let relay: Relay;

  beforeAll(async () => {
    relay = await openRelay(freshMongoUrl());
    installation = await startInstallation({ databaseUrl: relay.url });
    for (const page of ['/ar/policies', '/ar/complaints/new']) {
      expect((await ask(installation.site + page)).status).toBe(200);
    }
  });
  afterAll(async () => {
    await installation.stop();
    removeInstallation(installation);
    relay.close();
  });

  describe.each(['cut', 'silence'] as const)('(%s)', (loss) => {
    let before: number;

    function records() {
      return logRecords(installation.output().slice(before)).filter(
        ({ server }) => server === 'cms',
      );
    }

    it('is told by /readyz of both servers, each time within two seconds', async () => {
      before = installation.output().length;
      relay[loss]();
      await saysReady(503);
    });

    it('then lets nobody wait', async () => {
      await expect
        .poll(async () => (await ask(`${installation.cms}/api/public/policies`)).ms, {
          timeout: 20_000,
        })
        .toBeLessThan(AT_ONCE_MS);
      for (const place of ['/api/public/revision', '/api/feedback/surveys', '/admin/login']) {
        const { status, ms, text, headers } = await ask(installation.cms + place);
        expect([place, status]).toEqual([place, 503]);
        expect(ms).toBeLessThan(AT_ONCE_MS);
        expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
        expect(text).toMatch(/قاعدة البيانات.*database/);
      }
      expect((await ask(`${installation.cms}/healthz`)).status).toBe(200);
    });

    it('leaves the pages readable, and a form with what was typed', async () => {
      expect((await ask(`${installation.site}/ar/policies`)).status).toBe(200);
      const { status, text } = await complain();
      expect(status).toBe(503);
      expect(text).toContain(TYPED);
    });

    it('is told of by one line of the log, without a word of what people wrote', () => {
      const faults = records().filter(({ level }) => Number(level) >= 50);
      expect(faults.map(({ msg }) => msg)).toEqual([expect.stringContaining('database is lost')]);
      for (const record of records().filter(({ level }) => level === 40)) {
        expect(record).toMatchObject({ msg: 'the database did not answer' });
        expect(JSON.stringify(record).length).toBeLessThan(400);
      }
      expect(installation.output().slice(before)).not.toContain(TYPED);
    });

    it('is there again when it is, and a form is taken', async () => {
      relay.mend();
      await saysReady(200);
      expect(records().filter(({ msg }) => msg === 'the database answers again')).toHaveLength(1);
      await expect.poll(async () => (await complain()).status, { timeout: 20_000 }).toBe(200);
    });
  });
});
