import { handleEndpoints } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { testDatabases } from './testDatabases.ts';
import type { TestHost } from './testHost.ts';
import { at, fileComplaint, seedCategories, startHost, WIDE_LIMITS } from './testHost.ts';

const ROLES = ['officer', 'supervisor', 'auditor', 'editor', 'member'] as const;

/** What each role may do through Payload's own REST API: c, r, u, d. */
const MATRIX: Record<string, Record<(typeof ROLES)[number] | 'public', string>> = {
  complaints: { officer: 'r', supervisor: 'r', auditor: 'r', editor: '', member: '', public: '' },
  enquiries: { officer: 'r', supervisor: 'r', auditor: 'r', editor: '', member: '', public: '' },
  'feedback-categories': {
    officer: 'r',
    supervisor: 'r',
    auditor: 'r',
    editor: 'crud',
    member: '',
    public: '',
  },
  'reply-templates': {
    officer: 'r',
    supervisor: 'r',
    auditor: 'r',
    editor: 'crud',
    member: '',
    public: '',
  },
  substitutions: {
    officer: 'r',
    supervisor: 'crud',
    auditor: 'r',
    editor: '',
    member: '',
    public: '',
  },
  surveys: { officer: 'r', supervisor: 'r', auditor: 'r', editor: 'crud', member: '', public: '' },
  'survey-responses': {
    officer: '',
    supervisor: '',
    auditor: '',
    editor: '',
    member: '',
    public: '',
  },
  'feedback-keys': { officer: '', supervisor: '', auditor: '', editor: '', member: '', public: '' },
  'feedback-limits': {
    officer: '',
    supervisor: '',
    auditor: '',
    editor: '',
    member: '',
    public: '',
  },
};

describe.each(testDatabases)('access on $name', (database) => {
  describe.skipIf(!database.isAvailable)(`of every role (${database.name})`, () => {
    let host: TestHost;
    const tokens = new Map<string, string>();
    beforeAll(async () => {
      host = await startHost(database, { limits: WIDE_LIMITS });
      await seedCategories(host.payload);
      for (const role of ROLES) tokens.set(role, (await host.login(role)).token);
    });
    afterAll(() => host.stop());

    async function rest({
      method,
      path,
      role,
      body,
    }: {
      method: string;
      path: string;
      role: string;
      body?: unknown;
    }) {
      const token = tokens.get(role);
      const response = await handleEndpoints({
        config: host.payload.config,
        payloadInstanceCacheKey: host.cacheKey,
        request: new Request(`http://localhost/api/${path}`, {
          method,
          headers: {
            'content-type': 'application/json',
            ...(token !== undefined && { authorization: `JWT ${token}` }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      });
      return { status: response.status, text: await response.text() };
    }

    it('covers every collection of the plugin', () => {
      const added = host.payload.config.collections
        .map(({ slug }) => slug)
        .filter((slug) => slug !== 'users' && !slug.startsWith('payload-'));
      expect(added.toSorted()).toEqual(Object.keys(MATRIX).toSorted());
    });

    it('of every collection is stated for every operation', () => {
      for (const { slug, access } of host.payload.config.collections) {
        if (!(slug in MATRIX)) continue;
        const stated = Object.keys(access).toSorted();
        expect(stated).toEqual(
          expect.arrayContaining(['create', 'delete', 'read', 'readVersions', 'unlock', 'update']),
        );
      }
    });

    it.each([...ROLES, 'public'] as const)('is what the table says for %s', async (role) => {
      const found: Record<string, string> = {};
      for (const slug of Object.keys(MATRIX)) {
        const statuses = {
          c: await rest({ method: 'POST', path: slug, role, body: {} }),
          r: await rest({ method: 'GET', path: slug, role }),
          u: await rest({
            method: 'PATCH',
            path: `${slug}?where[id][equals]=none`,
            role,
            body: {},
          }),
          d: await rest({ method: 'DELETE', path: `${slug}?where[id][equals]=none`, role }),
        };
        found[slug] = Object.entries(statuses)
          .filter(([, { status }]) => status !== 403 && status !== 401)
          .map(([operation]) => operation)
          .join('');
      }
      const expected = Object.entries(MATRIX).map(([slug, row]) => [slug, row[role]]);
      expect(found).toEqual(Object.fromEntries(expected));
    });

    it('never shows a contact or a hash through the ordinary API', async () => {
      const filed = await fileComplaint(host);
      for (const role of ROLES) {
        const { text } = await rest({
          method: 'GET',
          path: `complaints/${filed.id}?depth=2&showHiddenFields=true`,
          role,
        });
        for (const name of [
          'contactEncrypted',
          'receiptHash',
          'idempotencyHash',
          'salem@example',
        ]) {
          expect(text).not.toContain(name);
        }
      }
      const query = 'complaints?where[receiptHash][like]=a';
      expect((await rest({ method: 'GET', path: query, role: 'supervisor' })).text).not.toContain(
        filed.reference,
      );
    });

    function asked(line: string, role: string) {
      const token = tokens.get(role);
      return host.call(line, { ...(token !== undefined && { token }), body: {} });
    }

    it('to a case is for officers, supervisors and auditors; an auditor does nothing', async () => {
      const filed = await fileComplaint(host);
      const path = `/cases/complaints/${filed.id}`;
      const statuses: Record<string, number> = {};
      for (const role of [...ROLES, 'public']) {
        const token = tokens.get(role);
        const answer = await host.call(`GET ${path}`, { ...(token !== undefined && { token }) });
        statuses[role] = answer.status;
        expect(answer.text).not.toContain('salem@example.org');
      }
      expect(statuses).toEqual({
        officer: 200,
        supervisor: 200,
        auditor: 200,
        editor: 403,
        member: 403,
        public: 401,
      });
      const auditor = { token: tokens.get('auditor') ?? '', body: { text: 'x' } };
      expect((await host.call(`POST ${path}/note`, auditor)).status).toBe(409);
    });

    it('to a contact is for the case’s officer and supervisors, once they ask; it is recorded', async () => {
      const filed = await fileComplaint(host);
      const path = `/cases/complaints/${filed.id}`;
      const show = `POST ${path}/showContact`;
      expect((await asked(show, 'officer')).text).toContain('nobodys-case');
      await asked(`POST ${path}/take`, 'officer');
      tokens.set('another officer', (await host.login('officer')).token);
      for (const role of ['another officer', 'auditor', 'editor', 'member', 'public']) {
        const answer = await asked(show, role);
        expect([role, answer.status]).not.toEqual([role, 200]);
        expect(answer.text).not.toContain('salem@example.org');
      }
      expect((await asked(`POST ${path}/note`, 'officer')).text).not.toContain('salem@example');
      for (const role of ['officer', 'supervisor']) {
        const { status, body } = await asked(show, role);
        expect([status, at(body, 'contact', 'email')]).toEqual([200, 'salem@example.org']);
        expect(z.array(z.unknown()).parse(at(body, 'timeline')).at(-1)).toMatchObject({
          type: 'contactShown',
          internal: true,
          officer: { name: `The ${role}` },
        });
      }
      expect((await asked(`POST ${path}/note`, 'another officer')).text).not.toContain('salem@');
      const { text } = await host.call('POST /track', { body: { receiptCode: filed.receiptCode } });
      expect(text).not.toContain('contactShown');
    });

    it('to a contact ends with the day, and with the case that is another’s', async () => {
      const filed = await fileComplaint(host);
      const path = `/cases/complaints/${filed.id}`;
      async function isSeen(): Promise<boolean> {
        const token = tokens.get('officer') ?? '';
        return (await host.call(`GET ${path}`, { token })).text.includes('salem@example.org');
      }
      await asked(`POST ${path}/take`, 'officer');
      await asked(`POST ${path}/showContact`, 'officer');
      expect(await isSeen()).toBe(true);
      const { now } = host.world;
      host.world.now = new Date(now.getTime() + 86_400_000);
      expect(await isSeen()).toBe(false);
      host.world.now = now;
      expect(await isSeen()).toBe(true);
      const { id } = await host.login('officer');
      const token = tokens.get('officer') ?? '';
      const body = { officer: id, reason: 'تخصّه هذه الحالة.' };
      expect((await host.call(`POST ${path}/refer`, { token, body })).status).toBe(200);
      expect(await isSeen()).toBe(false);
    });

    it('to a case that does not exist is a plain 404', async () => {
      const token = tokens.get('officer') ?? '';
      for (const id of ['none', '1', '000000000000000000000000', 'a'.repeat(64)]) {
        expect((await host.call(`GET /cases/complaints/${id}`, { token })).status).toBe(404);
      }
    });
  });
});
