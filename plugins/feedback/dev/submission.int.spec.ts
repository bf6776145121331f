import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { testDatabases } from './testDatabases.ts';
import type { TestHost } from './testHost.ts';
import {
  at,
  complaintBody,
  fileComplaint,
  seedCategories,
  startHost,
  WIDE_LIMITS,
} from './testHost.ts';

const RECEIPT_CODE = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/;

describe.each(testDatabases)('submitting on $name', (database) => {
  describe.skipIf(!database.isAvailable)(`a complaint (${database.name})`, () => {
    let host: TestHost;
    beforeAll(async () => {
      host = await startHost(database, { limits: WIDE_LIMITS });
      await seedCategories(host.payload);
    });
    afterAll(() => host.stop());

    it('is received with a reference, a receipt code and a due date that explains itself', async () => {
      const body = { ...complaintBody(), proof: await host.proof() };
      const answer = await host.call('POST /complaints', { body });
      expect(answer.status).toBe(201);
      expect(at(answer.body, 'reference')).toMatch(/^C-26-\d{6}$/);
      expect(at(answer.body, 'receiptCode')).toMatch(RECEIPT_CODE);
      expect(answer.body).toMatchObject({
        receivedAt: '2026-11-22T09:00:00.000Z',
        dueOn: '2026-12-15',
        due: {
          start: '2026-11-22',
          amount: 15,
          unit: 'workingDays',
          provision: { policy: 'complaints', edition: 2, anchor: 'article-4' },
          holidays: [{ from: '2026-11-30', to: '2026-12-01' }],
          weekend: [5, 6],
          calendarComplete: true,
        },
      });
    });

    it.each([
      ['2026-12-31T20:59:00Z', 'C-26-'],
      ['2026-12-31T21:01:00Z', 'C-27-'],
    ])('received at %s bears the year of the association’s day: %s', async (now, start) => {
      host.world.now = new Date(now);
      try {
        const body = { ...complaintBody(), proof: await host.proof() };
        const answer = await host.call('POST /complaints', { body });
        expect(at(answer.body, 'reference')).toMatch(new RegExp(`^${start}`));
      } finally {
        host.world.now = new Date('2026-11-22T09:00:00Z');
      }
    });

    it('is stored once, however often and however concurrently it is repeated', async () => {
      const key = randomUUID();
      const subject = `شكوى ${key}`;
      const body = { ...complaintBody({ subject }), proof: await host.proof() };
      function send() {
        return host.call('POST /complaints', { body, headers: { 'Idempotency-Key': key } });
      }
      const answers = await Promise.all(Array.from({ length: 20 }, send));
      answers.push(await send());
      expect(answers.every(({ status }) => status === 201 || status === 200)).toBe(true);
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      // No query finds a sealed subject, so every case there is is looked at.
      const { docs } = await host.payload.find({
        collection: 'complaints',
        pagination: false,
        overrideAccess: true,
      });
      expect(docs.filter((doc) => at(doc, 'subject') === subject)).toHaveLength(1);
    });

    it('refuses another body under the same idempotency key', async () => {
      const headers = { 'Idempotency-Key': randomUUID() };
      const body = { ...complaintBody(), proof: await host.proof() };
      await host.call('POST /complaints', { body, headers });
      const other = { ...body, text: 'نص آخر مختلف تمامًا عن الأول.' };
      const answer = await host.call('POST /complaints', { body: other, headers });
      expect(answer.status).toBe(409);
      expect(answer.body).toMatchObject({ error: { code: 'idempotency-conflict' } });
    });

    it('accepts a proof of work once', async () => {
      const proof = await host.proof();
      const body = { ...complaintBody(), proof };
      expect((await host.call('POST /complaints', { body })).status).toBe(201);
      const again = await host.call('POST /complaints', { body });
      expect([again.status, at(again.body, 'error', 'code')]).toEqual([403, 'proof-invalid']);
      const none = await host.call('POST /complaints', { body: complaintBody() });
      expect([none.status, at(none.body, 'error', 'code')]).toEqual([403, 'proof-required']);
    });

    it('refuses a proof whose challenge was altered', async () => {
      const text = Buffer.from(await host.proof(), 'base64').toString('utf8');
      const proof = Buffer.from(text.replace(/"cost":1/, '"cost":2')).toString('base64');
      const answer = await host.call('POST /complaints', {
        body: { ...complaintBody(), proof },
      });
      expect(at(answer.body, 'error', 'code')).toBe('proof-invalid');
    });

    it('excuses from the proof only those the trusted front speaks for', async () => {
      const body = complaintBody();
      const headers = {
        'X-Feedback-Front': 'the front of the bare host',
        'X-Feedback-Visitor': '192.0.2.7',
        'X-Feedback-Proof': 'none',
      };
      expect((await host.call('POST /complaints', { body, headers })).status).toBe(201);
      const forged = { ...headers, 'X-Feedback-Front': 'another key of this length' };
      expect((await host.call('POST /complaints', { body, headers: forged })).status).toBe(403);
    });

    it('names every field that is wrong, in the reader’s language', async () => {
      const body = {
        locale: 'en',
        category: 'service',
        subject: 'x',
        text: '',
        citation: null,
        anonymous: false,
        contact: { name: 'A', email: 'nowhere', phone: '', preferred: 'email' },
        declaration: false,
      };
      const answer = await host.call('POST /complaints', {
        body,
        headers: { 'Accept-Language': 'en' },
      });
      expect(answer.status).toBe(422);
      expect(answer.body).toMatchObject({ error: { code: 'invalid' } });
      expect(at(answer.body, 'error', 'fields')).toEqual([
        { path: 'subject', code: 'too-short', message: 'Write a little more.' },
        { path: 'text', code: 'required', message: 'Fill in this field.' },
        {
          path: 'contact.email',
          code: 'not-email',
          message: 'Enter an e-mail address like name@example.org.',
        },
        {
          path: 'declaration',
          code: 'declaration-missing',
          message: 'Confirm that what you have written is true.',
        },
      ]);
    });

    it('refuses an unknown category, an unknown provision and a filled honeypot', async () => {
      const codes = [];
      for (const changes of [
        { category: 'nothing' },
        { citation: { policy: 'complaints', anchor: 'article-99' } },
        { citation: { policy: 'nothing', anchor: null } },
        { website: 'https://example.org' },
      ]) {
        const body = { ...complaintBody(changes), proof: await host.proof() };
        const answer = await host.call('POST /complaints', { body });
        codes.push([answer.status, at(answer.body, 'error', 'fields', '0', 'code')]);
      }
      expect(codes).toEqual([
        [422, 'category-unknown'],
        [422, 'citation-unknown'],
        [422, 'citation-unknown'],
        [422, 'too-long'],
      ]);
    });

    it('may be about a policy as a whole, for its person and for staff alike', async () => {
      const cited = { policy: 'complaints', anchor: null };
      const filed = await fileComplaint(host, { citation: cited });
      const citation = {
        ...cited,
        edition: 2,
        policyTitle: { ar: 'سياسة الشكاوى', en: 'Complaints policy' },
        label: null,
      };
      const { receiptCode } = filed;
      const tracked = await host.call('POST /track', { body: { receiptCode } });
      expect(at(tracked.body, 'citation')).toEqual(citation);
      const officer = await host.login('officer');
      const answer = await host.call(`GET /cases/complaints/${filed.id}`, officer);
      expect(at(answer.body, 'citation')).toEqual(citation);
    });

    it('keeps no contact of an anonymous person', async () => {
      const filed = await fileComplaint(host, {
        anonymous: true,
        contact: { name: 'سالم', email: 'salem@example.org', phone: null, preferred: 'email' },
      });
      const officer = await host.login('officer');
      const answer = await host.call(`GET /cases/complaints/${filed.id}`, officer);
      expect(at(answer.body, 'contact')).toBeNull();
    });

    it('offers the categories of a kind', async () => {
      const answer = await host.call('GET /categories?kind=enquiry');
      expect(answer.body).toEqual({
        categories: [{ slug: 'general', name: { ar: 'عام', en: 'General' }, confidential: false }],
      });
      expect((await host.call('GET /categories?kind=gift')).status).toBe(422);
    });
  });
});
