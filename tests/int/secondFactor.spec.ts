import { TOTP } from 'otpauth';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { Role } from '../../cms/src/access/roles.ts';
import type { User } from '../../cms/src/payload-types.ts';
import { restoreAdministrator } from '../../cms/src/users/restoreAdministrator.ts';
import type { Cms, Person } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';

let cms: Cms;
let administrator: Person;

beforeAll(async () => {
  cms = await openCms();
  administrator = await cms.person('administrator');
});
afterAll(() => cms.stop());
afterEach(() => requireOf([]));

const begunSchema = z.object({ secret: z.string(), picture: z.string() });
const codesSchema = z.object({ codes: z.array(z.string()) });
const refusalSchema = z.object({
  error: z.object({ code: z.string(), ticket: z.string().optional() }),
});

let places = 0;
function headers() {
  places += 1;
  return { 'x-mithaq-place': `203.0.113.${String(places)}` };
}

function signIn({ email, password }: Person, code?: string) {
  return cms.call('POST /api/users/login', { body: { email, password, code }, headers: headers() });
}

function post(path: string, { as, body }: { as?: Person; body: unknown }) {
  return cms.call(`POST /api/users/${path}`, { ...(as && { as }), body, headers: headers() });
}

/** The code of an app, some half minutes from now. */
function codeOf(secret: string, steps = 0): string {
  return new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });
}

function requireOf(roles: Role[]) {
  return cms.payload.updateGlobal({
    slug: 'organisation',
    data: { nameAr: 'جمعية', secondFactorRoles: roles },
    overrideAccess: true,
  });
}

/** A person with a second factor, set up with the code of the step before this one. */
async function personWithFactor(...roles: Role[]) {
  const as = await cms.person(...roles);
  const begun = await post('second-factor/begin', { as, body: { password: as.password } });
  const { secret } = begunSchema.parse(begun.body);
  const confirmed = await post('second-factor/confirm', { as, body: { code: codeOf(secret, -1) } });
  return { as, secret, codes: codesSchema.parse(confirmed.body).codes };
}

function refusal(body: unknown): string {
  return refusalSchema.parse(body).error.code;
}

describe('a second factor', () => {
  it('is asked for without telling which of the two was wrong', async () => {
    const { as, secret } = await personWithFactor('staff');
    const wrong = { ...as, password: 'a wrong password' };
    const answers = [
      await signIn(as),
      await signIn(as, '000000'),
      await signIn(wrong, codeOf(secret)),
      await signIn(wrong),
    ];
    const said = new Set(
      answers.map(({ status, body }) => `${String(status)} ${JSON.stringify(body)}`),
    );
    expect([...said]).toEqual([expect.stringMatching(/^401 .*sign-in-refused/)]);
    expect((await signIn(as, codeOf(secret))).status).toBe(200);
  });

  it('takes the digits of an Arabic keyboard', async () => {
    const { as, secret } = await personWithFactor('staff');
    const typed = codeOf(secret).replaceAll(/\d/g, (digit) =>
      String.fromCodePoint(0x660 + Number(digit)),
    );
    expect((await signIn(as, typed)).status).toBe(200);
  });

  it('takes each code once, also of many at the same time', async () => {
    const { as, secret } = await personWithFactor('staff');
    const code = codeOf(secret);
    const answers = await Promise.all([1, 2, 3, 4].map(() => signIn(as, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await signIn(as, code)).status).toBe(401);
    expect((await signIn(as, codeOf(secret, -1))).status).toBe(401);
    expect((await signIn(as, codeOf(secret, 5))).status).toBe(401);
  });

  it('has ten recovery codes, each good once', async () => {
    const { as, codes } = await personWithFactor('staff');
    const [first = '', second = ''] = codes;
    expect(new Set(codes).size).toBe(10);
    expect((await signIn(as, first)).status).toBe(200);
    expect((await signIn(as, first)).status).toBe(401);
    expect((await signIn(as, second.toUpperCase().replaceAll('-', ' '))).status).toBe(200);
  });

  it('is kept encrypted, its recovery codes hashed, and shown to nobody', async () => {
    const { as, secret, codes } = await personWithFactor('staff');
    const stored = await cms.payload.db.findOne<User>({
      collection: 'users',
      where: { id: { equals: as.id } },
    });
    const shown = await cms.call(`GET /api/users/${as.id}`, { as: administrator });
    for (const text of [JSON.stringify(stored), JSON.stringify(shown.body)]) {
      for (const kept of [secret, ...codes]) expect(text).not.toContain(kept);
    }
    const other = await personWithFactor('staff');
    const { secondFactor } = z.object({ secondFactor: z.unknown() }).parse(stored);
    await cms.payload.db.updateOne({
      collection: 'users',
      id: other.as.id,
      data: { secondFactor },
    });
    expect((await signIn(other.as, codeOf(secret, 1))).status).toBe(401);
  });

  it('is begun with the current password and counts once it is confirmed', async () => {
    const as = await cms.person('staff');
    for (const password of ['', 'wrong', undefined]) {
      const { status } = await post('second-factor/begin', { as, body: { password } });
      expect(status).toBe(403);
    }
    expect((await post('second-factor/begin', { body: { ticket: 'forged' } })).status).toBe(403);
    expect((await post('second-factor/begin', { body: {} })).status).toBe(401);
    await post('second-factor/begin', { as, body: { password: as.password } });
    expect((await post('second-factor/confirm', { as, body: { code: '000000' } })).status).toBe(
      403,
    );
    expect((await signIn(as)).status).toBe(200);
  });

  it('limits the tries at its code', async () => {
    const as = await cms.person('staff');
    await post('second-factor/begin', { as, body: { password: as.password } });
    const answers = [];
    const place = headers();
    for (let tries = 0; tries < 9; tries += 1) {
      const call = { as, body: { code: '000000' }, headers: place };
      answers.push((await cms.call('POST /api/users/second-factor/confirm', call)).status);
    }
    expect(answers).toEqual([...Array.from({ length: 8 }, () => 403), 429]);
  });

  it.each([{ code: 5 }, { code: '' }, { code: 'x'.repeat(900) }, { code: ['1'] }, null, 'x'])(
    'refuses what is no code: %j',
    async (body) => {
      const as = await cms.person('staff');
      expect((await post('second-factor/confirm', { as, body })).status).toBe(400);
    },
  );

  it('is turned off by its owner with password and code, and by an administrator for another', async () => {
    const { as, secret } = await personWithFactor('staff');
    const { password } = as;
    for (const body of [
      { password, code: '000000' },
      { password: 'x', code: codeOf(secret) },
    ]) {
      expect((await post('second-factor/off', { as, body })).status).toBe(403);
    }
    expect(
      (await post('second-factor/off', { as, body: { password, code: codeOf(secret) } })).status,
    ).toBe(200);
    expect((await signIn(as)).status).toBe(200);
    const lost = await personWithFactor('staff');
    const path = `${lost.as.id}/second-factor/reset`;
    expect((await post(path, { as, body: {} })).status).toBe(403);
    expect((await post(path, { as: lost.as, body: {} })).status).toBe(403);
    expect((await post(path, { as: administrator, body: {} })).status).toBe(200);
    expect((await cms.call('GET /api/holidays', { as: lost.as })).status).toBe(403);
    expect((await signIn(lost.as)).status).toBe(200);
  });
});

describe('a role that requires a second factor', () => {
  it('lets nothing through before it is set up, and then signs in', async () => {
    const as = await cms.person('supervisor');
    await requireOf(['supervisor']);
    const { status, body, headers: sent } = await signIn(as);
    expect([status, refusal(body), sent.getSetCookie()]).toEqual([403, 'second-factor-due', []]);
    const ticket = refusalSchema.parse(body).error.ticket ?? '';
    const stolen = await cms.call('POST /api/users/reset-password', {
      body: { token: ticket, password: 'four quiet words, one comma' },
    });
    expect(stolen.status).toBe(403);
    const begun = await post('second-factor/begin', { body: { ticket } });
    const { secret } = begunSchema.parse(begun.body);
    const confirm = { body: { ticket, code: codeOf(secret) } };
    const confirmed = await post('second-factor/confirm', confirm);
    expect(confirmed.headers.getSetCookie().join()).toContain('payload-token=');
    expect((await post('second-factor/confirm', confirm)).status).toBe(403);
    expect((await signIn(as, codeOf(secret, 1))).status).toBe(200);
  });

  it('renews no session that was begun before it did', async () => {
    const as = await cms.person('supervisor');
    await requireOf([]);
    expect((await post('refresh-token', { as, body: {} })).status).toBe(200);
    await requireOf(['supervisor']);
    expect((await post('refresh-token', { as, body: {} })).status).toBe(401);
  });

  it('does not let its holders turn it off', async () => {
    const { as, secret } = await personWithFactor('supervisor');
    await requireOf(['supervisor']);
    const body = { password: as.password, code: codeOf(secret) };
    const answer = await post('second-factor/off', { as, body });
    expect([answer.status, refusal(answer.body)]).toEqual([409, 'second-factor-required']);
  });

  it('is named by administrators alone', async () => {
    const as = await cms.person('secretary');
    const path = '/api/globals/organisation';
    await cms.save({ as, path, body: { nameAr: 'جمعية', secondFactorRoles: ['auditor'] } });
    const { body } = await cms.call(`GET ${path}`, { as });
    expect(
      z.object({ secondFactorRoles: z.array(z.string()) }).parse(body).secondFactorRoles,
    ).toEqual([]);
  });
});

describe('the way back from the machine itself', () => {
  it('makes an administrator whoever he was, by a link that is good once', async () => {
    const { as } = await personWithFactor('staff');
    await cms.save({ as: administrator, path: `/api/users/${as.id}`, body: { active: false } });
    for (const email of [as.email.toUpperCase(), 'somebody.new@example.org']) {
      const page = await restoreAdministrator(cms.payload, email);
      const password = 'four quiet words, one comma';
      const body = { token: page.split('#').at(-1), password };
      const old = await signIn(as);
      expect(old.status).toBe(401);
      expect((await post('reset-password', { body })).status).toBe(200);
      expect((await post('reset-password', { body })).status).toBe(403);
      const back = await signIn({ ...as, email, password });
      expect(back.status).toBe(200);
      const { token } = z.object({ token: z.string() }).parse(back.body);
      expect((await cms.call('GET /api/users', { as: { ...as, token } })).body).toHaveProperty(
        'docs',
      );
    }
  });
});
