import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { testDatabases } from './testDatabases.ts';
import type { TestHost } from './testHost.ts';
import {
  at,
  complaintBody,
  fileComplaint,
  seedCategories,
  startHost,
  textAt,
  WIDE_LIMITS,
} from './testHost.ts';

const timelineSchema = z.array(z.looseObject({ type: z.string(), text: z.string().nullable() }));

function timelineOf(body: unknown) {
  return timelineSchema.parse(at(body, 'timeline'));
}

describe.each(testDatabases)('handling on $name', (database) => {
  describe.skipIf(!database.isAvailable)(`a case (${database.name})`, () => {
    let host: TestHost;
    let officer: { id: string; token: string };
    beforeAll(async () => {
      host = await startHost(database, { limits: WIDE_LIMITS });
      await seedCategories(host.payload);
      officer = await host.login('officer');
    });
    afterAll(() => host.stop());

    function act({
      id,
      action,
      body = {},
    }: {
      id: string;
      action: string;
      body?: Record<string, unknown>;
    }) {
      return host.call(`POST /cases/complaints/${id}/${action}`, { body, token: officer.token });
    }
    function track(receiptCode: string) {
      return host.call('POST /track', { body: { receiptCode } });
    }
    function write({
      receiptCode,
      text,
      key = randomUUID(),
    }: {
      receiptCode: string;
      text: string;
      key?: string;
    }) {
      return host.call('POST /track/messages', {
        body: { receiptCode, text },
        headers: { 'Idempotency-Key': key },
      });
    }

    it('is followed by its receipt code, written as people write', async () => {
      const filed = await fileComplaint(host);
      const written = filed.receiptCode.toLowerCase().replaceAll('-', ' ');
      const answer = await track(written);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        kind: 'complaint',
        reference: filed.reference,
        state: 'received',
        category: { slug: 'service', name: { ar: 'جودة الخدمة', en: 'Service quality' } },
        overdue: false,
        mayWrite: true,
        citation: { policy: 'complaints', edition: 2, anchor: 'article-4' },
        outcome: null,
      });
      expect(timelineOf(answer.body).map(({ type }) => type)).toEqual(['received']);
    });

    it('tells the second of two officers who has taken the case, and shows it as it stands', async () => {
      const { id } = await fileComplaint(host);
      const other = await host.login('officer');
      const address = `/cases/complaints/${id}`;
      const seen = `"${String(at((await host.call(`GET ${address}`, { token: other.token })).body, 'revision'))}"`;
      expect((await act({ id, action: 'take' })).status).toBe(200);
      for (const [action, body, code] of [
        ['note', { text: 'ملاحظة على حالة أقدم.' }, 'case-changed'],
        ['reply', { text: 'ردّ على حالة أقدم.' }, 'action-refused'],
      ] as const) {
        const refused = await host.call(`POST ${address}/${action}`, {
          body,
          token: other.token,
          headers: { 'If-Match': seen },
        });
        expect([refused.status, refused.body]).toMatchObject([409, { error: { code } }]);
        const present = at(at(refused.body, 'error'), 'case');
        expect(present).toMatchObject({ id, officer: { id: officer.id } });
        expect(timelineOf(present).at(-1)).toMatchObject({
          type: 'state',
          officer: { id: officer.id },
        });
      }
    });

    it('lets exactly one of two officers act on what both were looking at', async () => {
      const supervisor = await host.login('supervisor');
      for (let round = 0; round < 20; round += 1) {
        const { id } = await fileComplaint(host);
        const address = `/cases/complaints/${id}`;
        const before = await host.call(`GET ${address}`, { token: officer.token });
        const seen = `"${String(at(before.body, 'revision'))}"`;
        const answers = await Promise.all(
          [officer, supervisor].map(({ token }) =>
            host.call(`POST ${address}/take`, {
              body: {},
              token,
              headers: { 'If-Match': seen },
            }),
          ),
        );
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      }
    });

    it('knows the repeat of an action for done, though it has advanced the case itself', async () => {
      const { id } = await fileComplaint(host);
      const address = `/cases/complaints/${id}`;
      const before = await host.call(`GET ${address}`, { token: officer.token });
      function reply() {
        return host.call(`POST ${address}/reply`, {
          body: { text: 'ردّ انقطع جوابه.' },
          token: officer.token,
          headers: {
            'Idempotency-Key': 'an-answer-that-was-lost',
            'If-Match': `"${String(at(before.body, 'revision'))}"`,
          },
        });
      }
      expect([(await reply()).status, (await reply()).status]).toEqual([200, 200]);
    });

    it('takes a repeat of an action once, and other words under its key as another', async () => {
      const { id } = await fileComplaint(host);
      await act({ id, action: 'take' });
      function reply(text: string) {
        return host.call(`POST /cases/complaints/${id}/reply`, {
          body: { text },
          token: officer.token,
          headers: { 'Idempotency-Key': 'one-click-of-an-officer' },
        });
      }
      await reply('نصّ أول');
      await reply('نصّ أول');
      const { body } = await reply('نصّ صُحّح');
      const replies = timelineOf(body).filter(({ type }) => type === 'reply');
      expect(replies.map(({ text }) => text)).toEqual(['نصّ أول', 'نصّ صُحّح']);
    });

    it('takes the same words twice running once, and after anything else as new', async () => {
      const again = 'هل من جديد؟';
      const { id, receiptCode } = await fileComplaint(host);
      async function messages() {
        const timeline = timelineOf((await track(receiptCode)).body);
        return timeline.filter(({ type }) => type === 'message').map(({ text }) => text);
      }
      const statuses = [];
      for (const text of [again, again, 'أضيف أمرًا.', again]) {
        statuses.push((await write({ receiptCode, text })).status);
      }
      expect(statuses).toEqual([201, 200, 201, 201]);
      await act({ id, action: 'take' });
      await act({ id, action: 'note', body: { text: 'ملاحظة لا يراها صاحبها.' } });
      await write({ receiptCode, text: again });
      await act({ id, action: 'note', body: { text: 'ملاحظة أخرى.' } });
      await write({ receiptCode, text: again });
      expect((await messages()).slice(3)).toEqual([again]);
      await act({ id, action: 'reply', body: { text: 'ما زلنا ننظر فيها.' } });
      await act({ id, action: 'request-information', body: { text: 'متى كان ذلك؟' } });
      await write({ receiptCode, text: again });
      await write({ receiptCode, text: again });
      expect((await messages()).slice(4)).toEqual([again]);
    });

    it('is hidden alike behind a wrong code, an absent one and one that is none', async () => {
      const answers = await Promise.all(['0000-0000-0000-0000', 'nothing', '%'].map(track));
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(answers.every(({ status }) => status === 404)).toBe(true);
    });

    it('goes from receipt to a reasoned outcome, and tells the person and nobody’s name', async () => {
      const filed = await fileComplaint(host);
      expect((await act({ id: filed.id, action: 'take' })).status).toBe(200);
      expect(
        (await act({ id: filed.id, action: 'note', body: { text: 'ملاحظة بيننا' } })).status,
      ).toBe(200);
      expect(
        (await act({ id: filed.id, action: 'reply', body: { text: 'وصلنا طلبك ونعمل عليه.' } }))
          .status,
      ).toBe(200);
      const outcome = { decision: 'upheld', reasons: 'تأخر الرد فعلًا.', remedy: 'اعتذار.' };
      expect((await act({ id: filed.id, action: 'close', body: outcome })).status).toBe(200);
      const { body, text } = await track(filed.receiptCode);
      expect(timelineOf(body).map(({ type }) => type)).toEqual([
        'received',
        'state',
        'reply',
        'closed',
      ]);
      expect(body).toMatchObject({
        state: 'closed',
        mayWrite: false,
        outcome: { ...outcome, further: null },
      });
      expect(text).not.toContain('ملاحظة بيننا');
      expect(text).not.toContain('The officer');
      expect(text).not.toContain(officer.id);
      const refused = await write({ receiptCode: filed.receiptCode, text: 'رسالة بعد الإغلاق' });
      expect([refused.status, at(refused.body, 'error', 'code')]).toEqual([409, 'action-refused']);
    });

    it('ends, when it is an enquiry, in no decision that speaks of a complaint', async () => {
      const body = { ...complaintBody({ category: 'general' }), proof: await host.proof() };
      const filed = await host.call('POST /enquiries', { body });
      const { docs } = await host.payload.find({
        collection: 'enquiries',
        where: { reference: { equals: textAt(filed.body, 'reference') } },
        overrideAccess: true,
      });
      const { token } = officer;
      const address = `/cases/enquiries/${String(at(docs[0], 'id'))}`;
      function close(decision: string) {
        return host.call(`POST ${address}/close`, {
          body: { decision, reasons: 'هذا جوابنا.' },
          token,
        });
      }
      await host.call(`POST ${address}/take`, { body: {}, token });
      expect((await close('upheld')).status).toBe(422);
      expect((await close('answered')).status).toBe(200);
    });

    it('stops its clock while it waits for the person, and moves the due date when they write', async () => {
      const filed = await fileComplaint(host);
      const asked = await act({ id: filed.id, action: 'ask', body: { text: 'ما رقم الطلب؟' } });
      expect(asked.body).toMatchObject({ state: 'waitingForPerson', dueOn: '2026-12-15' });
      host.world.now = new Date('2026-11-25T10:00:00Z');
      const answer = await write({ receiptCode: filed.receiptCode, text: 'رقم الطلب ١٢' });
      host.world.now = new Date('2026-11-22T09:00:00Z');
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({
        state: 'inProgress',
        dueOn: '2026-12-20',
        due: { pauses: [{ from: '2026-11-22', to: '2026-11-25' }] },
      });
      expect(timelineOf(answer.body).map(({ type }) => type)).toEqual([
        'received',
        'needsInformation',
        'message',
        'resumed',
      ]);
    });

    it('takes a repeated message once', async () => {
      const filed = await fileComplaint(host);
      const key = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: 8 }, () =>
          write({ receiptCode: filed.receiptCode, text: 'هل من جديد؟', key }),
        ),
      );
      expect(answers.every(({ status }) => status === 201)).toBe(true);
      const { body } = await track(filed.receiptCode);
      expect(timelineOf(body).filter(({ type }) => type === 'message')).toHaveLength(1);
      expect((await write({ receiptCode: filed.receiptCode, text: 'نص آخر', key })).status).toBe(
        409,
      );
    });

    it('loses nothing of 40 messages and replies at the same moment', async () => {
      const filed = await fileComplaint(host);
      await act({ id: filed.id, action: 'take' });
      const texts = Array.from({ length: 40 }, (_, index) => `رقم ${String(index)}`);
      const answers = await Promise.all(
        texts.map((text, index) =>
          index % 2 === 0
            ? write({ receiptCode: filed.receiptCode, text })
            : act({ id: filed.id, action: 'reply', body: { text } }),
        ),
      );
      expect(answers.map(({ status }) => status).filter((status) => status >= 300)).toEqual([]);
      const { body } = await track(filed.receiptCode);
      const kept = timelineOf(body).flatMap(({ text }) => text ?? []);
      expect(kept.toSorted()).toEqual(texts.toSorted());
      const stored = await host.payload.findByID({
        collection: 'complaints',
        id: filed.id,
        overrideAccess: true,
      });
      expect(at(stored, 'revision')).toBe(42);
    });

    it('is referred with a reason that only staff see', async () => {
      const filed = await fileComplaint(host);
      const other = await host.login('officer');
      await act({ id: filed.id, action: 'take' });
      const referred = await act({
        id: filed.id,
        action: 'refer',
        body: { officer: other.id, reason: 'تخصّه أكثر.' },
      });
      expect(at(referred.body, 'officer', 'id')).toBe(other.id);
      const refused = await act({ id: filed.id, action: 'reply', body: { text: 'لم تعد لي.' } });
      expect(refused.body).toMatchObject({
        error: { code: 'action-refused', reasons: ['not-your-case'] },
      });
      const member = await host.login('member');
      const unknown = await host.call(`POST /cases/complaints/${filed.id}/refer`, {
        token: other.token,
        body: { officer: member.id, reason: 'ليس ضابط اتصال' },
      });
      expect(at(unknown.body, 'error', 'fields', '0', 'code')).toBe('officer-unknown');
      expect((await track(filed.receiptCode)).text).not.toContain('تخصّه');
    });

    it('is overdue the day after the due date, and not while it waits', async () => {
      const filed = await fileComplaint(host);
      async function overdueAt(instant: string): Promise<unknown> {
        host.world.now = new Date(instant);
        const { body } = await track(filed.receiptCode);
        host.world.now = new Date('2026-11-22T09:00:00Z');
        return at(body, 'overdue');
      }
      expect(await overdueAt('2026-12-15T20:59:00Z')).toBe(false);
      expect(await overdueAt('2026-12-15T21:01:00Z')).toBe(true);
      await act({ id: filed.id, action: 'ask', body: { text: 'نحتاج معلومة' } });
      expect(await overdueAt('2026-12-16T09:00:00Z')).toBe(false);
    });
  });
});
