import { afterAll, beforeAll, describe, expect, it } from 'vitest';

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

  it.each([
    ['http://localhost:3000', 200],
    ['https://elsewhere.example', 403],
  ])('carried by a cookie from %s is answered with %i', async (origin, expected) => {
    const headers = { cookie: `payload-token=${person.token}`, origin };
    expect((await cms.call('GET /api/holidays', { headers })).status).toBe(expected);
  });

  it('is refused after many wrong passwords, also with the right one', async () => {
    const other = await cms.person('staff');
    for (let attempt = 0; attempt < 8; attempt += 1) await signIn(other.email, 'wrong');
    expect((await signIn(other.email, other.password)).status).toBe(401);
    expect((await signIn(person.email, person.password)).status).toBe(200);
  });
});
