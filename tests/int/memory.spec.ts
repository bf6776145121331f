import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Payload } from 'payload';
import { getPayload, handleEndpoints } from 'payload';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { HOLDS_MS } from '../../cms/src/core/remembered.ts';
import { readSecrets } from '../../cms/src/core/secrets.ts';
import type { Cms } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';
import { seedFrom } from '../helpers/content.ts';
import type { Hands } from '../helpers/policies.ts';
import { cause, draftPolicy, meet, release } from '../helpers/policies.ts';
import { questionsAsked } from '../helpers/questionsAsked.ts';
import { visitorHeaders } from '../helpers/visitorHeaders.ts';

let cms: Cms;
let hands: Hands;
/** Another process of the cms, as far as what it remembers is concerned. */
let other: { payload: Payload; get: (path: string) => Promise<unknown> };

beforeAll(async () => {
  cms = await openCms();
  await seedFrom(cms.payload);
  hands = {
    secretary: await cms.person('secretary'),
    releaser: await cms.person('releaser'),
  };
  other = await openOther();
});
afterAll(async () => {
  await other.payload.destroy();
  await cms.stop();
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function openOther(): Promise<typeof other> {
  const { default: config } = await import('../../cms/src/payload.config.ts');
  const key = 'other';
  const payload = await getPayload({ config, key });
  async function get(path: string): Promise<unknown> {
    const request = new Request(`http://localhost:3000${path}`);
    const answer = await handleEndpoints({ config, request, payloadInstanceCacheKey: key });
    return answer.json();
  }
  return { payload, get };
}

const READINGS = [
  '/api/public/organisation',
  '/api/public/policies',
  '/api/public/policies/complaints',
  '/api/public/revision',
  '/api/feedback/categories?kind=complaint',
  '/api/feedback/surveys',
  '/api/feedback/surveys/clarity-of-policies',
];

const listSchema = z.object({
  policies: z.array(z.object({ slug: z.string(), edition: z.number() })),
});
const policySchema = z.object({
  edition: z.object({ number: z.number(), title: z.object({ en: z.string().nullable() }) }),
});
const revisionSchema = z.object({
  revision: z.string(),
  parts: z.object({ policies: z.string() }),
  changedPolicies: z.array(z.string()).nullable(),
});
const pageSchema = z.object({
  policies: z.array(z.object({ slug: z.string(), category: z.string() })),
  page: z.number(),
  pages: z.number(),
  total: z.number(),
});

/** Once a write is over, what is remembered of it is doubted for a while; then time stands. */
async function quiet(): Promise<void> {
  await setTimeout(2_000);
  vi.spyOn(performance, 'now').mockReturnValue(performance.now());
}

async function inForce(slug: string): Promise<number | undefined> {
  const { policies } = listSchema.parse((await cms.call('GET /api/public/policies')).body);
  return policies.find((policy) => policy.slug === slug)?.edition;
}

async function shown(slug: string): Promise<number> {
  const { body } = await cms.call(`GET /api/public/policies/${slug}`);
  return policySchema.parse(body).edition.number;
}

async function secondEdition(id: string): Promise<void> {
  const { secretary } = hands;
  const begun = await cause({ cms, as: secretary, id, event: 'begin' });
  expect(begun.status).toBe(200);
  const meeting = await meet({ cms, as: secretary, gregorianDate: '2026-02-01' });
  const body = {
    titleEn: 'Remarks, again',
    meeting,
    resolutionNumber: '8',
    effectiveFrom: '2026-02-02',
    changeKind: 'substantive',
    changeNoteAr: 'خُفّضت المدة.',
  };
  const saved = await cms.save({ as: secretary, path: `/api/policies/${id}?draft=true`, body });
  expect(saved.status).toBe(200);
  await release({ cms, hands, id });
}

describe('what the public reads', () => {
  it('is answered a second time without a question', async () => {
    await quiet();
    for (const path of READINGS) {
      const first = await cms.call(`GET ${path}`);
      const asked = await questionsAsked(cms.payload, async () => {
        const second = await cms.call(`GET ${path}`);
        expect([second.status, second.body]).toEqual([200, first.body]);
      });
      expect([path, asked]).toEqual([path, []]);
    }
  });

  it('has a tag, by which who has it already is told so', async () => {
    const path = 'GET /api/public/policies/complaints';
    const etag = (await cms.call(path)).headers.get('etag');
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    const again = await cms.call(path, { headers: { 'if-none-match': `"x", ${String(etag)}` } });
    expect([again.status, again.body]).toEqual([304, null]);
    const another = await cms.call(path, { headers: { 'if-none-match': 'W/"x"' } });
    expect(another.status).toBe(200);
  });

  it('is new at once where it was published, and within a second in another process', async () => {
    const slug = 'remembered-remarks';
    const id = await draftPolicy({ cms, secretary: hands.secretary, changes: { slug } });
    expect(await inForce(slug)).toBeUndefined();
    await other.get('/api/public/policies');
    const before = revisionSchema.parse(await other.get('/api/public/revision'));

    await release({ cms, hands, id });
    expect([await inForce(slug), await shown(slug)]).toEqual([1, 1]);
    await setTimeout(HOLDS_MS);
    const { policies } = listSchema.parse(await other.get('/api/public/policies'));
    expect(policies).toContainEqual(expect.objectContaining({ slug, edition: 1 }));
    const since = `/api/public/revision?since=${before.parts.policies}`;
    const after = revisionSchema.parse(await other.get(since));
    expect(after.revision).not.toBe(before.revision);
    expect(after.changedPolicies).toEqual([slug]);
    expect((await cms.call(`GET ${since}`)).body).toMatchObject({
      revision: after.revision,
      parts: after.parts,
    });
    const unseen = await other.get('/api/public/revision?since=a-state-nobody-has-seen');
    expect(unseen).toMatchObject({ revision: after.revision, changedPolicies: null });

    await secondEdition(id);
    expect([await inForce(slug), await shown(slug)]).toEqual([2, 2]);
    await setTimeout(HOLDS_MS);
    expect(await other.get(`/api/public/policies/${slug}`)).toMatchObject({
      edition: { number: 2, title: { en: 'Remarks, again' } },
    });
  });

  it('of a policy is not read again when something is sealed for another one', async () => {
    await cms.call('GET /api/public/policies/complaints');
    const id = await draftPolicy({
      cms,
      secretary: hands.secretary,
      changes: { slug: 'unrelated-remarks' },
    });
    await release({ cms, hands, id });
    await cms.call('GET /api/public/policies/unrelated-remarks');
    await quiet();
    await cms.call('GET /api/public/revision');
    const asked = await questionsAsked(cms.payload, () =>
      cms.call('GET /api/public/policies/complaints'),
    );
    expect(asked).toEqual([]);
  });
});

describe('the list of policies', () => {
  async function page(query: string) {
    return pageSchema.parse((await cms.call(`GET /api/public/policies?${query}`)).body);
  }

  it('comes in pages, each policy once and in one order, by category first', async () => {
    const whole = await page('');
    expect([whole.page, whole.pages, whole.policies.length]).toEqual([1, 1, whole.total]);
    const perPage = 4;
    const pages = Math.ceil(whole.total / perPage);
    const slugs: string[] = [];
    for (let number = 1; number <= pages; number += 1) {
      const part = await page(`perPage=${String(perPage)}&page=${String(number)}`);
      expect([part.page, part.pages, part.total]).toEqual([number, pages, whole.total]);
      slugs.push(...part.policies.map(({ slug }) => slug));
    }
    expect(slugs).toEqual(whole.policies.map(({ slug }) => slug));
    expect(new Set(slugs).size).toBe(whole.total);
    const order = whole.policies.map(({ category }) => category);
    expect(order.filter((one, at) => order[at - 1] !== one)).toEqual([...new Set(order)]);
    expect((await page(`page=${String(pages + 1)}&perPage=4`)).policies).toEqual([]);
  });

  it('is asked for words of a title, as people write them, in either language', async () => {
    for (const words of ['الشكاوي', 'COMPLAINTS']) {
      const found = await page(`q=${encodeURIComponent(words)}&perPage=1`);
      expect([found.total > 0, found.policies.length]).toEqual([true, 1]);
    }
    expect(await page('q=nothing-like-it')).toMatchObject({ policies: [], pages: 1, total: 0 });
  });

  it.each(['page=0', 'page=x', 'perPage=101', `q=${'x'.repeat(201)}`])(
    'refuses what is no page of it: %s',
    async (query) => {
      const { status, body } = await cms.call(`GET /api/public/policies?${query}`);
      expect([status, body]).toMatchObject([400, { error: { code: 'invalid-request' } }]);
    },
  );
});

const categoriesSchema = z.object({
  categories: z.tuple([z.object({ slug: z.string() })], z.unknown()),
});

describe('a complaint', () => {
  it('costs one question, its counter and its own row', async () => {
    const { body: offered } = await cms.call('GET /api/feedback/categories?kind=complaint');
    const body = {
      locale: 'ar',
      category: categoriesSchema.parse(offered).categories[0].slug,
      subject: 'تأخر الرد',
      text: 'أرسلت ملاحظة قبل أسابيع ولم يصلني رد عليها.',
      citation: { policy: 'complaints', anchor: null },
      anonymous: true,
      declaration: true,
    };
    const front = readSecrets(process.env['DATA_DIR'] ?? '').front;
    async function file(): Promise<void> {
      const headers = {
        ...visitorHeaders(front),
        'idempotency-key': randomUUID(),
      };
      const { status } = await cms.call('POST /api/feedback/complaints', { body, headers });
      expect(status).toBe(201);
    }
    await file();
    await quiet();
    await cms.call('GET /api/public/revision');
    await cms.call('GET /api/feedback/categories?kind=complaint');
    await file();
    expect(await questionsAsked(cms.payload, file)).toEqual(['count', 'updateOne', 'create']);
  });
});
