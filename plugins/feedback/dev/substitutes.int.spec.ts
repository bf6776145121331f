import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { testDatabases } from './testDatabases.ts';
import type { TestHost } from './testHost.ts';
import { at, fileComplaint, seedCategories, startHost, WIDE_LIMITS } from './testHost.ts';

type Person = { id: string; token: string };

const EMAIL = 'salem@example.org';

describe.each(testDatabases)('a substitute on $name', (database) => {
  describe.skipIf(!database.isAvailable)(`of an officer (${database.name})`, () => {
    let host: TestHost;
    let officer: Person;
    let supervisor: Person;
    let filed: { id: string; reference: string };
    const start = new Date('2026-11-22T09:00:00Z');
    beforeAll(async () => {
      host = await startHost(database, { limits: WIDE_LIMITS });
      await seedCategories(host.payload);
      officer = await host.login('officer');
      supervisor = await host.login('supervisor');
    });
    beforeEach(async () => {
      host.world.now = start;
      filed = await fileComplaint(host);
      await act('take', { as: officer });
    });
    afterAll(() => host.stop());

    function act(action: string, { as, ...body }: { as: Person; [field: string]: unknown }) {
      const line = `POST /cases/complaints/${filed.id}/${action}`;
      return host.call(line, { token: as.token, body });
    }
    async function isShown(as: Person): Promise<boolean> {
      return (await act('showContact', { as })).text.includes(EMAIL);
    }
    /** Names somebody as the panel does, and validates as it would. */
    function named(substitute: Person, days: { from?: string; until?: string } = {}) {
      const data = { officer: officer.id, substitute: substitute.id, ...days };
      return host.payload.create({
        collection: 'substitutions',
        data,
        overrideAccess: true,
      });
    }
    it('sees and does what the officer does, and acts in their own name', async () => {
      const other = await host.login('officer');
      expect(await isShown(other)).toBe(false);
      const { id } = await named(other);
      expect(await isShown(other)).toBe(true);
      const replied = await act('reply', { as: other, text: 'نعتذر إليك.' });
      expect(replied.status).toBe(200);
      expect(at(replied.body, 'officer', 'id')).toBe(officer.id);
      expect(JSON.stringify(at(replied.body, 'timeline'))).toContain(`"id":"${other.id}"`);
      await host.payload.delete({ collection: 'substitutions', id, overrideAccess: true });
      expect((await act('reply', { as: other, text: 'مرة أخرى.' })).text).toContain(
        'not-your-case',
      );
      expect(await isShown(other)).toBe(false);
    });

    it('does so on the days they are named for, by the association’s clock', async () => {
      const other = await host.login('officer');
      await named(other, { from: '2026-11-24', until: '2026-11-25' });
      const seen: boolean[] = [];
      for (const now of [
        '2026-11-23T20:59:00Z',
        '2026-11-23T21:00:00Z',
        '2026-11-25T20:59:00Z',
        '2026-11-25T21:00:00Z',
      ]) {
        host.world.now = new Date(now);
        seen.push(await isShown(other));
      }
      expect(seen).toEqual([false, true, true, false]);
    });

    it('of somebody who is no officer, or whom the case is about, sees nothing more', async () => {
      for (const role of ['auditor', 'member', 'editor']) {
        const nobody = await host.login(role);
        await named(nobody);
        expect(await isShown(nobody)).toBe(false);
      }
      const concerned = await host.login('officer');
      await named(concerned);
      await act('concern', { as: supervisor, member: concerned.id });
      expect((await act('showContact', { as: concerned })).status).toBe(404);
    });

    it('is another person, and the days have an order', async () => {
      const other = await host.login('officer');
      await expect(named(officer)).rejects.toThrow();
      const backwards = named(other, { from: '2026-11-25', until: '2026-11-24' });
      await expect(backwards).rejects.toThrow();
      await expect(named(other, { from: 'غدًا' })).rejects.toThrow();
    });
  });
});
