import { handleEndpoints } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { STAFF_ACTIONS } from '../src/cases/deskCase.ts';
import { testDatabases } from './testDatabases.ts';
import type { TestHost } from './testHost.ts';
import { at, fileComplaint, seedCategories, startHost, WIDE_LIMITS } from './testHost.ts';

type Person = { id: string; token: string };

describe.each(testDatabases)('staff a case is about, on $name', (database) => {
  describe.skipIf(!database.isAvailable)(`named on it (${database.name})`, () => {
    let host: TestHost;
    let supervisor: Person;
    beforeAll(async () => {
      host = await startHost(database, { limits: WIDE_LIMITS });
      await seedCategories(host.payload);
      supervisor = await host.login('supervisor');
    });
    afterAll(() => host.stop());

    function asSupervisor(line: string, member: Person) {
      return host.call(line, { token: supervisor.token, body: { member: member.id } });
    }

    function name(filed: { id: string }, member: Person) {
      return asSupervisor(`POST /cases/complaints/${filed.id}/concern`, member);
    }

    async function rest(path: string, { token }: Person): Promise<string> {
      const request = new Request(`http://localhost/api/complaints${path}`, {
        headers: { authorization: `JWT ${token}` },
      });
      const { config } = host.payload;
      const key = { payloadInstanceCacheKey: host.cacheKey };
      return (await handleEndpoints({ config, ...key, request })).text();
    }

    it.each(['officer', 'supervisor', 'auditor'])(
      'do not find, read, count, search or touch it: %s',
      async (role) => {
        const filed = await fileComplaint(host);
        const [concerned, other] = [await host.login(role), await host.login(role)];
        const before = Number(at(JSON.parse(await rest('/count', concerned)), 'totalDocs'));
        expect((await name(filed, concerned)).status).toBe(200);
        const asked = `?where[reference][equals]=${filed.reference}`;
        const routes = ['', '?limit=0', `/${filed.id}`, asked, `/count${asked}`];
        for (const route of [...routes, '?sort=-createdAt&limit=1']) {
          expect(await rest(route, concerned)).not.toContain(filed.reference);
        }
        expect(JSON.parse(await rest(`/count${asked}`, concerned))).toEqual({ totalDocs: 0 });
        expect(JSON.parse(await rest('/count', concerned))).toEqual({ totalDocs: before - 1 });
        expect(await rest(asked, other)).toContain(filed.reference);
        const path = `/cases/complaints/${filed.id}`;
        expect((await host.call(`GET ${path}`, { token: concerned.token })).status).toBe(404);
        for (const action of STAFF_ACTIONS) {
          const body = { text: 'x', officer: other.id, reason: 'سبب', member: other.id };
          const closing = { decision: 'upheld', reasons: 'سبب', remedy: '', further: '' };
          const sent = { token: concerned.token, body: { ...body, ...closing } };
          expect([action, (await host.call(`POST ${path}/${action}`, sent)).status]).toEqual([
            action,
            404,
          ]);
        }
        expect((await host.call(`GET ${path}`, { token: other.token })).status).toBe(200);
      },
    );

    it('cannot ask the database who is named', async () => {
      const filed = await fileComplaint(host);
      const concerned = await host.login('officer');
      await name(filed, concerned);
      const auditor = await host.login('auditor');
      const asked = `?where[concerned][like]=${concerned.id}&showHiddenFields=true`;
      expect(await rest(asked, auditor)).not.toContain(filed.reference);
      expect(await rest('?showHiddenFields=true', auditor)).not.toContain(concerned.id);
    });

    it('have it no longer, are given it by nobody, and are told of in the timeline', async () => {
      const filed = await fileComplaint(host);
      const officer = await host.login('officer');
      const path = `/cases/complaints/${filed.id}`;
      await host.call(`POST ${path}/take`, { token: officer.token, body: {} });
      const { body } = await name(filed, officer);
      expect(body).toMatchObject({ officer: null, concerned: [{ id: officer.id }] });
      const choices = JSON.stringify([at(body, 'officers'), at(body, 'members')]);
      expect(choices).not.toContain(officer.id);
      const refer = { officer: officer.id, reason: 'سبب الإحالة' };
      const referred = await host.call(`POST ${path}/refer`, {
        token: supervisor.token,
        body: refer,
      });
      expect(referred.status).toBe(422);
      const taken = await asSupervisor(`POST ${path}/unconcern`, officer);
      expect(taken.body).toMatchObject({ concerned: [] });
      const types = JSON.stringify(at(taken.body, 'timeline'));
      expect(types).toMatch(/"type":"concerned".*"type":"unconcerned"/);
      expect((await host.call(`GET ${path}`, { token: officer.token })).status).toBe(200);
      const { text } = await host.call('POST /track', { body: { receiptCode: filed.receiptCode } });
      expect(text).not.toContain('concerned');
    });

    it('are named by supervisors only, of those who can sign in', async () => {
      const filed = await fileComplaint(host);
      const officer = await host.login('officer');
      const sent = { token: officer.token, body: { member: supervisor.id } };
      const refused = await host.call(`POST /cases/complaints/${filed.id}/concern`, sent);
      expect([refused.status, refused.text]).toEqual([
        409,
        expect.stringContaining('not-supervisor'),
      ]);
      expect((await name(filed, { id: 'nobody', token: '' })).status).toBe(422);
    });
  });
});
