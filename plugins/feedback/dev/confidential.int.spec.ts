import { handleEndpoints } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { testDatabases } from './testDatabases.ts';
import type { TestHost } from './testHost.ts';
import { at, fileComplaint, seedCategories, startHost, WIDE_LIMITS } from './testHost.ts';

const WORDS = {
  subject: 'موضوع لا يُعرض دون طلب',
  text: 'نص لا يُعرض قبل أن يُطلب.',
  message: 'رسالة لا تُعرض قبل أن تُطلب.',
  note: 'ملاحظة لا تُعرض دون طلب.',
  reply: 'ردّ لا يُعرض دون طلب.',
  reasons: 'أسباب لا تُعرض دون طلب.',
} as const;

type Person = { id: string; token: string };

describe.each(testDatabases)('a confidential category on $name', (database) => {
  describe.skipIf(!database.isAvailable)(`hides words (${database.name})`, () => {
    let host: TestHost;
    let officer: Person;
    let other: Person;
    let supervisor: Person;
    let auditor: Person;
    const start = new Date('2026-11-22T09:00:00Z');
    beforeAll(async () => {
      host = await startHost(database, { limits: WIDE_LIMITS });
      await seedCategories(host.payload);
      const names = { slug: 'secret', kind: 'complaint', nameAr: 'سري', nameEn: 'Secret' };
      await host.payload.create({
        collection: 'feedback-categories',
        data: { ...names, confidential: true, retentionMonths: 12 },
        overrideAccess: true,
      });
      officer = await host.login('officer');
      other = await host.login('officer');
      supervisor = await host.login('supervisor');
      auditor = await host.login('auditor');
    });
    beforeEach(() => {
      host.world.now = start;
    });
    afterAll(() => host.stop());

    /** @param line as in `7/take` */
    function act(line: string, { as, ...body }: { as: Person; [field: string]: unknown }) {
      return host.call(`POST /cases/complaints/${line}`, { token: as.token, body });
    }
    function desk(id: string, { token }: Person) {
      return host.call(`GET /cases/complaints/${id}`, { token });
    }
    function shownIn(text: string): string[] {
      return Object.values(WORDS).filter((words) => text.includes(words));
    }
    async function handled() {
      const { subject, text, message, note, reply } = WORDS;
      const filed = await fileComplaint(host, { category: 'secret', subject, text });
      const { id, receiptCode } = filed;
      await host.call('POST /track/messages', { body: { receiptCode, text: message } });
      for (const answer of [
        await act(`${id}/take`, { as: officer }),
        await act(`${id}/note`, { as: officer, text: note }),
        await act(`${id}/reply`, { as: officer, text: reply }),
      ]) {
        expect([answer.status, shownIn(answer.text)]).toEqual([200, []]);
      }
      return filed;
    }
    async function rest(path: string, { token }: Person): Promise<string> {
      const headers = { authorization: `JWT ${token}` };
      const request = new Request(`http://localhost/api/complaints${path}`, { headers });
      const { config } = host.payload;
      const key = { payloadInstanceCacheKey: host.cacheKey };
      return (await handleEndpoints({ config, ...key, request })).text();
    }

    it('from everybody at the desk and in every answer, until they are asked for', async () => {
      const { id } = await handled();
      for (const as of [officer, other, supervisor, auditor]) {
        const answer = await desk(id, as);
        expect([answer.status, shownIn(answer.text)]).toEqual([200, []]);
        expect(answer.body).toMatchObject({ wordsWithheld: true, confidential: true });
      }
      const changed = await host.call(`POST /cases/complaints/${id}/reply`, {
        token: officer.token,
        headers: { 'if-match': '"1"' },
        body: { text: 'على حالة أقدم.' },
      });
      expect([changed.status, shownIn(changed.text)]).toEqual([409, []]);
    });

    it('and shows them to the officer of the case and to supervisors, for the day, and says so', async () => {
      const { id, receiptCode } = await handled();
      for (const as of [other, auditor]) {
        const refused = await act(`${id}/showWords`, { as });
        expect([refused.status, shownIn(refused.text)]).toEqual([409, []]);
      }
      for (const as of [officer, supervisor]) {
        const { status, body, text } = await act(`${id}/showWords`, { as });
        expect([status, shownIn(text)]).toEqual([200, Object.values(WORDS).slice(0, 5)]);
        expect(z.array(z.unknown()).parse(at(body, 'timeline')).at(-1)).toMatchObject({
          type: 'wordsShown',
          officer: { id: as.id },
        });
        expect(at(body, 'contact')).toBeNull();
        expect(shownIn((await desk(id, as)).text)).toHaveLength(5);
      }
      expect(shownIn((await desk(id, other)).text)).toEqual([]);
      host.world.now = new Date(start.getTime() + 86_400_000);
      for (const as of [officer, supervisor]) {
        expect(shownIn((await desk(id, as)).text)).toEqual([]);
      }
      const tracked = await host.call('POST /track', { body: { receiptCode } });
      expect(tracked.text).toContain(WORDS.text);
      expect(tracked.text).not.toContain('wordsShown');
    });

    it('also once it is closed, and in its outcome', async () => {
      const { id } = await handled();
      const { reasons } = WORDS;
      const closed = await act(`${id}/close`, { as: officer, decision: 'upheld', reasons });
      expect([closed.status, shownIn(closed.text)]).toEqual([200, []]);
      expect(at(closed.body, 'outcome', 'decision')).toBe('upheld');
      const shown = await act(`${id}/showWords`, { as: officer });
      expect(shownIn(shown.text)).toHaveLength(6);
    });

    it('from nobody’s officer: a case is taken before its words are shown', async () => {
      const filed = await fileComplaint(host, { category: 'secret', text: WORDS.text });
      const refused = await act(`${filed.id}/showWords`, { as: officer });
      expect([refused.status, refused.text]).toEqual([
        409,
        expect.stringContaining('nobodys-case'),
      ]);
    });

    it('from lists, searches and Payload’s own interfaces, whoever has asked for them', async () => {
      const { id, reference } = await handled();
      await act(`${id}/showWords`, { as: supervisor });
      const asked = `?where[reference][equals]=${reference}`;
      const subject = encodeURIComponent(WORDS.subject);
      for (const as of [officer, supervisor, auditor]) {
        for (const path of [
          asked,
          `/${id}`,
          `/${id}?showHiddenFields=true&depth=2`,
          `${asked}&select[subject]=true`,
          '?limit=0&sort=subject',
          `?where[subject][like]=${subject}`,
          `?where[subject][equals]=${subject}`,
        ]) {
          expect([path, shownIn(await rest(path, as))]).toEqual([path, []]);
        }
      }
      expect(await rest(asked, officer)).toContain(reference);
    });

    it('as it was when the case was received, and of other categories none', async () => {
      const [secret, open] = [await handled(), await fileComplaint(host, { text: WORDS.text })];
      const where = { slug: { in: ['secret', 'service'] } };
      for (const confidential of [false, true]) {
        await host.payload.update({
          collection: 'feedback-categories',
          where: confidential ? { slug: { equals: 'secret' } } : where,
          data: { confidential },
          overrideAccess: true,
        });
        expect(shownIn((await desk(secret.id, officer)).text)).toEqual([]);
        expect(shownIn((await desk(open.id, officer)).text)).toEqual([WORDS.text]);
      }
      const { status, body } = await act(`${open.id}/showWords`, { as: supervisor });
      expect([status, JSON.stringify(at(body, 'timeline'))]).toEqual([
        200,
        expect.not.stringContaining('wordsShown'),
      ]);
    });
  });
});
