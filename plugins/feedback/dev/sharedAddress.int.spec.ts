import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { testDatabases } from './testDatabases.ts';
import type { TestHost } from './testHost.ts';
import { at, complaintBody, seedCategories, startHost } from './testHost.ts';

const FRONT = { 'X-Feedback-Front': 'the front of the bare host' };

describe.each(testDatabases)('limits on $name', (database) => {
  describe.skipIf(!database.isAvailable)(`of an hour behind one router (${database.name})`, () => {
    let host: TestHost;
    beforeAll(async () => {
      host = await startHost(database, {});
      await seedCategories(host.payload);
    });
    afterAll(() => host.stop());

    it('refuse none of two hundred people who file, ask, mistype, repeat and follow', async () => {
      const visitor = { ...FRONT, 'X-Feedback-Visitor': '198.51.100.200' };
      const noScript = { ...visitor, 'X-Feedback-Proof': 'none' };
      const statuses: number[] = [];
      async function send(path: string, given: { body: unknown; headers: Record<string, string> }) {
        const answer = await host.call(`POST ${path}`, given);
        statuses.push(answer.status);
        return answer;
      }
      async function one(person: number): Promise<void> {
        // Two of five have no JavaScript; each of the others brings a proof of his own.
        const isExcused = person % 5 < 2;
        const challenge = { headers: visitor };
        if (!isExcused) statuses.push((await host.call('GET /challenge', challenge)).status);
        const proof = isExcused ? {} : { proof: await host.proof() };
        const headers = {
          ...(isExcused ? noScript : visitor),
          'Idempotency-Key': `the-key-of-person-${String(person)}`,
        };
        const body = { ...complaintBody(), ...proof };
        await send('/complaints', { body: { ...body, text: '' }, headers });
        const filed = await send('/complaints', { body, headers });
        await send('/complaints', { body, headers });
        const receiptCode = at(filed.body, 'receiptCode');
        for (let look = 0; look < 3; look += 1)
          await send('/track', { body: { receiptCode }, headers: visitor });
      }
      for (let person = 0; person < 200; person += 10) {
        await Promise.all(Array.from({ length: 10 }, (_, index) => one(person + index)));
      }
      expect(new Set(statuses)).toEqual(new Set([200, 201, 422]));
      expect(statuses.filter((status) => status === 201)).toHaveLength(200);
    });
  });
});
