import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findCase } from '../src/cases/casesPrivileged.ts';
import { testDatabases } from './testDatabases.ts';
import type { Answer, TestHost } from './testHost.ts';
import {
  at,
  complaintBody,
  fileComplaint,
  seedCategories,
  startHost,
  WIDE_LIMITS,
} from './testHost.ts';

const POSTS = [
  '/complaints',
  '/enquiries',
  '/track',
  '/track/messages',
  '/surveys/any/responses',
] as const;

const JSON_TYPE = { 'content-type': 'application/json' };

/** A body of that many bytes that is made while it is read. */
function endless(bytes: number): ReadableStream<Uint8Array> {
  let left = bytes;
  const chunk = new TextEncoder().encode('x'.repeat(16_384));
  return new ReadableStream({
    pull: (controller) => {
      if (left <= 0) controller.close();
      else controller.enqueue(chunk);
      left -= chunk.byteLength;
    },
  });
}

function nested(depth: number): string {
  return `${'['.repeat(depth)}${']'.repeat(depth)}`;
}

const RAW: [string, number, BodyInit][] = [
  ['nothing', 400, ''],
  ['no JSON', 400, '{"locale":'],
  ['bytes that are no text', 400, Uint8Array.from([0xff, 0xfe, 0x00])],
  ['10 MB', 413, endless(10 * 1024 * 1024)],
  ['30,000 arrays in one another', 422, nested(30_000)],
  ['a list', 422, '[1,2,3]'],
  ['null', 422, 'null'],
  ['a number', 422, '1e999'],
  ['a text', 422, '"x"'],
  ['a prototype', 422, '{"__proto__":{"anonymous":true},"constructor":{"prototype":{}}}'],
  ['the same key twice', 422, '{"locale":"ar","locale":["ar"]}'],
];

describe.each(testDatabases)('hostile input on $name', (database) => {
  describe.skipIf(!database.isAvailable)(`answered without a 5xx (${database.name})`, () => {
    let host: TestHost;
    beforeAll(async () => {
      host = await startHost(database, { limits: WIDE_LIMITS });
      await seedCategories(host.payload);
    });
    afterAll(() => host.stop());

    function answerShape({ status, body, text }: Answer) {
      expect(status).toBeLessThan(500);
      expect(text).not.toMatch(/node_modules|\bat \w+ \(|SQLITE|Mongo/);
      if (status >= 400) expect(at(body, 'error', 'code')).toEqual(expect.any(String));
    }

    it.each(POSTS)('whatever the bytes sent to %s', async (path) => {
      for (const [name, status, raw] of RAW) {
        const isStream = raw instanceof ReadableStream;
        const body = isStream ? endless(10 * 1024 * 1024) : raw;
        const answer = await host.call(`POST ${path}`, { raw: body, headers: JSON_TYPE });
        answerShape(answer);
        expect([name, answer.status]).toEqual([name, status]);
      }
      const plain = await host.call(`POST ${path}`, {
        raw: 'a=b',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
      expect(plain.status).toBe(415);
      const boasting = await host.call(`POST ${path}`, {
        raw: '{}',
        headers: { ...JSON_TYPE, 'content-length': '99999999' },
      });
      expect([400, 413, 422]).toContain(boasting.status);
    });

    it('whatever stands in the fields of a complaint', async () => {
      const odd = fc.oneof(
        fc.constantFrom<unknown>(
          null,
          true,
          -1,
          1e308,
          '',
          '\u0000',
          '\ud800',
          '\u202E'.repeat(200),
          { $gt: '' },
          { $where: 'sleep(1000)' },
          ["' OR 1=1 --"],
          "'; DROP TABLE complaints; --",
          'x'.repeat(20_001),
        ),
        fc.jsonValue(),
        fc.string({ unit: 'binary', maxLength: 300 }),
      );
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...Object.keys(complaintBody()), '__proto__', 'proof', 'website'),
          odd,
          async (field, value) => {
            const body = Object.fromEntries([...Object.entries(complaintBody()), [field, value]]);
            answerShape(await host.call('POST /complaints', { body }));
          },
        ),
        { numRuns: 400 },
      );
    });

    it('whatever stands in a receipt code, a key, a path or a query', async () => {
      const codes = ['\u0000', '\ud800', "' OR ''='", '{"$ne":null}', '٠'.repeat(16), '%00'];
      for (const receiptCode of codes) {
        expect((await host.call('POST /track', { body: { receiptCode } })).status).toBe(404);
      }
      for (const receiptCode of [{ $ne: null }, ['a'], 7, null, 'x'.repeat(101)]) {
        expect((await host.call('POST /track', { body: { receiptCode } })).status).toBe(422);
      }
      for (const path of [
        '/surveys/%ff',
        '/surveys/%00',
        '/surveys/..%2f..',
        `/surveys/${'a'.repeat(5_000)}`,
        '/categories?kind[$ne]=x',
        '/categories?kind=%ff',
        '/cases/complaints/%ff',
        '/cases/gifts/1',
        '/nothing',
      ]) {
        expect((await host.call(`GET ${path}`)).status).toBeLessThan(500);
      }
      for (const key of ['short', 'x'.repeat(129), 'a key with spaces in it']) {
        const headers = { 'Idempotency-Key': key };
        const answer = await host.call('POST /complaints', { body: complaintBody(), headers });
        expect(at(answer.body, 'error', 'code')).toBe('idempotency-key-invalid');
      }
    });

    it('whatever is called a proof of work', async () => {
      const proofs = [
        'x',
        Buffer.from('null').toString('base64'),
        Buffer.from(nested(1_500)).toString('base64'),
        Buffer.from('{"challenge":{"parameters":{"cost":1e9}},"solution":{}}').toString('base64'),
      ];
      for (const proof of proofs) {
        const answer = await host.call('POST /complaints', {
          body: { ...complaintBody(), proof },
        });
        expect([answer.status, at(answer.body, 'error', 'code')]).toEqual([403, 'proof-invalid']);
      }
    });

    it('and keeps texts free of what databases and screens stumble over', async () => {
      const filed = await fileComplaint(host, {
        subject: 'موضوع\u202E مقلوب\n\u0000 ',
        text: 'سطر أول\u0000\r\nسطر ثانٍ \ud800 نهاية',
      });
      const place = { payload: host.payload, slug: 'complaints' };
      const stored = await findCase(place, { id: { equals: filed.id } });
      expect(stored?.subject).toBe('موضوع مقلوب');
      expect(stored?.text).toBe('سطر أول\nسطر ثانٍ \uFFFD نهاية');
    });

    it('and stores no contact and no code that can be read', async () => {
      const secrets = Array.from({ length: 20 }, () => randomUUID());
      const codes: string[] = [];
      for (const secret of secrets) {
        const contact = {
          name: secret,
          email: `${secret}@example.org`,
          phone: null,
          preferred: 'email',
        };
        codes.push((await fileComplaint(host, { contact })).receiptCode);
      }
      const dump = await Promise.all(
        ['complaints', 'feedback-keys', 'feedback-limits'].map((collection) =>
          host.payload.db.find({ collection, where: {}, limit: 0, pagination: false }),
        ),
      );
      const text = JSON.stringify(dump);
      expect(text.length).toBeGreaterThan(10_000);
      expect([...secrets, ...codes].filter((secret) => text.includes(secret))).toEqual([]);
    });
  });
});
