import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { recountDueDates } from '../src/index.ts';
import { testDatabases } from './testDatabases.ts';
import type { TestHost } from './testHost.ts';
import { fileComplaint, seedCategories, startHost, WIDE_LIMITS } from './testHost.ts';

const OPEN_CASES = 200;

const rowSchema = z.record(z.string(), z.unknown());
const caseSchema = z.object({
  dueOn: z.string(),
  timeline: z.array(z.object({ type: z.string() })),
});

describe.each(testDatabases)('a calendar that changes, on $name', (database) => {
  describe.skipIf(!database.isAvailable)(`with many open cases (${database.name})`, () => {
    let host: TestHost;
    const workingDays = ['2026-12-02', '2026-12-03', '2026-12-06', '2026-12-07'];

    beforeAll(async () => {
      host = await startHost(database, { limits: WIDE_LIMITS });
      await seedCategories(host.payload);
      const { id } = await fileComplaint(host);
      const where = { id: { equals: id } };
      const filed = rowSchema.parse(
        await host.payload.db.findOne({ collection: 'complaints', where }),
      );
      for (let copy = 1; copy < OPEN_CASES; copy += 1) {
        const own = { id: undefined, reference: randomUUID(), receiptHash: randomUUID() };
        const data = { ...filed, ...own, idempotencyHash: randomUUID() };
        await host.payload.db.create({ collection: 'complaints', data });
      }
      await recountDueDates(host.payload);
    });
    afterAll(() => host.stop());

    /** One more day off moves every due date by a working day. */
    beforeEach(() => {
      const date = workingDays.shift() ?? '';
      host.world.holidays.push({ name: { ar: 'إجازة', en: null }, from: date, to: date });
    });

    async function cases() {
      const { docs } = await host.payload.find({
        collection: 'complaints',
        pagination: false,
        overrideAccess: true,
      });
      return docs.map((doc) => caseSchema.parse(doc));
    }

    /** How many due dates there are, and how often each case was told of a change. */
    async function told() {
      const found = await cases();
      const times = found.map(
        ({ timeline }) => timeline.filter(({ type }) => type === 'dueChanged').length,
      );
      return { days: new Set(found.map(({ dueOn }) => dueOn)).size, times: new Set(times) };
    }

    it('moves every due date once, and nothing when it is looked at again', async () => {
      const before = await cases();
      expect(await recountDueDates(host.payload)).toEqual({
        examined: OPEN_CASES,
        moved: OPEN_CASES,
        failed: 0,
      });
      const after = await cases();
      expect(after.every(({ dueOn }, index) => dueOn > (before[index]?.dueOn ?? ''))).toBe(true);
      expect(await told()).toEqual({ days: 1, times: new Set([1]) });
      host.world.holidays.reverse();
      expect(await recountDueDates(host.payload)).toBeNull();
    });

    it('is taken up again after an end half-way, and tells no case twice', async () => {
      const { db, logger } = host.payload;
      const { updateOne } = db;
      const { error } = logger;
      let writes = 0;
      logger.error = () => undefined;
      db.updateOne = (args) => {
        writes += 1;
        return writes > OPEN_CASES / 2
          ? Promise.reject(new Error('the process is gone'))
          : updateOne.call(db, args);
      };
      const interrupted = await recountDueDates(host.payload);
      db.updateOne = updateOne;
      logger.error = error;
      expect(interrupted).toMatchObject({ moved: OPEN_CASES / 2, failed: OPEN_CASES / 2 });
      expect((await told()).days).toBe(2);
      expect(await recountDueDates(host.payload)).toMatchObject({ moved: OPEN_CASES / 2 });
      expect(await told()).toEqual({ days: 1, times: new Set([2]) });
    });

    it('is harmless when two processes see it at once', async () => {
      await Promise.all([recountDueDates(host.payload), recountDueDates(host.payload)]);
      expect(await told()).toEqual({ days: 1, times: new Set([3]) });
      expect(await recountDueDates(host.payload)).toBeNull();
    });

    it('passes over a case that cannot be read', async () => {
      const { docs } = await host.payload.db.find({ collection: 'complaints', limit: 1 });
      const { id, ...row } = rowSchema.parse(docs[0]);
      const { error } = host.payload.logger;
      host.payload.logger.error = () => undefined;
      const where = { id: { equals: id } };
      await host.payload.db.updateOne({
        collection: 'complaints',
        where,
        data: { ...row, timeline: 'none' },
      });
      expect(await recountDueDates(host.payload)).toMatchObject({
        moved: OPEN_CASES - 1,
        failed: 0,
      });
      host.payload.logger.error = error;
    });
  });
});
