import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { Role } from '../../cms/src/access/roles.ts';
import { ROLES } from '../../cms/src/access/roles.ts';
import { keysOf } from '../../cms/src/core/keysOf.ts';
import { readSecrets } from '../../cms/src/core/secrets.ts';
import { eraseDue } from '../../plugins/feedback/src/index.ts';
import type { PrivacyPromise } from '../../site/src/i18n/statements.ts';
import { PRIVACY_PROMISES } from '../../site/src/i18n/statements.ts';
import type { Cms, Person } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';
import { serveCms } from '../helpers/cmsServer.ts';
import { seedFrom } from '../helpers/content.ts';
import type { RunningSite } from '../helpers/site.ts';
import { startSite } from '../helpers/site.ts';

const CODE = /[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}/;
const ADDRESS = '198.51.100.23';
const TEXT = 'وُعدت بزيارة يوم الأحد ولم يصل أحد.';
const EMAIL = 'layan@example.org';

let cms: Cms;
let site: RunningSite;
let server: Awaited<ReturnType<typeof serveCms>>;
/** The complaint of the person who reads the page, and its code. */
let code = '';
let id = '';
const people = new Map<Role, Person>();

beforeAll(async () => {
  process.env['SITE_TRUST_PROXY'] = 'true';
  cms = await openCms();
  await seedFrom(cms.payload);
  server = await serveCms();
  site = await startSite(server.url, readSecrets(process.env['DATA_DIR'] ?? '').front);
  for (const role of keysOf(ROLES)) people.set(role, await cms.person(role));
  const contact = { name: 'ليان', email: EMAIL, preferred: 'email' };
  const page = await sent({ category: 'service-delay', subject: 'زيارة', text: TEXT, ...contact });
  code = CODE.exec(page)?.[0] ?? '';
  const supervisor = people.get('supervisor') ?? null;
  const { body } = await cms.call('GET /api/complaints', { as: supervisor });
  id = z.object({ docs: z.tuple([z.object({ id: z.string() })]) }).parse(body).docs[0].id;
});
afterAll(async () => {
  site.signal('SIGTERM');
  await site.ended;
  await server.close();
  await cms.stop();
});

async function sent(fields: Record<string, string>): Promise<string> {
  const answer = await fetch(`${site.url}/ar/complaints/new`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.url, 'x-forwarded-for': ADDRESS },
    body: new URLSearchParams({ ...fields, declaration: 'yes' }),
  });
  return answer.text();
}

/** The rows of a collection as they lie in the database, as one text. */
async function stored(collection: 'complaints' | 'feedback-limits' | 'feedback-keys') {
  const { docs } = await cms.payload.db.find({ collection, where: {}, limit: 100 });
  expect(docs.length).toBeGreaterThan(0);
  return JSON.stringify(docs);
}

/** Of all roles, those whose answer has the words. */
async function rolesShown(line: string, words: string): Promise<Role[]> {
  const shown: Role[] = [];
  for (const [role, as] of people) {
    const sends = line.startsWith('POST') ? { body: {} } : {};
    const { body } = await cms.call(line, { as, ...sends });
    if (JSON.stringify(body).includes(words)) shown.push(role);
  }
  return shown;
}

function desk(): string {
  return `/api/feedback/cases/complaints/${id}`;
}

/** Another complaint of somebody with a name. */
async function filed(
  subject: string,
  category = 'service-delay',
): Promise<{ code: string; id: string }> {
  const contact = { name: 'ليان', email: EMAIL, preferred: 'email' };
  const page = await sent({ category, subject, text: TEXT, ...contact });
  const { docs } = await cms.payload.db.find<{ id: string }>({
    collection: 'complaints',
    where: {},
    sort: '-createdAt',
    limit: 1,
  });
  return { code: CODE.exec(page)?.[0] ?? '', id: docs[0]?.id ?? '' };
}

/** A supervisor lets somebody stand in for the officer. */
async function standIn({ id: substitute }: Person): Promise<void> {
  const body = { officer: people.get('contactOfficer')?.id, substitute };
  const as = people.get('supervisor') ?? null;
  expect((await cms.call('POST /api/substitutions', { as, body })).status).toBe(201);
}

async function closeCase(of: string): Promise<void> {
  const as = people.get('supervisor') ?? null;
  const line = `POST /api/feedback/cases/complaints/${of}`;
  await cms.call(`${line}/take`, { as, body: {} });
  const body = { decision: 'upheld', reasons: 'زرناه يوم الاثنين.' };
  expect((await cms.call(`${line}/close`, { as, body })).status).toBe(200);
}

/** The page a browser without cookies is shown for what it posts by a code. */
async function posted(receiptCode: string, fields: Record<string, string>): Promise<string> {
  const answer = await fetch(`${site.url}/ar/track/case`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.url, 'x-forwarded-for': ADDRESS },
    body: new URLSearchParams({ receiptCode, ...fields }),
  });
  return answer.text();
}

function followed(receiptCode: string): Promise<string> {
  return posted(receiptCode, {});
}

/** One row for each promise of the page. */
const HELD: Record<PrivacyPromise, () => Promise<void>> = {
  reading: async () => {
    for (const path of ['/ar', '/en/policies', '/ar/contact', '/en/privacy']) {
      const answer = await fetch(`${site.url}${path}`);
      expect([path, answer.headers.get('set-cookie')]).toEqual([path, null]);
      const html = await answer.text();
      const asked = [...html.matchAll(/<(?:script|img|link|iframe)\b[^>]*(?:src|href)="([^"]+)"/g)];
      const hosts = asked.map(([, address]) => new URL(address ?? '', site.url).host);
      expect(new Set(hosts)).toEqual(new Set([new URL(site.url).host]));
      expect(answer.headers.get('content-security-policy')).not.toMatch(/https?:\/\//);
    }
  },
  words: async () => {
    expect(await stored('complaints')).not.toContain(TEXT);
    const readers = ['contactOfficer', 'supervisor', 'auditor'];
    expect(await rolesShown(`GET ${desk()}`, TEXT)).toEqual(readers);
    expect(await rolesShown('GET /api/complaints?limit=0', TEXT)).toEqual([]);
  },
  contact: async () => {
    expect(await stored('complaints')).not.toContain(EMAIL);
    expect(await rolesShown(`GET ${desk()}`, EMAIL)).toEqual([]);
    expect(await rolesShown(`POST ${desk()}/showContact`, EMAIL)).toEqual(['supervisor']);
    await cms.call(`POST ${desk()}/take`, { as: people.get('contactOfficer') ?? null, body: {} });
    const keepers = ['contactOfficer', 'supervisor'];
    expect(await rolesShown(`POST ${desk()}/showContact`, EMAIL)).toEqual(keepers);
    const { body } = await cms.call(`GET ${desk()}`, { as: people.get('auditor') ?? null });
    const looked = z
      .object({
        timeline: z.array(z.object({ type: z.string(), officer: z.unknown() })),
      })
      .parse(body)
      .timeline.filter(({ type }) => type === 'contactShown');
    expect(JSON.stringify(looked)).toMatch(/supervisor.*contactOfficer/);
    const substitute = await cms.person('contactOfficer');
    const asked = { as: substitute, body: {} };
    expect((await cms.call(`POST ${desk()}/showContact`, asked)).status).toBe(409);
    await standIn(substitute);
    expect((await cms.call(`POST ${desk()}/showContact`, asked)).body).toMatchObject({
      contact: { email: EMAIL },
    });
  },
  confidential: async () => {
    const form = await (await fetch(`${site.url}/ar/complaints/new`)).text();
    expect(form).toContain('سلوك عامل أو متطوع (سري)');
    const secret = await filed('سلوك', 'staff-conduct');
    const path = `/api/feedback/cases/complaints/${secret.id}`;
    await cms.call(`POST ${path}/take`, { as: people.get('contactOfficer') ?? null, body: {} });
    expect(await rolesShown(`GET ${path}`, TEXT)).toEqual([]);
    expect(await rolesShown('GET /api/complaints?limit=0', 'سلوك"')).toEqual([]);
    expect(await rolesShown(`POST ${path}/showWords`, TEXT)).toEqual([
      'contactOfficer',
      'supervisor',
    ]);
    const substitute = await cms.person('contactOfficer');
    await standIn(substitute);
    const shown = await cms.call(`POST ${path}/showWords`, { as: substitute, body: {} });
    expect(JSON.stringify(shown.body)).toContain(TEXT);
    expect(JSON.stringify(shown.body)).toMatch(/wordsShown.*wordsShown.*wordsShown/);
    expect(await rolesShown('GET /api/complaints?limit=0', 'سلوك"')).toEqual([]);
  },
  concerned: async () => {
    const officer = await cms.person('contactOfficer', 'auditor');
    const supervisor = people.get('supervisor') ?? null;
    await cms.call(`POST ${desk()}/concern`, { as: supervisor, body: { member: officer.id } });
    expect((await cms.call(`GET ${desk()}`, { as: officer })).status).toBe(404);
    for (const path of ['', '?where[subject][like]=زيارة', `?where[id][equals]=${id}`]) {
      const { body } = await cms.call(`GET /api/complaints${path}`, { as: officer });
      expect([path, JSON.stringify(body).includes(id)]).toEqual([path, false]);
    }
    const trail = await cms.call('GET /api/audit-events?limit=0', { as: officer });
    expect([trail.status, JSON.stringify(trail.body).includes(id)]).toEqual([200, false]);
    const body = { officer: officer.id, reason: 'سبب الإحالة' };
    expect((await cms.call(`POST ${desk()}/refer`, { as: supervisor, body })).status).toBe(422);
  },
  cookies: async () => {
    const form = await fetch(`${site.url}/ar/complaints/new`);
    const mark = form.headers.getSetCookie();
    expect(mark).toEqual([expect.stringMatching(/^form=[\w-]+; Max-Age=86400;.*HttpOnly/)]);
    const cookie = mark[0]?.split(';')[0] ?? '';
    const answer = await fetch(`${site.url}/ar/complaints/new`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: site.url, cookie, 'x-forwarded-for': ADDRESS },
      body: new URLSearchParams({
        category: 'service-delay',
        subject: 'زيارة ثانية',
        text: TEXT,
        anonymous: 'yes',
        declaration: 'yes',
      }),
    });
    const receipt = answer.headers.getSetCookie().filter((each) => !each.startsWith('form='));
    expect(receipt).toEqual([
      expect.stringMatching(/^receipt-complaint=[^;]+; Max-Age=1800;.*HttpOnly/),
    ]);
    expect(receipt.join()).not.toMatch(CODE);
  },
  address: async () => {
    const counters = await stored('feedback-limits');
    for (const text of [counters, await stored('complaints')]) expect(text).not.toContain(ADDRESS);
    const { docs } = await cms.payload.find({
      collection: 'feedback-limits',
      pagination: false,
      overrideAccess: true,
    });
    const latest = Math.max(...docs.map(({ expiresAt }) => new Date(expiresAt).getTime()));
    expect(latest).toBeLessThanOrEqual(Date.now() + 60 * 60_000);
  },
  receiptCode: async () => {
    expect(code).toMatch(CODE);
    const kept = await stored('complaints');
    for (const written of [code, code.replaceAll('-', '')]) expect(kept).not.toContain(written);
  },
  retention: async () => {
    const other = await filed('زيارة ثالثة');
    expect(await followed(other.code)).toMatch(/بعد ٢٤ شهرًا من إغلاقها/);
    await closeCase(other.id);
    expect(await followed(other.code)).toMatch(
      /يُحذف ما كُتب في هذه المعاملة وبياناتك في .* الموافق /,
    );
    const where = { id: { equals: other.id } };
    const data = { eraseOn: new Date().toISOString().slice(0, 10) };
    await cms.payload.db.updateOne({ collection: 'complaints', where, data });
    expect((await eraseDue(cms.payload)).failed).toBe(0);
    const row = await cms.payload.db.findOne({ collection: 'complaints', where });
    const nothing = { subject: '', text: '', dataKey: null, contactEncrypted: null };
    expect(row).toMatchObject({ ...nothing, state: 'closed', category: 'service-delay' });
    expect(await rolesShown(`GET /api/feedback/cases/complaints/${other.id}`, TEXT)).toEqual([]);
  },
  deletion: async () => {
    const other = await filed('زيارة رابعة');
    const contact = { name: 'ليان', phone: '0500000009', preferred: 'phone' };
    await posted(other.code, { intent: 'save', ...contact });
    const shows = `POST /api/feedback/cases/complaints/${other.id}/showContact`;
    const as = people.get('supervisor') ?? null;
    const { body } = await cms.call(shows, { as, body: {} });
    expect(body).toMatchObject({ contact: { phone: '0500000009', email: null } });
    expect(await posted(other.code, { intent: 'delete' })).toContain(TEXT);
    expect((await cms.call(shows, { as, body: {} })).body).toMatchObject({ contact: null });
    await closeCase(other.id);
    const certificate = await posted(other.code, { intent: 'delete' });
    expect(certificate).not.toContain(TEXT);
    expect(certificate).toContain('شهادة حذف');
    expect(certificate).toContain('الموافق');
    const kept = await filed('زيارة خامسة');
    const where = { id: { equals: kept.id } };
    const data = { retention: { months: 24, required: true } };
    await cms.payload.db.updateOne({ collection: 'complaints', where, data });
    await closeCase(kept.id);
    const page = await posted(kept.code, { intent: 'delete' });
    expect(page).toContain(TEXT);
    expect(page).toContain('يلزمنا حفظ ما كُتب فيها');
  },
  surveys: async () => {
    const { config } = cms.payload.collections['survey-responses'];
    const names = config.flattenedFields.map(({ name }) => name).toSorted();
    expect(names).toEqual(KEPT_OF_A_RESPONSE);
    expect(await rolesShown('GET /api/survey-responses', 'docs')).toEqual([]);
  },
  asking: async () => {
    expect((await fetch(`${site.url}/ar/contact`)).status).toBe(200);
  },
};

/** All that is kept of a response. */
const KEPT_OF_A_RESPONSE = [
  'answers',
  'bodyHash',
  'idempotencyHash',
  'locale',
  'receivedOn',
  'survey',
];

describe('what the privacy page promises', () => {
  it.each(keysOf(PRIVACY_PROMISES.ar))('is held: %s', async (promise) => {
    await HELD[promise]();
  });

  it.each(['ar', 'en'] as const)(
    'is what stands on it, and nothing else does: %s',
    async (locale) => {
      const html = await (await fetch(`${site.url}/${locale}/privacy`)).text();
      const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
      const paragraphs = [...main.matchAll(/<section[\s\S]*?<\/section>/g)].flatMap(([section]) =>
        [...section.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)].map(([, text]) => text?.trim()),
      );
      expect(paragraphs.toSorted()).toEqual(Object.values(PRIVACY_PROMISES[locale]).toSorted());
    },
  );
});
