import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { removeExpired } from '../src/index.ts';
import { rateKey } from '../src/intake/visitor.ts';
import { runtimeOf } from '../src/runtime.ts';
import { testDatabases } from './testDatabases.ts';
import type { TestHost } from './testHost.ts';
import { at, complaintBody, seedCategories, startHost } from './testHost.ts';

const FRONT = { 'X-Feedback-Front': 'the front of the bare host' };
const body = { receiptCode: '0000-0000-0000-0000' };

describe.each(testDatabases)('limits on $name', (database) => {
  describe.skipIf(!database.isAvailable)(`of a visitor (${database.name})`, () => {
    let host: TestHost;
    beforeAll(async () => {
      host = await startHost(database, {
        limits: {
          track: { points: 50, seconds: 600 },
          submitWithoutProof: { points: 2, seconds: 600 },
          message: { points: 3, seconds: 3 },
          sharedFactor: 2,
        },
        trustProxy: { header: 'x-forwarded-for', hops: 1 },
      });
      await seedCategories(host.payload);
    });
    afterAll(() => host.stop());

    function trackFrom(visitor: string) {
      return host.call('POST /track', {
        body,
        headers: { ...FRONT, 'X-Feedback-Visitor': visitor },
      });
    }

    it('hold exactly under 200 requests at once', async () => {
      const answers = await Promise.all(Array.from({ length: 200 }, () => trackFrom('192.0.2.1')));
      expect(answers.filter(({ status }) => status === 404)).toHaveLength(50);
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused).toHaveLength(150);
      const [first] = refused;
      expect(at(first?.body, 'error', 'code')).toBe('too-many-requests');
      expect(Number(first?.headers.get('retry-after'))).toBeGreaterThan(500);
    });

    it('are each visitor’s own, and one IPv6 subscriber’s together', async () => {
      expect((await trackFrom('192.0.2.2')).status).toBe(404);
      for (let index = 0; index < 50; index += 1) {
        await trackFrom(`2001:db8:1:2::${index.toString(16)}`);
      }
      expect((await trackFrom('2001:db8:1:2:ffff::1')).status).toBe(429);
      expect((await trackFrom('2001:db8:1:3::1')).status).toBe(404);
    });

    it('are shared, and wider, among all whose address is unknown', async () => {
      const answers = await Promise.all(
        Array.from({ length: 120 }, () => host.call('POST /track', { body })),
      );
      expect(answers.filter(({ status }) => status === 404)).toHaveLength(100);
    });

    it('believe an address only from the trusted front or the host’s own proxy', async () => {
      function from(headers: Record<string, string>) {
        return host.call('POST /track', { body, headers });
      }
      for (let index = 0; index < 50; index += 1) {
        await from({ 'X-Forwarded-For': `10.0.0.${String(index)}, 198.51.100.9` });
      }
      expect((await from({ 'X-Forwarded-For': '10.9.9.9, 198.51.100.9' })).status).toBe(429);
      const forged = { 'X-Feedback-Visitor': '203.0.113.5', 'X-Forwarded-For': '198.51.100.9' };
      expect((await from(forged)).status).toBe(429);
    });

    it('are narrower without a proof of work', async () => {
      const headers = { ...FRONT, 'X-Feedback-Visitor': '192.0.2.3', 'X-Feedback-Proof': 'none' };
      const statuses = [];
      for (let index = 0; index < 3; index += 1) {
        const answer = await host.call('POST /complaints', { body: complaintBody(), headers });
        statuses.push(answer.status);
      }
      expect(statuses).toEqual([201, 201, 429]);
    });

    it('count no repeat, which is found before it is counted or proved', async () => {
      const visitor = { ...FRONT, 'X-Feedback-Visitor': '192.0.2.8' };
      function send(key: string, [path, sent]: [string, unknown]) {
        const headers = { ...visitor, 'X-Feedback-Proof': 'none', 'Idempotency-Key': key };
        return host.call(`POST ${path}`, { body: sent, headers });
      }
      const first = await send('the-first-of-two-keys', ['/complaints', complaintBody()]);
      await send('the-second-of-two-keys', ['/complaints', complaintBody()]);
      const statuses = [];
      for (let index = 0; index < 5; index += 1) {
        const again = { ...complaintBody(), locale: 'en' };
        const repeat = await send('the-first-of-two-keys', ['/complaints', again]);
        expect(repeat.text).toBe(first.text);
        statuses.push(repeat.status);
      }
      expect(statuses).toEqual([200, 200, 200, 200, 200]);
      const proofless = { ...visitor, 'Idempotency-Key': 'the-first-of-two-keys' };
      const unproved = await host.call('POST /complaints', {
        body: complaintBody(),
        headers: proofless,
      });
      expect(unproved.status).toBe(200);
      expect((await send('a-third-key-is-new', ['/complaints', complaintBody()])).status).toBe(429);

      const message = { receiptCode: at(first.body, 'receiptCode'), text: 'أضيف أمرًا.' };
      const written = [];
      for (let index = 0; index < 6; index += 1) {
        written.push((await send('the-key-of-a-message', ['/track/messages', message])).status);
      }
      expect(written).toEqual([201, 200, 200, 200, 200, 200]);
    });

    it('hold for one sender with many networks of IPv6, by the /56 and the /48 together', async () => {
      async function fill(network: (index: number) => string, count: number) {
        const answers = [];
        for (let index = 0; index < count; index += 1) answers.push(trackFrom(network(index)));
        return (await Promise.all(answers)).filter(({ status }) => status === 404).length;
      }
      // Each address is another /64 network of one /56, then each is of another /56 of one /48.
      expect(await fill((n) => `2001:db8:7:${n.toString(16)}::1`, 130)).toBe(100);
      expect(await fill((n) => `2001:db8:7:${n.toString(16)}00::1`, 200)).toBe(100);
      expect((await trackFrom('2001:db8:7:ffff::1')).status).toBe(429);
      expect((await trackFrom('2001:db8:8::1')).status).toBe(404);
    });

    it('count nothing that is refused for its words', async () => {
      const headers = { ...FRONT, 'X-Feedback-Visitor': '192.0.2.9', 'X-Feedback-Proof': 'none' };
      function send(changes: object) {
        return host.call('POST /complaints', { body: { ...complaintBody(), ...changes }, headers });
      }
      const refused = [];
      for (let index = 0; index < 10; index += 1) {
        refused.push((await send({ category: 'no-such-category' })).status);
        refused.push((await send({ text: '' })).status);
      }
      expect(new Set(refused)).toEqual(new Set([422]));
      expect([(await send({})).status, (await send({})).status]).toEqual([201, 201]);
      expect((await send({})).status).toBe(429);
    });

    it('open again when their time is over', async () => {
      const message = { ...body, text: 'نص' };
      const headers = { ...FRONT, 'X-Feedback-Visitor': '192.0.2.4' };
      async function send() {
        return (await host.call('POST /track/messages', { body: message, headers })).status;
      }
      const statuses = [await send(), await send(), await send(), await send()];
      expect(statuses).toEqual([404, 404, 404, 429]);
      await new Promise((resolve) => setTimeout(resolve, 3_100));
      expect(await send()).toBe(404);
    });

    it('are counted together by processes of one key, and under no key made from the secret', async () => {
      const address = '192.0.2.77';
      await trackFrom(address);
      const runtime = runtimeOf(host.payload);
      const { docs } = await host.payload.db.find<{ key: string }>({
        collection: 'feedback-limits',
        where: {},
        limit: 1_000,
      });
      const stored = docs.map(({ key }) => key);
      const visitor = { address, isExcusedFromProof: false };
      const asked = { limit: 'track', visitor, now: new Date() };
      expect(stored).toContain(rateKey({ limitsKey: runtime.limitsKey }, asked));
      const { secret } = runtime.options;
      for (const limitsKey of [Buffer.from(secret), ...Object.values(runtime.keys)]) {
        expect(stored).not.toContain(rateKey({ limitsKey }, asked));
      }
    });

    it('leave no row behind whose time is over', async () => {
      const collection = 'feedback-limits';
      for (const [key, milliseconds] of [
        ['over', -1],
        ['long over', -86_400_000],
        ['running', 600_000],
      ] as const) {
        const expiresAt = new Date(Date.now() + milliseconds).toISOString();
        await host.payload.db.create({ collection, data: { key, points: 1, expiresAt } });
      }
      await removeExpired(host.payload);
      const where = { key: { in: ['over', 'long over', 'running'] } };
      const { docs } = await host.payload.db.find<{ key: string }>({ collection, where });
      expect(docs.map(({ key }) => key)).toEqual(['running']);
    });
  });
});
