import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { Cms, Person } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';

const GOOD = 'four quiet words, one comma';

const pageSchema = z.object({ id: z.string().optional(), page: z.string() });
const refusalSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    page: z.string().optional(),
    ticket: z.string().optional(),
  }),
});

const eventsSchema = z.object({
  docs: z.array(z.looseObject({ facts: z.object({ event: z.string() }) })),
});

let cms: Cms;
let administrator: Person;

beforeAll(async () => {
  cms = await openCms();
  administrator = await cms.person('administrator');
});
afterAll(() => cms.stop());

type From = { place?: string; cookie?: string; code?: string };

let places = 0;
/** A place nobody has been to. */
function elsewhere(): string {
  places += 1;
  return `198.51.100.${String(places)}`;
}

function signIn(
  { email, password }: { email: string; password: string },
  { place = elsewhere(), cookie, code }: From = {},
) {
  return cms.call('POST /api/users/login', {
    body: { email, password, ...(code !== undefined && { code }) },
    headers: { 'x-mithaq-place': place, ...(cookie !== undefined && { cookie }) },
  });
}

/** The cookie that a browser shows once it was signed in with. */
function deviceOf(headers: Headers): string | undefined {
  return headers
    .getSetCookie()
    .map((each) => each.split(';', 1)[0])
    .find((each) => each?.startsWith('mithaq-device='));
}

function codeOf(body: unknown): string {
  return refusalSchema.parse(body).error.code;
}

function tokenOf(body: unknown): string {
  return pageSchema.parse(body).page.split('#').at(-1) ?? '';
}

function setPassword(token: string, password: string) {
  return cms.call('POST /api/users/reset-password', {
    body: { token, password },
    headers: { 'x-mithaq-place': elsewhere() },
  });
}

async function linkTo(person: Person): Promise<string> {
  const { body } = await cms.call(`POST /api/users/${person.id}/link`, {
    as: administrator,
    body: {},
  });
  return tokenOf(body);
}

async function isSignedIn(person: Pick<Person, 'token'>): Promise<boolean> {
  const as = { id: '', email: '', password: '', ...person };
  return (await cms.call('GET /api/holidays', { as })).status === 200;
}

describe('tries to sign in', () => {
  it('from one place end after eight, also with the right password, and not elsewhere', async () => {
    const owner = await cms.person('staff');
    const place = elsewhere();
    for (let tries = 0; tries < 8; tries += 1) {
      expect((await signIn({ ...owner, password: 'wrong' }, { place })).status).toBe(401);
    }
    const { status, body } = await signIn(owner, { place });
    expect([status, codeOf(body)]).toEqual([429, 'too-many-tries']);
    expect((await signIn(owner)).status).toBe(200);
  });

  it('from everywhere else keep the owner out neither at his place nor at his device', async () => {
    const owner = await cms.person('staff');
    const place = elsewhere();
    const { headers } = await signIn(owner, { place });
    const cookie = deviceOf(headers);
    // Counted before the password is looked at, so an empty one would not be; 13 places of 8.
    for (let strange = 0; strange < 13; strange += 1) {
      const from = elsewhere();
      await Promise.all(
        Array.from({ length: 8 }, () => signIn({ ...owner, password: 'wrong' }, { place: from })),
      );
    }
    expect((await signIn(owner)).status).toBe(429);
    expect((await signIn(owner, { place })).status).toBe(200);
    expect((await signIn(owner, cookie === undefined ? {} : { cookie })).status).toBe(200);
    expect((await signIn(owner, { cookie: 'mithaq-device=forged' })).status).toBe(429);
  });

  it('of many accounts from one place end as well, but not for a device known to its owner', async () => {
    const place = elsewhere();
    const owner = await cms.person('staff');
    const cookie = deviceOf((await signIn(owner)).headers);
    const answers = [];
    for (let round = 0; round < 21; round += 1) {
      answers.push(
        ...(await Promise.all(
          Array.from({ length: 10 }, () =>
            cms.call('POST /api/users/forgot-password', {
              body: { email: `${randomUUID()}@example.org` },
              headers: { 'x-mithaq-place': place },
            }),
          ),
        )),
      );
    }
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
    const body = { email: owner.email };
    const headers = { 'x-mithaq-place': place };
    const address = 'POST /api/users/forgot-password';
    expect((await cms.call(address, { body, headers })).status).toBe(429);
    const known = { ...headers, ...(cookie !== undefined && { cookie }) };
    expect((await cms.call(address, { body, headers: known })).status).toBe(200);
  });

  it('are answered alike, in words and time, with and without an account', async () => {
    const owner = await cms.person('staff');
    const known: number[] = [];
    const unknown: number[] = [];
    const words = new Set<string>();
    async function timed(email: string, into: number[]): Promise<void> {
      // By the processor's own count: how long it takes depends on what else the machine does.
      const before = process.cpuUsage();
      const { status, body } = await signIn({ email, password: 'a wrong password' });
      const { user, system } = process.cpuUsage(before);
      into.push(user + system);
      words.add(`${String(status)} ${JSON.stringify(body)}`);
    }
    for (let round = 0; round < 15; round += 1) {
      await timed(owner.email, known);
      await timed(`${randomUUID()}@example.org`, unknown);
    }
    const ratio = median(known) / median(unknown);
    console.log(`known/unknown: ${ratio.toFixed(3)}`);
    expect(words.size).toBe(1);
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.25);
  });

  it.each([
    [{ email: '', password: '' }],
    [{ email: { equals: 'x' }, password: ['x'] }],
    [{ email: 'a@example.org' }],
    [{ email: 'a@example.org', password: 'x'.repeat(5_000) }],
    [{ email: `${'a'.repeat(5_000)}@example.org`, password: 'x' }],
    [[]],
    ['text'],
    [null],
  ])('of a form nobody sends are refused as all others: %#', async (body) => {
    const answer = await cms.call('POST /api/users/login', { body });
    expect([answer.status, codeOf(answer.body)]).toEqual([401, 'sign-in-refused']);
  });
});

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

describe('a password', () => {
  it.each(['elevenchars', 'password1234', 'qwertyqwerty', '123456789012', 'aaaaaaaaaaaaaa'])(
    'that is short or common is refused by a link: %s',
    async (password) => {
      const token = await linkTo(await cms.person('staff'));
      const { status, body } = await setPassword(token, password);
      expect(status).toBe(400);
      expect(JSON.stringify(body)).toMatch(/password/i);
      expect((await setPassword(token, GOOD)).status).toBe(200);
    },
  );

  it('is not made of the address, the name or the association', async () => {
    await cms.payload.updateGlobal({
      slug: 'organisation',
      data: { nameAr: 'جمعية البر التجريبية', nameEn: 'Trial Charity' },
      overrideAccess: true,
    });
    const person = await cms.person('staff');
    const token = await linkTo(person);
    for (const password of [person.email, 'Trial Charity 2026', 'جمعية البر التجريبية']) {
      expect((await setPassword(token, password)).status).toBe(400);
    }
  });

  it('is refused to a program as well', async () => {
    const data = { email: `${randomUUID()}@example.org`, name: 'A', password: 'password1234' };
    await expect(
      cms.payload.create({
        collection: 'users',
        data: { ...data, roles: ['staff'] },
        overrideAccess: true,
      }),
    ).rejects.toThrow();
  });

  it('and the address are changed by their owner with the current password only', async () => {
    const as = await cms.person('staff');
    const path = `/api/users/${as.id}`;
    const email = `${randomUUID()}@example.org`;
    for (const body of [
      { password: GOOD },
      { email },
      { password: GOOD, currentPassword: 'wrong' },
      { email, currentPassword: '' },
    ]) {
      expect((await cms.save({ as, path, body })).status).toBe(400);
    }
    expect((await signIn(as)).status).toBe(200);
    const body = { password: GOOD, email, currentPassword: as.password };
    const saved = await cms.save({ as, path, body });
    expect(saved.status).toBe(200);
    expect(JSON.stringify(saved.body)).not.toContain(as.password);
    expect((await signIn(as)).status).toBe(401);
    expect((await signIn({ email, password: GOOD })).status).toBe(200);
  });

  it('ends every other session when it is changed, and all by a link', async () => {
    const as = await cms.person('staff');
    const other = z.object({ token: z.string() }).parse((await signIn(as)).body);
    const body = { password: GOOD, currentPassword: as.password };
    await cms.save({ as, path: `/api/users/${as.id}`, body });
    expect([await isSignedIn(as), await isSignedIn(other)]).toEqual([true, false]);
    await setPassword(await linkTo(as), `${GOOD} again`);
    expect(await isSignedIn(as)).toBe(false);
  });

  it('of another is not typed by an administrator', async () => {
    const person = await cms.person('staff');
    const path = `/api/users/${person.id}`;
    await cms.save({ as: administrator, path, body: { password: GOOD } });
    expect((await signIn({ ...person, password: GOOD })).status).toBe(401);
    expect((await signIn(person)).status).toBe(200);
    const body = { name: 'A', email: `${randomUUID()}@example.org`, roles: ['staff'] };
    const created = await cms.call('POST /api/users', {
      as: administrator,
      body: { ...body, password: GOOD },
    });
    expect(created.status).toBe(403);
  });

  it('that was generated lets nothing through until it is changed', async () => {
    const person = await cms.person('administrator');
    const email = `${randomUUID()}@example.org`;
    await cms.payload.create({
      collection: 'users',
      data: {
        email,
        password: GOOD,
        name: 'A',
        roles: ['administrator'],
        mustChangePassword: true,
      },
      overrideAccess: true,
    });
    const { status, body, headers } = await signIn({ email, password: GOOD });
    expect([status, codeOf(body)]).toEqual([403, 'password-change-due']);
    expect(headers.getSetCookie()).toEqual([]);
    const token = refusalSchema.parse(body).error.page?.split('#').at(-1) ?? '';
    expect((await setPassword(token, `${GOOD} of my own`)).status).toBe(200);
    expect((await signIn({ email, password: `${GOOD} of my own` })).status).toBe(200);
    expect((await signIn(person)).status).toBe(200);
  });
});

describe('an invitation', () => {
  it('is good once, for one person, kept as a hash, and made by an administrator', async () => {
    const body = { name: 'Invited', email: `${randomUUID()}@Example.org`, roles: ['releaser'] };
    const staff = await cms.person('staff', 'secretary');
    for (const as of [staff, null]) {
      const { status } = await cms.call('POST /api/users/invite', { as, body });
      expect([401, 403]).toContain(status);
    }
    const made = await cms.call('POST /api/users/invite', { as: administrator, body });
    expect(made.status).toBe(200);
    const token = tokenOf(made.body);
    const again = await cms.call('POST /api/users/invite', { as: administrator, body });
    expect([again.status, codeOf(again.body)]).toEqual([409, 'email-taken']);
    const rows = await cms.payload.db.find({ collection: 'users', where: {}, limit: 0 });
    expect(JSON.stringify(rows)).not.toContain(token);
    const all = await cms.call('GET /api/users?limit=0', { as: administrator });
    expect(JSON.stringify(all.body)).not.toMatch(/linkHash|secondFactor|pendingSecret|"hash"/);
    const answers = await Promise.all([setPassword(token, GOOD), setPassword(token, `${GOOD}!`)]);
    expect(answers.map(({ status }) => status).toSorted((one, two) => one - two)).toEqual([
      200, 403,
    ]);
    expect((await setPassword(token, GOOD)).status).toBe(403);
  });

  it('runs out, and is void once another is made', async () => {
    const person = await cms.person('staff');
    const first = await linkTo(person);
    const second = await linkTo(person);
    expect((await setPassword(first, GOOD)).status).toBe(403);
    await cms.payload.db.updateOne({
      collection: 'users',
      id: person.id,
      data: { linkUntil: new Date(Date.now() - 1_000).toISOString() },
    });
    expect((await setPassword(second, GOOD)).status).toBe(403);
    expect((await signIn(person)).status).toBe(200);
  });

  it.each(['', 'x'.repeat(3_000), '%00', 'null'])('is not guessed: %#', async (token) => {
    expect([400, 403]).toContain((await setPassword(token, GOOD)).status);
  });

  it('is not spent by whoever asks for a forgotten password without mail', async () => {
    const person = await cms.person('staff');
    const token = await linkTo(person);
    for (const email of [person.email, `${randomUUID()}@example.org`]) {
      const { status, body } = await cms.call('POST /api/users/forgot-password', {
        body: { email },
      });
      expect([status, body]).toEqual([200, { done: true }]);
    }
    expect((await setPassword(token, GOOD)).status).toBe(200);
  });
});

describe('the audit trail', () => {
  it('tells of sign-ins, failures and changes of roles, and of no address or password', async () => {
    const [owner, auditor] = [await cms.person('staff'), await cms.person('auditor')];
    await signIn({ ...owner, password: 'a wrong password' });
    await signIn(owner);
    const path = `/api/users/${owner.id}`;
    await cms.save({ as: administrator, path, body: { roles: ['staff', 'auditor'] } });
    const query = `where[subjectId][equals]=${owner.id}&where[kind][equals]=account&sort=seq`;
    const { body } = await cms.call(`GET /api/audit-events?${query}`, { as: auditor });
    const { docs } = eventsSchema.parse(body);
    expect(docs.map(({ facts }) => facts.event)).toEqual(
      expect.arrayContaining(['sign-in-failed', 'signed-in', 'roles-changed']),
    );
    expect(docs.at(-1)).toMatchObject({ actorId: administrator.id, actorName: 'administrator' });
    expect(JSON.stringify(body)).not.toContain(owner.email);
    expect(JSON.stringify(body)).not.toContain('a wrong password');
  });
});

describe('a user', () => {
  it('who is deactivated is signed out at once and cannot come back by any way', async () => {
    const person = await cms.person('staff');
    const token = await linkTo(person);
    const path = `/api/users/${person.id}`;
    expect((await cms.save({ as: administrator, path, body: { active: false } })).status).toBe(200);
    expect(await isSignedIn(person)).toBe(false);
    const refused = await signIn(person);
    const unknown = await signIn({ ...person, email: 'nobody@example.org' });
    expect([refused.status, refused.body]).toEqual([401, unknown.body]);
    expect((await setPassword(token, GOOD)).status).toBe(403);
    const link = await cms.call(`POST ${path}/link`, { as: administrator, body: {} });
    expect(link.status).toBe(404);
    await cms.save({ as: administrator, path, body: { active: true } });
    expect((await signIn(person)).status).toBe(200);
  });

  it('is never deleted', async () => {
    const person = await cms.person('staff');
    const { status } = await cms.call(`DELETE /api/users/${person.id}`, { as: administrator });
    expect(status).toBe(403);
    await expect(
      cms.payload.delete({ collection: 'users', id: person.id, overrideAccess: true }),
    ).rejects.toThrow();
  });

  it('activates or deactivates nobody without being an administrator, nor himself', async () => {
    const person = await cms.person('staff');
    for (const as of [person, administrator]) {
      await cms.save({ as, path: `/api/users/${as.id}`, body: { active: false } });
      expect(await isSignedIn(as)).toBe(true);
    }
  });

  it('who changes a password while another signs in with the old one leaves no session', async () => {
    const as = await cms.person('staff');
    const body = { password: GOOD, currentPassword: as.password };
    const [late] = await Promise.all([
      signIn(as),
      cms.save({ as, path: `/api/users/${as.id}`, body }),
    ]);
    const token = z.object({ token: z.string() }).safeParse(late.body).data?.token;
    if (token !== undefined) expect(await isSignedIn({ token })).toBe(false);
    expect((await signIn({ ...as, password: GOOD })).status).toBe(200);
    expect((await signIn(as)).status).toBe(401);
  });
});

describe('the last administrator', () => {
  it('remains when two demote each other at once, and cannot be taken away', async () => {
    const one = administrator;
    const { docs } = await cms.payload.find({
      collection: 'users',
      where: { and: [{ roles: { in: ['administrator'] } }, { id: { not_equals: one.id } }] },
      limit: 0,
      overrideAccess: true,
    });
    for (const { id } of docs) {
      await cms.payload.db.updateOne({ collection: 'users', id, data: { active: false } });
    }
    const other = await cms.person('administrator');
    const answers = await Promise.all([
      cms.save({ as: one, path: `/api/users/${other.id}`, body: { roles: ['staff'] } }),
      cms.save({ as: other, path: `/api/users/${one.id}`, body: { active: false } }),
    ]);
    // Who comes a moment later is no administrator any more; who comes at once is the last.
    const [done, refused] = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(done).toBe(200);
    expect([403, 409]).toContain(refused);
    const left = await cms.payload.count({
      collection: 'users',
      where: {
        and: [{ roles: { in: ['administrator'] } }, { active: { not_equals: false } }],
      },
      overrideAccess: true,
    });
    expect(left.totalDocs).toBe(1);
    const [id] = (await isSignedIn(one)) && answers[0].status === 200 ? [one.id] : [other.id];
    await new Promise((resolve) => setTimeout(resolve, 10_500));
    await expect(
      cms.payload.update({
        collection: 'users',
        id,
        data: { active: false },
        overrideAccess: true,
      }),
    ).rejects.toThrow(/last active administrator/);
  });
});
