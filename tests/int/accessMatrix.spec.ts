import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Role } from '../../cms/src/access/roles.ts';
import { ROLES } from '../../cms/src/access/roles.ts';
import { keysOf } from '../../cms/src/core/keysOf.ts';
import type { Cms, Person } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';

type Rights = 'C' | 'R' | 'U' | 'D';

/** Roles in the order of the columns below. */
const COLUMNS = keysOf(ROLES);

/**
 * Written by hand: what each role may do with each collection through the API; '-' is nothing, and
 * a row of its own is needed for every collection there is.
 *           administrator secretary releaser contactOfficer supervisor staff auditor
 */
const MATRIX: Record<string, string> = {
  policies: ' CRUD CRU R - R - R',
  editions: ' R R R R R R R',
  'edition-translations': ' R R R R R R R',
  meetings: ' CRUD CRU R R R R R',
  holidays: ' CRUD CRUD R R CRUD R R',
  users: ' RU r r R R r R',
  complaints: ' - - - R R - R',
  enquiries: ' - - - R R - R',
  'feedback-categories': ' CRUD CRUD - R CRUD - R',
  'reply-templates': ' CRUD CRUD - R CRUD - R',
  substitutions: ' - - - R CRUD - R',
  surveys: ' CRUD CRUD - R CRUD - R',
  'survey-responses': ' - - - - - - -',
  revisions: ' - - - - - - -',
  presences: ' - - - - - - -',
  'feedback-keys': ' - - - - - - -',
  'feedback-limits': ' - - - - - - -',
  'audit-events': ' R - - - - - R',
  'account-marks': ' - - - - - - -',
};

/** Payload's own collections: two that answer nobody, and what a person's panel remembers of itself. */
const OWN = ['payload-kv', 'payload-migrations', 'payload-preferences'];

let cms: Cms;
const people = new Map<Role, Person>();

beforeAll(async () => {
  cms = await openCms();
  for (const role of COLUMNS) people.set(role, await cms.person(role));
});
afterAll(() => cms.stop());

/** Collections without a row, rows without a collection, and rows that leave a role out. */
function faultsOf(matrix: Record<string, string>, collections: string[]): string[] {
  const rows = Object.entries(matrix);
  return [
    ...collections.filter((slug) => !OWN.includes(slug) && matrix[slug] === undefined),
    ...rows.flatMap(([slug]) => (collections.includes(slug) ? [] : slug)),
    ...rows.flatMap(([slug, row]) => (row.trim().split(' ').length === COLUMNS.length ? [] : slug)),
  ];
}

function rightsOf(collection: string, role: Role): string {
  return MATRIX[collection]?.trim().split(' ')[COLUMNS.indexOf(role)] ?? 'missing';
}

/** An id nobody has, in the form both databases read. */
const NOBODY = '64b64c0f9f1b2c3d4e5f6071';

describe('the access matrix', () => {
  it('has a cell for every collection and role', () => {
    const slugs = cms.payload.config.collections.map(({ slug }) => slug);
    expect(faultsOf(MATRIX, slugs)).toEqual([]);
    expect(faultsOf(MATRIX, [...slugs, 'planted'])).toEqual(['planted']);
    expect(faultsOf({ ...MATRIX, planted: ' R R R R R R R' }, slugs)).toEqual(['planted']);
    expect(faultsOf({ ...MATRIX, users: ' R R R R R R' }, slugs)).toEqual(['users']);
    expect(cms.payload.config.globals.map(({ slug }) => slug)).toEqual(['organisation']);
  });

  for (const collection of Object.keys(MATRIX)) {
    it(`of ${collection} is closed to whoever is not signed in`, async () => {
      const address = `/api/${collection}`;
      expect((await cms.call(`GET ${address}`)).status).toBe(403);
      expect((await cms.call(`POST ${address}`, { body: {} })).status).toBe(403);
      expect((await cms.call(`PATCH ${address}/${NOBODY}`, { body: {} })).status).toBe(403);
      expect((await cms.call(`DELETE ${address}/${NOBODY}`)).status).toBe(403);
    });

    it.each(COLUMNS)(`of ${collection} is as written for a %s`, async (role) => {
      const as = people.get(role) ?? null;
      const rights = rightsOf(collection, role);
      const address = `/api/${collection}`;
      async function allowed(method: string, path: string): Promise<boolean> {
        const body = method === 'GET' || method === 'DELETE' ? {} : { body: {} };
        const { status } = await cms.call(`${method} ${path}`, { as, ...body });
        return status !== 403;
      }
      const found: Record<Rights, boolean> = {
        C: await allowed('POST', address),
        R: await allowed('GET', address),
        U: await allowed('PATCH', `${address}/${NOBODY}`),
        D: await allowed('DELETE', `${address}/${NOBODY}`),
      };
      // 'r' is oneself alone: the list opens on one's own row, and others cannot be touched.
      expect(found).toEqual({
        C: rights.includes('C'),
        R: rights.includes('R') || rights === 'r',
        U: rights.includes('U'),
        D: rights.includes('D'),
      });
    });
  }

  it.each(['payload-kv', 'payload-migrations'])('of %s is closed to everybody', async (own) => {
    for (const as of [null, ...people.values()]) {
      for (const line of [`GET /api/${own}`, `GET /api/${own}/${NOBODY}`, `POST /api/${own}`]) {
        const body = line.startsWith('POST') ? { body: {} } : {};
        expect([403, 404]).toContain((await cms.call(line, { as, ...body })).status);
      }
    }
  });

  it('of payload-preferences shows everybody their own and nobody another', async () => {
    const [mine, other] = [await cms.person('staff'), await cms.person('administrator')];
    const address = '/api/payload-preferences';
    const body = { value: { planted: true } };
    expect((await cms.call(`POST ${address}/planted`, { body })).status).toBe(401);
    expect((await cms.call(`POST ${address}/planted`, { as: mine, body })).status).toBe(200);
    expect((await cms.call(`GET ${address}`, { as: mine })).body).toMatchObject({ totalDocs: 1 });
    expect((await cms.call(`GET ${address}`, { as: other })).body).toMatchObject({ totalDocs: 0 });
    expect((await cms.call(`GET ${address}`)).status).toBe(403);
  });

  it('shows a person who may not manage users only themselves', async () => {
    const { body } = await cms.call('GET /api/users?limit=0', {
      as: people.get('staff') ?? null,
    });
    expect(body).toMatchObject({ totalDocs: 1 });
  });

  it('lets everybody change their own name', async () => {
    const as = await cms.person('staff');
    const { status } = await cms.save({
      as,
      path: `/api/users/${as.id}`,
      body: { name: 'Another' },
    });
    expect(status).toBe(200);
  });

  type Change = { as: Person | undefined; of: Person | undefined };
  async function rolesAfter({ as, of }: Change, roles: Role[]) {
    const id = of?.id ?? '';
    if (as !== undefined) await cms.save({ as, path: `/api/users/${id}`, body: { roles } });
    return (await cms.payload.findByID({ collection: 'users', id, overrideAccess: true })).roles;
  }

  it('lets nobody give themselves a role, not even an administrator', async () => {
    const [staff, administrator] = [people.get('staff'), people.get('administrator')];
    expect(await rolesAfter({ as: staff, of: staff }, ['administrator'])).toEqual(['staff']);
    const more: Role[] = ['administrator', 'releaser'];
    expect(await rolesAfter({ as: administrator, of: administrator }, more)).toEqual([
      'administrator',
    ]);
  });

  it('lets an administrator give another person a role', async () => {
    const other = await cms.person('staff');
    const given = await rolesAfter({ as: people.get('administrator'), of: other }, ['auditor']);
    expect(given).toEqual(['auditor']);
  });

  it('of the organisation lets everybody signed in read, and two roles change it', async () => {
    const address = '/api/globals/organisation';
    expect((await cms.call(`GET ${address}`)).status).toBe(403);
    expect((await cms.call(`POST ${address}`, { body: {} })).status).toBe(403);
    const writers: Role[] = [];
    for (const [role, as] of people) {
      expect((await cms.call(`GET ${address}`, { as })).status).toBe(200);
      const { status } = await cms.call(`POST ${address}`, { as, body: {} });
      if (status !== 403) writers.push(role);
    }
    expect(writers).toEqual(['administrator', 'secretary']);
  });

  it('has no verification of addresses', async () => {
    expect((await cms.call('POST /api/users/verify/x', { body: {} })).status).toBe(404);
  });

  it('has no GraphQL', async () => {
    expect(cms.payload.config.graphQL.disable).toBe(true);
    expect((await cms.call('POST /api/graphql', { body: { query: '{__typename}' } })).status).toBe(
      404,
    );
  });
});
