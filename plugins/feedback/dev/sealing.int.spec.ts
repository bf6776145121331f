import { handleEndpoints } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { testDatabases } from './testDatabases.ts';
import type { TestHost } from './testHost.ts';
import { at, fileComplaint, seedCategories, startHost, WIDE_LIMITS } from './testHost.ts';

const WORDS = {
  subject: 'موضوع لا يعرفه غير أصحابه',
  text: 'نص طويل لا يعرفه غير أصحابه.',
  message: 'رسالة لا يعرفها غير أصحابها.',
  note: 'ملاحظة لا يعرفها غير أصحابها.',
  reply: 'ردّ لا يعرفه غير أصحابه.',
  reasons: 'أسباب لا يعرفها غير أصحابها.',
  remedy: 'جبر لا يعرفه غير أصحابه.',
  name: 'سالم',
  email: 'salem@example.org',
} as const;

const rowSchema = z.looseObject({
  subject: z.string(),
  text: z.string(),
  dataKey: z.string(),
  contactEncrypted: z.string(),
});

describe.each(testDatabases)('sealing on $name', (database) => {
  describe.skipIf(!database.isAvailable)(`of a case (${database.name})`, () => {
    const collection = 'complaints';
    let host: TestHost;
    let token: string;
    beforeAll(async () => {
      host = await startHost(database, { limits: WIDE_LIMITS });
      await seedCategories(host.payload);
      ({ token } = await host.login('officer'));
    });
    afterAll(() => host.stop());

    async function stored(id: string) {
      const row = await host.payload.db.findOne({ collection, where: { id: { equals: id } } });
      return rowSchema.parse(row);
    }
    async function overwritten(id: string, changes: Record<string, unknown>) {
      const data = { ...(await stored(id)), ...changes };
      await host.payload.db.updateOne({ collection, where: { id: { equals: id } }, data });
    }
    function desk(id: string) {
      return host.call(`GET /cases/complaints/${id}`, { token });
    }
    async function listed(query: string): Promise<string> {
      const address = `http://localhost/api/${collection}?${query}`;
      const request = new Request(address, { headers: { authorization: `JWT ${token}` } });
      const config = host.payload.config;
      const answer = await handleEndpoints({
        config,
        payloadInstanceCacheKey: host.cacheKey,
        request,
      });
      return answer.text();
    }
    async function handled() {
      const { subject, text, message, note, reply, reasons, remedy } = WORDS;
      const filed = await fileComplaint(host, { subject, text });
      const { receiptCode } = filed;
      await host.call('POST /track/messages', { body: { receiptCode, text: message } });
      for (const [action, body] of [
        ['note', { text: note }],
        ['reply', { text: reply }],
        ['close', { decision: 'upheld', reasons, remedy }],
      ] as const) {
        const path = `POST /cases/complaints/${filed.id}/${action}`;
        expect((await host.call(path, { body, token })).status).toBe(200);
      }
      return filed;
    }

    it('covers every word and the contact in the row, and none at the desk or by the code', async () => {
      const { id, receiptCode } = await handled();
      const row = JSON.stringify(await stored(id));
      for (const words of Object.values(WORDS)) expect(row).not.toContain(words);
      const atDesk = await desk(id);
      for (const words of [WORDS.subject, WORDS.text, WORDS.message, WORDS.note, WORDS.reply]) {
        expect(atDesk.text).toContain(words);
      }
      expect(at(atDesk.body, 'outcome')).toEqual({
        decision: 'upheld',
        reasons: WORDS.reasons,
        remedy: WORDS.remedy,
        further: null,
      });
      const tracked = (await host.call('POST /track', { body: { receiptCode } })).text;
      expect(tracked).toContain(WORDS.message);
      expect(tracked).not.toContain(WORDS.note);
    });

    it('leaves the subject to the list, and no other word to Payload’s own interfaces', async () => {
      const { id } = await handled();
      for (const query of [
        `where[id][equals]=${id}`,
        `where[id][equals]=${id}&select[subject]=true`,
      ]) {
        const text = await listed(`${query}&showHiddenFields=true`);
        expect(text).toContain(WORDS.subject);
        for (const name of ['"text"', 'timeline', 'outcome', 'dataKey', 'contactEncrypted']) {
          expect(text).not.toContain(name);
        }
      }
    });

    it('binds what is sealed to its case and its field', async () => {
      const [one, other] = [await handled(), await handled()];
      const { subject, text, dataKey } = await stored(one.id);
      await overwritten(other.id, { subject });
      expect(at((await desk(other.id)).body, 'subject')).toBe('');
      await overwritten(other.id, { dataKey });
      expect(at((await desk(other.id)).body, 'subject')).toBe('');
      await overwritten(one.id, { subject: text });
      const swapped = await desk(one.id);
      expect([swapped.status, at(swapped.body, 'subject')]).toEqual([200, '']);
    });

    it('has a key of its own in each case, and without it no word is left', async () => {
      const [one, other] = [await handled(), await handled()];
      expect((await stored(one.id)).dataKey).not.toBe((await stored(other.id)).dataKey);
      await overwritten(one.id, { dataKey: null });
      const answer = await desk(one.id);
      expect(answer.status).toBe(200);
      for (const words of Object.values(WORDS)) expect(answer.text).not.toContain(words);
      expect((await desk(other.id)).text).toContain(WORDS.text);
    });
  });
});
