import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { CaseAct, ErasedCase } from '../src/index.ts';
import { caseActsSince, eraseDue, repeatErasures } from '../src/index.ts';
import { testDatabases } from './testDatabases.ts';
import type { TestHost } from './testHost.ts';
import { at, complaintBody, fileComplaint, seedCategories, startHost } from './testHost.ts';
import { WIDE_LIMITS } from './testHost.ts';

const WORDS = [
  'موضوع سيُنسى',
  'نص طويل سيُنسى بعد حين.',
  'رسالة ستُنسى.',
  'ملاحظة ستُنسى.',
  'ردّ سيُنسى.',
  'أسباب ستُنسى.',
  'جبر سيُنسى.',
] as const;
const [subject, text, message, note, reply, reasons, remedy] = WORDS;
const CONTACT = { name: 'سالم', email: 'salem@example.org', phone: null, preferred: 'email' };

const rowSchema = z.looseObject({ id: z.union([z.string(), z.number()]) });

describe.each(testDatabases)('erasure on $name', (database) => {
  describe.skipIf(!database.isAvailable)(`of what was written (${database.name})`, () => {
    const collection = 'complaints';
    let host: TestHost;
    let token: string;
    let told: CaseAct[] = [];
    let listed: ErasedCase[] = [];
    let isListBroken = false;
    const start = new Date('2026-11-22T09:00:00Z');
    beforeAll(async () => {
      host = await startHost(database, {
        limits: WIDE_LIMITS,
        recorded: ({ act }) => Promise.resolve(void told.push(act)),
        listErasure: ({ erased }) => {
          if (isListBroken) return Promise.reject(new Error('the list cannot be written'));
          listed.push(erased);
          return Promise.resolve();
        },
      });
      await seedCategories(host.payload);
      const kept = { slug: 'kept', kind: 'complaint', nameAr: 'محفوظ', nameEn: 'Kept' };
      const data = { ...kept, retentionMonths: 3, retentionRequired: true };
      await host.payload.create({
        collection: 'feedback-categories',
        data,
        overrideAccess: true,
      });
      ({ token } = await host.login('officer'));
    });
    beforeEach(() => {
      host.world.now = start;
      [told, listed, isListBroken] = [[], [], false];
    });
    afterAll(() => host.stop());

    async function stored(id: string) {
      const row = await host.payload.db.findOne({ collection, where: { id: { equals: id } } });
      return rowSchema.parse(row);
    }
    /** @param act id of the case and what is done, as in `7/take` */
    function act(act: string, body: Record<string, unknown> = {}) {
      return host.call(`POST /cases/complaints/${act}`, { token, body });
    }
    function byCode(path: string, body: Record<string, unknown>) {
      return host.call(`POST /track${path}`, { body });
    }
    async function closed(changes: Record<string, unknown> = {}) {
      const filed = await fileComplaint(host, { subject, text, contact: CONTACT, ...changes });
      await byCode('/messages', { receiptCode: filed.receiptCode, text: message });
      await act(`${filed.id}/note`, { text: note });
      await act(`${filed.id}/reply`, { text: reply });
      const body = { decision: 'upheld', reasons, remedy };
      expect((await act(`${filed.id}/close`, body)).status).toBe(200);
      return filed;
    }
    /** The facts the public figures are counted from. */
    async function figures(id: string) {
      const row = await stored(id);
      const { reference, category, state, receivedAt, completeAt, closedAt, dueOn, due } = row;
      const { pauses, citedPolicy, citedAnchor, officer, suggestion, anonymous } = row;
      const decision = at(row, 'outcome', 'decision');
      const days = { reference, category, state, receivedAt, completeAt, closedAt, dueOn, due };
      return {
        ...days,
        pauses,
        citedPolicy,
        citedAnchor,
        officer,
        suggestion,
        anonymous,
        decision,
      };
    }

    it('is due so many months after the closing, by the category as it was at the receipt', async () => {
      const { id, receiptCode } = await closed({ category: 'kept' });
      const where = { slug: { equals: 'kept' } };
      const data = { retentionMonths: 200 };
      await host.payload.update({
        collection: 'feedback-categories',
        where,
        data,
        overrideAccess: true,
      });
      const desk = await host.call(`GET /cases/complaints/${id}`, { token });
      expect(desk.body).toMatchObject({ eraseOn: '2027-02-22', retention: { months: 3 } });
      expect((await byCode('', { receiptCode })).body).toMatchObject({ eraseOn: '2027-02-22' });
      const open = await fileComplaint(host);
      const { body } = await byCode('', { receiptCode: open.receiptCode });
      expect(body).toMatchObject({ eraseOn: null, retention: { months: 12, required: false } });
    });

    it('refuses a category whose retention is no whole number of months within bounds', async () => {
      for (const retentionMonths of [0, 241, 1.5, 'soon', null]) {
        const data = { slug: 'never', kind: 'complaint', nameAr: 'لا', retentionMonths };
        const made = host.payload.create({
          collection: 'feedback-categories',
          data,
          overrideAccess: true,
        });
        await expect(made).rejects.toThrow();
      }
    });

    it('comes on its day and not before, and leaves the figures and not a word', async () => {
      const { id, receiptCode } = await closed();
      const before = await figures(id);
      host.world.now = new Date('2027-11-21T20:59:00Z');
      await eraseDue(host.payload);
      expect((await stored(id))['erasure']).toBeNull();
      host.world.now = new Date('2027-11-21T21:00:00Z');
      expect((await eraseDue(host.payload)).failed).toBe(0);
      const row = await stored(id);
      expect(row).toMatchObject({ subject: '', text: '', dataKey: null, contactEncrypted: null });
      expect(row['erasure']).toEqual({
        on: '2027-11-22',
        cause: 'due',
        contact: true,
        messages: 1,
        replies: 2,
        notes: 1,
      });
      expect(await figures(id)).toEqual(before);
      expect(JSON.stringify(row['timeline'])).not.toContain(`"text":"`);
      const desk = await host.call(`GET /cases/complaints/${id}`, { token });
      expect([desk.status, at(desk.body, 'subject')]).toEqual([200, '']);
      for (const words of [...WORDS, 'salem']) expect(desk.text).not.toContain(words);
      expect((await act(`${id}/note`, { text: 'x' })).text).toContain('"erased"');
      const track = await byCode('', { receiptCode });
      expect(Object.keys(z.looseObject({}).parse(track.body)).toSorted()).toEqual([
        'erasure',
        'kind',
        'reference',
      ]);
      expect((await byCode('/messages', { receiptCode, text: 'x' })).status).toBe(409);
    });

    it('is done once by two sweeps at once, and told as one act, without a word', async () => {
      const filed = await closed();
      host.world.now = new Date('2028-01-01T09:00:00Z');
      await Promise.all([eraseDue(host.payload), eraseDue(host.payload)]);
      await eraseDue(host.payload);
      const acts = told.filter(({ case: of, type }) => of === filed.id && type === 'erased');
      expect(acts).toEqual([
        expect.objectContaining({ reference: filed.reference, by: 'system', officer: null }),
      ]);
      for (const words of WORDS) expect(JSON.stringify(told)).not.toContain(words);
    });

    it('tells the host of every act before the timeline goes, and of itself after a kill', async () => {
      const filed = await closed();
      told = [];
      host.world.now = new Date('2028-01-01T09:00:00Z');
      await eraseDue(host.payload);
      const types = told.filter(({ case: of }) => of === filed.id).map(({ type }) => type);
      expect(types).toEqual(['note', 'reply', 'closed', 'erased']);
      const later: CaseAct[] = [];
      const since = '2026-11-23T00:00:00.000Z';
      for await (const each of caseActsSince(host.payload, since)) later.push(each);
      expect(later.filter(({ case: of }) => of === filed.id).map(({ type }) => type)).toEqual([
        'erased',
      ]);
    });

    it('is not done as long as it cannot be listed for a restore', async () => {
      const filed = await closed();
      isListBroken = true;
      expect((await byCode('/erasure', { receiptCode: filed.receiptCode })).status).toBe(500);
      host.world.now = new Date('2028-01-01T09:00:00Z');
      expect((await eraseDue(host.payload)).failed).toBeGreaterThan(0);
      expect((await stored(filed.id))['erasure']).toBeNull();
      isListBroken = false;
      await eraseDue(host.payload);
      expect((await stored(filed.id))['erasure']).not.toBeNull();
    });

    it('of the contact of an open case is at once, and the case goes on', async () => {
      const { id, receiptCode } = await fileComplaint(host);
      const answer = await byCode('/erasure', { receiptCode });
      expect(answer.body).toMatchObject({ state: 'received', hasContact: false });
      expect(at(answer.body, 'deletable')).toBe('nothing');
      expect((await stored(id))['contactEncrypted']).toBeNull();
      expect((await byCode('/messages', { receiptCode, text: 'أتابع بالرمز.' })).status).toBe(201);
      const desk = await host.call(`GET /cases/complaints/${id}`, { token });
      expect(desk.body).toMatchObject({ hasContact: false });
      expect(desk.text).toContain('"contactErased"');
      const again = await byCode('/erasure', { receiptCode });
      expect([again.status, again.text.match(/contactErased/g)]).toEqual([200, ['contactErased']]);
      expect(told.filter(({ type }) => type === 'contactErased')).toHaveLength(1);
    });

    it('of a closed case is whole when its person asks, unless its category requires the words', async () => {
      const free = await closed();
      const erased = await byCode('/erasure', { receiptCode: free.receiptCode });
      expect(erased.body).toMatchObject({ erasure: { cause: 'asked', on: '2026-11-22' } });
      expect((await byCode('/erasure', { receiptCode: free.receiptCode })).status).toBe(200);
      const required = await closed({ category: 'kept' });
      const kept = await byCode('/erasure', { receiptCode: required.receiptCode });
      expect(kept.body).toMatchObject({ hasContact: false, text, state: 'closed' });
    });

    it('answers the same words sent again with the receipt there was, and files nothing', async () => {
      const headers = { 'idempotency-key': 'a key nobody else has'.replaceAll(' ', '-') };
      async function send(changes: Record<string, unknown> = {}) {
        const body = complaintBody({ subject, text, proof: await host.proof(), ...changes });
        return host.call('POST /complaints', { body, headers });
      }
      const first = await send();
      const receiptCode = z.string().parse(at(first.body, 'receiptCode'));
      const reference = z.string().parse(at(first.body, 'reference'));
      const where = { reference: { equals: reference } };
      const row = rowSchema.parse(await host.payload.db.findOne({ collection, where }));
      await act(`${String(row.id)}/take`);
      await act(`${String(row.id)}/close`, { decision: 'upheld', reasons });
      expect((await send({ text: `${text} وزيادة.` })).status).toBe(409);
      await byCode('/erasure', { receiptCode });
      const again = await send();
      expect([again.status, at(again.body, 'receiptCode')]).toEqual([200, receiptCode]);
    });

    it('is done again, contact and all, on rows that came back from before it', async () => {
      const [open, done, late] = [await fileComplaint(host), await closed(), await closed()];
      const openBefore = await fileComplaint(host, { subject, text });
      const rows = await Promise.all([open, done, late, openBefore].map(({ id }) => stored(id)));
      await byCode('/erasure', { receiptCode: open.receiptCode });
      await byCode('/erasure', { receiptCode: done.receiptCode });
      await act(`${openBefore.id}/take`);
      await act(`${openBefore.id}/close`, { decision: 'upheld', reasons });
      await byCode('/erasure', { receiptCode: openBefore.receiptCode });
      host.world.now = new Date('2028-01-01T09:00:00Z');
      await eraseDue(host.payload);
      const after = await figures(openBefore.id);
      for (const row of rows) {
        const where = { id: { equals: row.id } };
        await host.payload.db.updateOne({ collection, where, data: row });
      }
      host.world.now = start;
      expect(JSON.stringify(await stored(done.id))).toContain('"dataKey":"');
      expect(await repeatErasures(host.payload, listed)).toBe(4);
      expect(await repeatErasures(host.payload, listed)).toBe(0);
      expect((await stored(open.id))['contactEncrypted']).toBeNull();
      for (const { id } of [done, late, openBefore]) {
        const row = await stored(id);
        expect([row['dataKey'], row['state'], row['eraseOn']]).toEqual([null, 'closed', null]);
      }
      expect((await figures(openBefore.id)).closedAt).toEqual(after.closedAt);
    });

    it('is done again on the very case that was listed, and on no other', async () => {
      const [gone, other] = [await fileComplaint(host), await fileComplaint(host)];
      await byCode('/erasure', { receiptCode: gone.receiptCode });
      const [first] = listed;
      if (first === undefined) throw new Error('Nothing was listed');
      // After a restore from before it was filed, its number may be another's.
      const where = { id: { equals: gone.id } };
      await host.payload.db.deleteOne({ collection, where });
      const reference = { reference: gone.reference };
      const place = { collection, where: { id: { equals: other.id } } };
      await host.payload.db.updateOne({
        ...place,
        data: { ...(await stored(other.id)), ...reference },
      });
      const foreign = { ...first, case: '6f1c3a52-0c4b-4f6e-9a53-0d3c8d5b7a11' };
      const everything = { ...first, scope: 'everything' as const };
      expect(await repeatErasures(host.payload, [foreign, first, everything])).toBe(0);
      expect((await stored(other.id))['contactEncrypted']).not.toBeNull();
    });

    it('leaves the change of a contact to whoever has the code, without a word of it', async () => {
      const { id, receiptCode } = await fileComplaint(host);
      const contact = { name: 'سالم', email: null, phone: '0500000009', preferred: 'phone' };
      const before = (await stored(id))['contactEncrypted'];
      const changed = await byCode('/contact', { receiptCode, contact });
      expect(changed.status).toBe(200);
      expect(changed.text).not.toContain('0500000009');
      expect((await stored(id))['contactEncrypted']).not.toBe(before);
      const again = await byCode('/contact', { receiptCode, contact });
      expect(again.text.match(/contactChanged/g)).toHaveLength(1);
      await act(`${id}/take`);
      const shown = await act(`${id}/showContact`);
      expect(at(shown.body, 'contact', 'phone')).toBe('0500000009');
      expect(shown.text).not.toContain('salem@example.org');
      for (const wrong of [{ ...contact, phone: 'none' }, { ...contact, name: '' }, null]) {
        expect((await byCode('/contact', { receiptCode, contact: wrong })).status).toBe(422);
      }
      await byCode('/erasure', { receiptCode });
      expect((await byCode('/contact', { receiptCode, contact })).status).toBe(409);
      const anonymous = await fileComplaint(host, { anonymous: true, contact: null });
      expect(
        (await byCode('/contact', { receiptCode: anonymous.receiptCode, contact })).status,
      ).toBe(409);
      expect(
        (await byCode('/contact', { receiptCode: 'AAAA-AAAA-AAAA-AAAA', contact })).status,
      ).toBe(404);
      expect((await byCode('/erasure', { receiptCode: 'AAAA-AAAA-AAAA-AAAA' })).status).toBe(404);
    });
  });
});
