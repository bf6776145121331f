import { describe, expect, it } from 'vitest';

import { feedback } from '../src/index.ts';
import { CalendarTime } from '../src/server.tsx';
import { devOptions, devWorld } from './devHost.ts';
import { testDatabases } from './testDatabases.ts';
import { at, complaintBody, seedCategories, startHost, textAt, WIDE_LIMITS } from './testHost.ts';

describe('options', () => {
  it.each([
    ['a short secret', { secret: 'too short' }],
    ['an unknown option', { colour: 'green' }],
    ['a slug that is no slug', { slugs: { complaints: 'My Complaints' } }],
    ['a commitment of no days', { fallback: { amount: 0, unit: 'days', from: 'receipt' } }],
  ])('refuse %s when the config is built', (_name, wrong) => {
    expect(() => feedback(Object.assign(devOptions(devWorld()), wrong))).toThrow();
  });
});

describe.each(testDatabases)('a host on $name', (database) => {
  describe.skipIf(!database.isAvailable)(`that changes options (${database.name})`, () => {
    it('keeps the collections and loses the endpoints when the plugin is disabled', async () => {
      const host = await startHost(database, { enabled: false });
      expect((await host.call('GET /challenge')).status).toBe(404);
      const { totalDocs } = await host.payload.count({
        collection: 'complaints',
        overrideAccess: true,
      });
      expect(totalDocs).toBe(0);
      await host.stop();
    });

    it('gives its panel the time zone of the calendar, and UTC while that cannot be read', async () => {
      let calendar = { timeZone: 'Asia/Riyadh', weekend: [5, 6], holidays: [] };
      const host = await startHost(database, { calendar: () => Promise.resolve(calendar) });
      const { payload } = host;
      const given = { props: { timeZone: 'Asia/Riyadh', children: 'the panel' } };
      expect(await CalendarTime({ payload, children: 'the panel' })).toMatchObject(given);
      const logged: unknown[] = [];
      payload.logger.error = (entry: unknown) => logged.push(entry);
      calendar = { ...calendar, timeZone: 'Asia/Nowhere' };
      expect(await CalendarTime({ payload, children: null })).toMatchObject({
        props: { timeZone: 'UTC' },
      });
      expect(logged).toHaveLength(1);
      await host.stop();
    });

    it('falls back to its general commitment, in a table of another name', async () => {
      const host = await startHost(database, {
        limits: WIDE_LIMITS,
        slugs: { enquiries: 'questions' },
        fallback: { amount: 2, unit: 'weeks', from: 'receipt', provision: null },
      });
      await seedCategories(host.payload);
      const body = complaintBody({ category: 'general', citation: null, suggestion: true });
      const answer = await host.call('POST /enquiries', {
        body: { ...body, proof: await host.proof() },
      });
      expect(textAt(answer.body, 'reference')).toMatch(/^E-26-\d{6}$/);
      expect(answer.body).toMatchObject({ dueOn: '2026-12-06', due: { provision: null } });
      const { docs } = await host.payload.find({ collection: 'questions', overrideAccess: true });
      expect(at(docs[0], 'suggestion')).toBe(true);
      await host.stop();
    });
  });
});
