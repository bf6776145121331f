import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { users } from '../../cms/src/users/collection.ts';
import type { Cms, Person } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';

let cms: Cms;
let person: Person;

beforeAll(async () => {
  cms = await openCms();
  person = await cms.person('staff');
});
afterAll(() => cms.stop());

function signIn(email: string, password: string) {
  return cms.call('POST /api/users/login', { body: { email, password } });
}

const tokenSchema = z.object({ token: z.string() });
const renewedSchema = z.object({ exp: z.number(), refreshedToken: z.string() });

/** The sessions of three devices. */
async function threeTimes(as: Person): Promise<[Person, Person, Person]> {
  const { token: second } = tokenSchema.parse((await signIn(as.email, as.password)).body);
  const { token: third } = tokenSchema.parse((await signIn(as.email, as.password)).body);
  return [as, { ...as, token: second }, { ...as, token: third }];
}

async function isOpen({ token }: { token: string }): Promise<boolean> {
  const headers = { authorization: `JWT ${token}` };
  const { body } = await cms.call('GET /api/users/me', { headers });
  return z.object({ user: z.object({}).nullable() }).parse(body).user !== null;
}

const listSchema = z.object({
  sessions: z.array(
    z.strictObject({ id: z.string(), begunAt: z.iso.datetime(), isThis: z.boolean() }),
  ),
});

async function listOf(as: Person) {
  return listSchema.parse((await cms.call('GET /api/users/sessions', { as })).body).sessions;
}

async function end(as: Person, body: unknown) {
  const answer = await cms.call('POST /api/users/sessions/end', { as, body });
  return listSchema.parse(answer.body).sessions;
}

/** Lets the sessions of a person have this end. */
async function endAt({ id }: Person, end: number): Promise<void> {
  const user = await cms.payload.findByID({ collection: 'users', id, overrideAccess: true });
  const expiresAt = new Date(end).toISOString();
  const sessions = (user.sessions ?? []).map((session) => ({ ...session, expiresAt }));
  await cms.payload.db.updateOne({ collection: 'users', id, data: { sessions } });
}

describe('a session', () => {
  it('is a cookie that scripts cannot read and other sites cannot send', async () => {
    const { status, headers } = await signIn(person.email, person.password);
    expect(status).toBe(200);
    expect(headers.get('set-cookie')).toMatch(/HttpOnly/i);
    expect(headers.get('set-cookie')).toMatch(/SameSite=Strict/i);
  });

  it('asks for https where the panel has it', () => {
    expect(users(true)).toMatchObject({ auth: { cookies: { secure: true } } });
    expect(users(false)).toMatchObject({ auth: { cookies: { secure: false } } });
  });

  it('is renewed within twelve hours of its beginning, and tells nothing that is hidden', async () => {
    const as = await cms.person('staff');
    const renewed = await cms.call('POST /api/users/refresh-token', { as });
    expect(renewed.status).toBe(200);
    const { exp, refreshedToken } = renewedSchema.parse(renewed.body);
    expect(exp - Date.now() / 1000).toBeGreaterThan(7.9 * 3600);
    expect(await isOpen({ token: refreshedToken })).toBe(true);
    expect(JSON.stringify(renewed.body)).not.toMatch(/hash|salt|secondFactor|link/i);
    await endAt(as, Date.now() + 3_600_000);
    const late = renewedSchema.parse(
      (await cms.call('POST /api/users/refresh-token', { as })).body,
    );
    expect(late.exp - Date.now() / 1000).toBeLessThanOrEqual(3600);
    await endAt(as, Date.now() - 1000);
    expect((await cms.call('POST /api/users/refresh-token', { as })).status).toBe(401);
  });

  it('ends when its holder leaves, and all of them when he says so', async () => {
    const [first, second, third] = await cms.person('staff').then(threeTimes);
    const left = await cms.call('POST /api/users/logout', { as: first });
    expect(left.headers.get('clear-site-data')).toBe('"storage"');
    expect(await Promise.all([first, second, third].map(isOpen))).toEqual([false, true, true]);
    await cms.call('POST /api/users/logout?allSessions=true', { as: second });
    expect(await Promise.all([second, third].map(isOpen))).toEqual([false, false]);
    expect((await cms.call('POST /api/users/logout', { as: first })).status).toBe(401);
  });

  it('is listed to its holder, who ends one or all others and keeps this one', async () => {
    const [first, second, third] = await cms.person('staff').then(threeTimes);
    const listed = await listOf(first);
    expect(listed).toHaveLength(3);
    expect(listed.map(({ isThis }) => isThis)).toEqual([false, false, true]);
    const [newest] = listed;
    expect(Math.abs(Date.now() - Date.parse(newest?.begunAt ?? ''))).toBeLessThan(60_000);
    const left = await end(first, { id: newest?.id });
    expect(left).toEqual(listed.slice(1));
    expect(await Promise.all([first, second, third].map(isOpen))).toEqual([true, true, false]);
    const [mine] = (await listOf(second)).filter(({ isThis }) => isThis);
    expect(await end(second, { others: true })).toEqual([mine]);
    expect(await Promise.all([first, second].map(isOpen))).toEqual([false, true]);
  });

  it('of another is neither listed nor ended, and nothing without one', async () => {
    const [one, other] = [await cms.person('administrator'), await cms.person('staff')];
    const [theirs] = await listOf(other);
    expect(await listOf(one)).not.toContainEqual(theirs);
    await end(one, { id: theirs?.id });
    expect(await isOpen(other)).toBe(true);
    expect((await cms.call('GET /api/users/sessions')).status).toBe(401);
    const body = { others: true };
    expect((await cms.call('POST /api/users/sessions/end', { body })).status).toBe(401);
    for (const wrong of [{}, { id: 'x' }, { others: false }, { id: [theirs?.id] }]) {
      const answer = await cms.call('POST /api/users/sessions/end', { as: one, body: wrong });
      expect(answer.status).toBe(400);
    }
  });

  it('ends when somebody signs in with the same browser, whoever it is', async () => {
    const [one, other] = [await cms.person('staff'), await cms.person('staff')];
    async function again(browser: Person, { email, password }: Person): Promise<Person> {
      const headers = { cookie: `payload-token=${browser.token}`, origin: 'http://localhost:3000' };
      const body = { email, password };
      const answer = await cms.call('POST /api/users/login', { headers, body });
      return { ...one, token: tokenSchema.parse(answer.body).token };
    }
    const second = await again(one, one);
    expect(await Promise.all([one, second].map(isOpen))).toEqual([false, true]);
    const third = await again(second, other);
    expect(await Promise.all([second, third, other].map(isOpen))).toEqual([false, true, true]);
  });

  it('neither vanishes nor comes back when many begin and end at once', async () => {
    const [first, second, third] = await cms.person('staff').then(threeTimes);
    const [begun] = await Promise.all([
      Promise.all([1, 2, 3].map(() => signIn(first.email, first.password))),
      cms.call('POST /api/users/logout', { as: second }),
      cms.call('POST /api/users/logout', { as: third }),
    ]);
    const tokens = begun.map(({ body }) => tokenSchema.parse(body));
    expect(await Promise.all([first, ...tokens].map(isOpen))).toEqual([true, true, true, true]);
    expect(await Promise.all([second, third].map(isOpen))).toEqual([false, false]);
    expect(await listOf(first)).toHaveLength(4);
  });

  it('that ends while the password is changed takes no change back and revives no other', async () => {
    for (const round of [1, 2, 3, 4, 5]) {
      const as = await cms.person('staff');
      const [, second, third] = await threeTimes(as);
      const password = `four quiet words, round ${String(round)}`;
      const body = { password, currentPassword: as.password };
      const [changed] = await Promise.all([
        cms.save({ as, path: `/api/users/${as.id}`, body }),
        cms.call('POST /api/users/logout', { as: second }),
      ]);
      expect(changed.status).toBe(200);
      expect(await Promise.all([second, third].map(isOpen))).toEqual([false, false]);
      expect((await signIn(as.email, password)).status).toBe(200);
    }
  });

  it.each([
    ['http://localhost:3000', 200],
    ['https://elsewhere.example', 403],
  ])('carried by a cookie from %s is answered with %i', async (origin, expected) => {
    const headers = { cookie: `payload-token=${person.token}`, origin };
    expect((await cms.call('GET /api/holidays', { headers })).status).toBe(expected);
  });
});
