import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { testDatabases } from './testDatabases.ts';
import type { TestHost } from './testHost.ts';
import { at, startHost, WIDE_LIMITS } from './testHost.ts';

function surveyData(slug: string) {
  return {
    slug,
    active: true,
    titleAr: 'رأيك في الخدمة',
    titleEn: 'Your view of the service',
    opensOn: '2026-11-01',
    closesOn: '2026-11-30',
    minimumGroup: 3,
    questions: [
      { key: 'service', type: 'rating', labelAr: 'كيف كانت الخدمة؟', required: true },
      {
        key: 'channel',
        type: 'single',
        labelAr: 'كيف وصلت إلينا؟',
        options: [
          { value: 'phone', labelAr: 'الهاتف', labelEn: 'Telephone' },
          { value: 'visit', labelAr: 'الزيارة', labelEn: 'Visit' },
        ],
      },
      { key: 'more', type: 'text', labelAr: 'ملاحظات' },
    ],
  };
}

describe.each(testDatabases)('surveys on $name', (database) => {
  describe.skipIf(!database.isAvailable)(`a survey (${database.name})`, () => {
    let host: TestHost;
    beforeAll(async () => {
      host = await startHost(database, { limits: WIDE_LIMITS });
    });
    afterAll(() => host.stop());

    async function create(): Promise<string> {
      const slug = `service-${randomUUID().slice(0, 8)}`;
      await host.payload.create({
        collection: 'surveys',
        data: surveyData(slug),
        overrideAccess: true,
      });
      return slug;
    }
    async function respond({
      slug,
      answers,
      key = randomUUID(),
    }: {
      slug: string;
      answers: unknown;
      key?: string;
    }) {
      return host.call(`POST /surveys/${slug}/responses`, {
        body: { locale: 'ar', answers, proof: await host.proof() },
        headers: { 'Idempotency-Key': key },
      });
    }

    it('is listed and shown with its questions while it is open', async () => {
      const slug = await create();
      const list = await host.call('GET /surveys');
      expect(at(list.body, 'surveys')).toContainEqual({
        slug,
        title: { ar: 'رأيك في الخدمة', en: 'Your view of the service' },
        intro: { ar: '', en: null },
        opensOn: '2026-11-01',
        closesOn: '2026-11-30',
      });
      const { body } = await host.call(`GET /surveys/${slug}`);
      expect(body).toMatchObject({
        open: true,
        partial: false,
        title: { ar: 'رأيك في الخدمة', en: 'Your view of the service' },
        questions: [
          { key: 'service', required: true, scale: { min: 1, max: 5 } },
          {
            key: 'channel',
            options: [{ value: 'phone', label: { ar: 'الهاتف', en: 'Telephone' } }, {}],
          },
          { key: 'more', type: 'text', maxLength: 2_000 },
        ],
      });
    });

    it('takes a response once, however often it is repeated', async () => {
      const slug = await create();
      const key = randomUUID();
      const answers = { service: 4, channel: 'phone' };
      const statuses = await Promise.all(
        Array.from({ length: 6 }, async () => (await respond({ slug, answers, key })).status),
      );
      expect(statuses.toSorted()).toEqual([200, 200, 200, 200, 200, 201]);
      expect((await respond({ slug, answers: { service: 1 }, key })).status).toBe(409);
      const { totalDocs } = await host.payload.count({
        collection: 'survey-responses',
        where: { survey: { equals: slug } },
        overrideAccess: true,
      });
      expect(totalDocs).toBe(1);
    });

    it('refuses answers that do not fit, and days on which it is closed', async () => {
      const slug = await create();
      const wrong = await respond({ slug, answers: { service: 9, channel: 'dove' } });
      expect(wrong.status).toBe(422);
      expect(at(wrong.body, 'error', 'fields')).toMatchObject([
        { path: 'answers.service', code: 'answer-unknown' },
        { path: 'answers.channel', code: 'answer-unknown' },
      ]);
      host.world.now = new Date('2026-11-30T22:00:00Z');
      const late = await respond({ slug, answers: { service: 3 } });
      host.world.now = new Date('2026-11-22T09:00:00Z');
      expect([late.status, at(late.body, 'error', 'code')]).toEqual([409, 'survey-closed']);
      expect((await respond({ slug: 'no-such-survey', answers: { service: 3 } })).status).toBe(404);
    });

    it('shows its results to staff, above the minimum group only', async () => {
      const slug = await create();
      const { token } = await host.login('supervisor');
      function results() {
        return host.call(`GET /surveys/${slug}/results`, { token });
      }
      await respond({ slug, answers: { service: 5, more: 'ممتاز' } });
      await respond({ slug, answers: { service: 3 } });
      expect((await results()).body).toMatchObject({
        count: 2,
        isBelowMinimum: true,
        questions: [],
      });
      await respond({ slug, answers: { service: 4, channel: 'visit' } });
      const { body } = await results();
      expect(body).toMatchObject({
        count: 3,
        isBelowMinimum: false,
        questions: [
          { key: 'service', mean: 4 },
          { key: 'channel', count: 1 },
          { key: 'more', texts: ['ممتاز'] },
        ],
      });
      const member = await host.login('member');
      expect((await host.call(`GET /surveys/${slug}/results`, member)).status).toBe(403);
      expect((await host.call(`GET /surveys/${slug}/results`)).status).toBe(401);
    });

    it('keeps its questions once somebody has answered, and other fields stay open', async () => {
      const slug = await create();
      await respond({ slug, answers: { service: 5 } });
      const where = { slug: { equals: slug } };
      function change(data: Record<string, unknown>) {
        return host.payload.update({ collection: 'surveys', where, data, overrideAccess: true });
      }
      const [first, ...others] = surveyData(slug).questions;
      const renamed = await change({ questions: [{ ...first, labelAr: 'سؤال آخر' }, ...others] });
      expect(renamed.docs).toHaveLength(0);
      expect(renamed.errors).toHaveLength(1);
      expect((await change({ minimumGroup: 1 })).errors).toHaveLength(1);
      expect((await change({ minimumGroup: 50 })).errors).toEqual([]);
      const closed = await change({ closesOn: '2026-11-25', titleEn: 'A better title' });
      expect(closed.errors).toEqual([]);
      const removed = await host.payload.delete({
        collection: 'surveys',
        where,
        overrideAccess: true,
      });
      expect(removed.errors).toHaveLength(1);
    });

    it('keeps its days as the days they were typed as, and refuses what is none', async () => {
      const data = { ...surveyData('days'), opensOn: '٢٠٢٦/١١/١', closesOn: '' };
      const { id } = await host.payload.create({
        collection: 'surveys',
        data,
        overrideAccess: true,
      });
      const stored = await host.payload.findByID({
        collection: 'surveys',
        id,
        overrideAccess: true,
      });
      expect(stored).toMatchObject({ opensOn: '2026-11-01', closesOn: null });
      const { body } = await host.call('GET /surveys/days');
      expect(body).toMatchObject({ opensOn: '2026-11-01', closesOn: null });
      await expect(
        host.payload.create({
          collection: 'surveys',
          data: { ...surveyData('no-day'), closesOn: '2026-02-30' },
          overrideAccess: true,
        }),
      ).rejects.toMatchObject({ data: { errors: [{ path: 'closesOn' }] } });
    });

    it('refuses two questions with one key', async () => {
      const data = surveyData('twice');
      const [first] = data.questions;
      await expect(
        host.payload.create({
          collection: 'surveys',
          data: { ...data, questions: [first, first] },
          overrideAccess: true,
        }),
      ).rejects.toThrow();
    });
  });
});
