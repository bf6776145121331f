import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { testDatabases } from './testDatabases.ts';
import type { TestHost } from './testHost.ts';
import { at, fileComplaint, seedCategories, startHost, WIDE_LIMITS } from './testHost.ts';

const surveyRow = z.looseObject({ questions: z.array(z.record(z.string(), z.unknown())) });
const caseRow = z.looseObject({ timeline: z.array(z.record(z.string(), z.unknown())) });

describe.each(testDatabases)('rows that cannot be read, on $name', (database) => {
  describe.skipIf(!database.isAvailable)(`in a list (${database.name})`, () => {
    let host: TestHost;
    /** SQLite keeps a column that must be there; MongoDB keeps whatever comes. */
    const noSlug = database.name === 'sqlite' ? { slug: '' } : {};
    const logged: unknown[] = [];

    beforeAll(async () => {
      host = await startHost(database, { limits: WIDE_LIMITS });
      await seedCategories(host.payload);
      host.payload.logger.error = (entry: unknown) => logged.push(entry);
    });
    afterAll(() => host.stop());

    async function written(collection: string, data: Record<string, unknown>): Promise<unknown> {
      logged.length = 0;
      return at(await host.payload.db.create({ collection, data }), 'id');
    }

    it('are left out of the categories, with a line in the log that names them', async () => {
      const id = await written('feedback-categories', {
        ...noSlug,
        kind: 'complaint',
        nameAr: 'بلا معرّف',
        active: true,
      });
      const { status, body } = await host.call('GET /categories?kind=complaint');
      expect([status, body]).toEqual([
        200,
        {
          categories: [
            {
              slug: 'service',
              name: { ar: 'جودة الخدمة', en: 'Service quality' },
              confidential: false,
            },
          ],
        },
      ]);
      expect(logged).toEqual([
        expect.objectContaining({ collection: 'feedback-categories', id, fields: ['slug'] }),
      ]);
    });

    it("are left out of an officer's templates", async () => {
      const row = { kind: 'any', titleAr: 'عنوان', textAr: 'نص' };
      await written('reply-templates', { ...row, slug: 'sound' });
      const id = await written('reply-templates', { ...row, ...noSlug });
      const filed = await fileComplaint(host);
      logged.length = 0;
      const { token } = await host.login('officer');
      const { status, body } = await host.call(`GET /cases/complaints/${filed.id}`, { token });
      expect(status).toBe(200);
      expect(at(body, 'templates')).toMatchObject([{ slug: 'sound' }]);
      expect(logged).toEqual([expect.objectContaining({ collection: 'reply-templates', id })]);
    });

    it('are left out of the surveys, and can be put right or deleted', async () => {
      const row = { active: true, titleAr: 'استبانة', questions: [] };
      const sound = `sound-${randomUUID().slice(0, 8)}`;
      await written('surveys', { ...row, slug: sound });
      const id = await written('surveys', { ...row, ...noSlug });
      const { status, body } = await host.call('GET /surveys');
      expect([status, at(body, 'surveys')]).toMatchObject([200, [{ slug: sound }]]);
      expect(logged).toEqual([expect.objectContaining({ collection: 'surveys', id })]);
      const slug = `mended-${randomUUID().slice(0, 8)}`;
      const questions = [{ key: 'more', type: 'text', labelAr: 'ملاحظات' }];
      await host.payload.update({
        collection: 'surveys',
        id: String(id),
        data: { slug, questions },
        overrideAccess: true,
      });
      expect((await host.call(`GET /surveys/${slug}`)).status).toBe(200);
    });

    it('are left out of the questions of a survey, which says so and can be answered', async () => {
      const slug = `partial-${randomUUID().slice(0, 8)}`;
      const options = [
        { value: 'car', labelAr: 'سيارة' },
        { value: 'bus', labelAr: 'حافلة' },
      ];
      await host.payload.create({
        collection: 'surveys',
        data: {
          slug,
          active: true,
          titleAr: 'استبانة',
          questions: [
            { key: 'place', type: 'text', labelAr: 'أين؟', required: true },
            { key: 'way', type: 'single', labelAr: 'كيف؟', options },
            { key: 'more', type: 'text', labelAr: 'ملاحظات' },
          ],
        },
        overrideAccess: true,
      });
      const where = { slug: { equals: slug } };
      const stored = surveyRow.parse(
        await host.payload.db.findOne({ collection: 'surveys', where }),
      );
      const [place, way, more] = stored.questions;
      const questions = [{ ...place, type: 'map' }, { ...way, options: [] }, more];
      await host.payload.db.updateOne({
        collection: 'surveys',
        where,
        data: { ...stored, questions },
      });
      logged.length = 0;
      const { status, body } = await host.call(`GET /surveys/${slug}`);
      expect([status, body]).toMatchObject([200, { partial: true, questions: [{ key: 'more' }] }]);
      expect(logged).toEqual([
        expect.objectContaining({ fields: ['type'] }),
        expect.objectContaining({ fields: ['options'] }),
      ]);
      const answered = await host.call(`POST /surveys/${slug}/responses`, {
        body: { locale: 'ar', answers: { more: 'شكرًا' }, proof: await host.proof() },
      });
      expect(answered.status).toBe(201);
    });

    it('are left out of the timeline of a case, which is read, answered and keeps them', async () => {
      const { id, receiptCode } = await fileComplaint(host);
      const where = { id: { equals: id } };
      const stored = caseRow.parse(
        await host.payload.db.findOne({ collection: 'complaints', where }),
      );
      const [received] = stored.timeline;
      const merged = { ...received, id: randomUUID(), type: 'merged' };
      await host.payload.db.updateOne({
        collection: 'complaints',
        where,
        data: { ...stored, state: 'parked', timeline: [received, merged] },
      });
      logged.length = 0;
      const { status, body } = await host.call('POST /track', { body: { receiptCode } });
      expect([status, body]).toMatchObject([
        200,
        { state: 'inProgress', mayWrite: true, timeline: [{ type: 'received' }] },
      ]);
      expect(logged).toEqual([
        expect.objectContaining({ id: merged.id, fields: ['type'] }),
        expect.objectContaining({ collection: 'complaints', id, readAs: 'inProgress' }),
      ]);
      const { token } = await host.login('officer');
      const desk = await host.call(`GET /cases/complaints/${id}`, { token });
      expect([desk.status, at(desk.body, 'state')]).toEqual([200, 'inProgress']);
      const reply = { token, body: { text: 'نعتذر عن التأخر.' } };
      expect((await host.call(`POST /cases/complaints/${id}/reply`, reply)).status).toBe(200);
      const after = caseRow.parse(
        await host.payload.db.findOne({ collection: 'complaints', where }),
      );
      expect(after).toMatchObject({
        state: 'inProgress',
        timeline: [received, merged, { type: 'reply' }],
      });
    });

    it('are left out of the results of a survey', async () => {
      const slug = `results-${randomUUID().slice(0, 8)}`;
      await host.payload.create({
        collection: 'surveys',
        data: {
          slug,
          active: true,
          titleAr: 'استبانة',
          minimumGroup: 1,
          questions: [{ key: 'service', type: 'rating', labelAr: 'كيف كانت الخدمة؟' }],
        },
        overrideAccess: true,
      });
      const row = { survey: slug, locale: 'ar', receivedOn: '2026-11-22' };
      await written('survey-responses', {
        ...row,
        answers: { service: 4 },
        idempotencyHash: randomUUID(),
      });
      await written('survey-responses', { ...row, answers: [], idempotencyHash: randomUUID() });
      const { token } = await host.login('supervisor');
      const { status, body } = await host.call(`GET /surveys/${slug}/results`, { token });
      expect([status, at(body, 'count')]).toEqual([200, 1]);
      expect(logged).toHaveLength(1);
    });
  });
});

describe.each(testDatabases)('slugs on $name', (database) => {
  describe.skipIf(!database.isAvailable)(`without one (${database.name})`, () => {
    let host: TestHost;
    beforeAll(async () => {
      host = await startHost(database);
    });
    afterAll(() => host.stop());

    const rows = {
      'feedback-categories': { kind: 'complaint', nameAr: 'تصنيف' },
      'reply-templates': { kind: 'any', titleAr: 'عنوان', textAr: 'نص' },
      surveys: { titleAr: 'عنوان', questions: [{ key: 'a', type: 'text', labelAr: 'سؤال' }] },
    };
    it.each(
      Object.entries(rows).flatMap(([collection, row]) =>
        [undefined, null, '', 'Undefined', 'a--b', '-a', 'a'.repeat(81)].map((slug) => ({
          collection,
          slug,
          row,
        })),
      ),
    )('$collection refuse the slug $slug', async ({ collection, slug, row }) => {
      const data = slug === undefined ? row : { ...row, slug };
      await expect(
        host.payload.create({ collection, data, overrideAccess: true }),
      ).rejects.toMatchObject({ data: { errors: [{ path: 'slug' }] } });
    });
  });
});
