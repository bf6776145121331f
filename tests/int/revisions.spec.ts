import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { Cms, Person } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';
import { cause, draftPolicy, POLICY } from '../helpers/policies.ts';

const ROUNDS = 20;

const createdSchema = z.object({ doc: z.object({ id: z.string(), revision: z.number() }) });
const documentSchema = z.looseObject({ revision: z.number() });
const savedSchema = z
  .union([z.object({ doc: z.unknown() }), z.object({ result: z.unknown() })])
  .transform((body) => documentSchema.parse('doc' in body ? body.doc : body.result));
const refusalSchema = z.object({
  errors: z.tuple([
    z.object({
      message: z.string(),
      data: z.object({
        code: z.string(),
        revision: z.number(),
        changes: z.array(
          z.object({
            at: z.iso.datetime(),
            by: z.object({ id: z.string(), name: z.string() }),
            fields: z.array(z.object({ name: z.string(), label: z.string() })),
          }),
        ),
        errors: z.tuple([z.object({ path: z.literal('revision') })]),
      }),
    }),
  ]),
});

let cms: Cms;
let people: Person[];

beforeAll(async () => {
  cms = await openCms();
  people = [await cms.person('secretary', 'administrator'), await cms.person('secretary')];
});
afterAll(() => cms.stop());

function first(): Person {
  const [person] = people;
  if (person === undefined) throw new Error('Nobody is there.');
  return person;
}

async function read(address: string) {
  return documentSchema.parse((await cms.call(`GET ${address}`, { as: first() })).body);
}

function send(...[address, as, body]: [string, Person, Record<string, unknown>]) {
  const method = address.startsWith('/api/globals/') ? 'POST' : 'PATCH';
  return cms.call(`${method} ${address}`, { as, body });
}

async function created(collection: string, body: Record<string, unknown>) {
  const answer = await cms.call(`POST /api/${collection}`, { as: first(), body });
  expect(answer.status).toBe(201);
  return createdSchema.parse(answer.body).doc;
}

/** One document of each shape: a draft, rows with lists, plain rows, a global. */
const KINDS = [
  {
    kind: 'a policy draft',
    make: async () =>
      `/api/policies/${await draftPolicy({ cms, secretary: first(), changes: { slug: `shared-${randomUUID()}` } })}?draft=true&autosave=true`,
    word: (words: string[]) => ({
      provisions: words.map((text, at) => ({
        ...POLICY.provisions[0],
        anchor: `item-${String(at)}`,
        text,
      })),
    }),
  },
  {
    kind: 'a meeting with its signatories',
    make: async () =>
      `/api/meetings/${(await created('meetings', { body: 'board', signatories: [] })).id}`,
    word: (words: string[]) => ({ signatories: words.map((name) => ({ name })) }),
  },
  {
    kind: 'a holiday',
    make: async () =>
      `/api/holidays/${(await created('holidays', { nameAr: 'إجازة', from: '2027-03-01', to: '2027-03-02' })).id}`,
    word: (words: string[]) => ({ nameEn: words.join(' ') }),
  },
  {
    kind: 'a reply template',
    make: async () =>
      `/api/reply-templates/${(await created('reply-templates', { slug: randomUUID(), kind: 'any', titleAr: 'قالب', textAr: 'نص' })).id}`,
    word: (words: string[]) => ({ textEn: words.join(' ') }),
  },
  {
    kind: 'the organisation',
    make: async () => {
      const address = '/api/globals/organisation';
      await cms.save({
        as: first(),
        path: address,
        body: {
          nameAr: 'جمعية',
          timeZone: 'Asia/Riyadh',
          weekend: ['5', '6'],
        },
      });
      return address;
    },
    word: (words: string[]) => ({ branches: words.map((nameAr) => ({ nameAr })) }),
  },
];

describe.each(KINDS)('two who save $kind at the same moment', ({ make, word }) => {
  it('are told apart at each revision, and no word is lost', async () => {
    const address = await make();
    const kept: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { revision } = await read(address);
      const answers = await Promise.all(
        people.map(async (as, hand) => {
          const written = `word-${String(round)}-${String(hand)}`;
          const body = { ...word([...kept, written]), revision };
          return { written, ...(await send(address, as, body)) };
        }),
      );
      const won = answers.filter(({ status }) => status === 200);
      expect([won.length, ...answers.map(({ status }) => status).sort()]).toEqual([1, 200, 409]);
      expect(savedSchema.parse(won[0]?.body).revision).toBe(revision + 1);
      kept.push(won[0]?.written ?? '');
      const stored = JSON.stringify(await read(address));
      expect(kept.filter((written) => !stored.includes(written))).toEqual([]);
    }
  });

  it('keep every word when each adds to what he finds until it is taken', async () => {
    const address = await make();
    const given: string[] = [];
    async function insist(as: Person, written: string): Promise<void> {
      for (let tries = 0; tries < 200; tries += 1) {
        const before = await read(address);
        const words = wordsIn(before);
        const body = { ...word([...words, written]), revision: before.revision };
        if ((await send(address, as, body)).status === 200) return;
      }
      throw new Error(`${written} was never taken.`);
    }
    await Promise.all(
      people.map(async (as, hand) => {
        for (let round = 0; round < 6; round += 1) {
          const written = `word-${String(round)}-${String(hand)}`;
          given.push(written);
          await insist(as, written);
        }
      }),
    );
    const found = wordsIn(await read(address));
    expect(given.filter((written) => !found.includes(written))).toEqual([]);
  });
});

function wordsIn(document: unknown): string[] {
  return [...new Set(JSON.stringify(document).match(/word-\d+-\d+/g) ?? [])];
}

describe('a save that comes second', () => {
  it('is told who changed which fields, in the language of the panel', async () => {
    const id = await draftPolicy({ cms, secretary: first(), changes: { slug: 'told' } });
    const address = `/api/policies/${id}?draft=true`;
    const { revision } = await read(address);
    await send(address, first(), { revision, titleAr: 'عنوان آخر', code: 'T-1' });
    const body = { revision, summaryAr: 'خلاصة' };
    const as = people[1] ?? null;
    const { status, body: answer } = await cms.call(`PATCH ${address}`, {
      as,
      body,
      headers: { 'accept-language': 'ar' },
    });
    expect(status).toBe(409);
    const [{ message, data }] = refusalSchema.parse(answer).errors;
    expect(data.code).toBe('edited-meanwhile');
    expect(data.revision).toBe(revision + 1);
    expect(data.changes).toMatchObject([
      {
        by: { name: 'secretary and administrator' },
        fields: [
          { name: 'titleAr', label: 'العنوان' },
          { name: 'code', label: 'الرمز' },
        ],
      },
    ]);
    expect(message).toContain('العنوان');
    expect((await read(address))['summaryAr'] ?? null).toBeNull();
  });

  it('is refused without a revision: whoever does not say what he saw cannot be told', async () => {
    const { id } = await created('holidays', {
      nameAr: 'إجازة',
      from: '2027-04-01',
      to: '2027-04-01',
    });
    const { status, body } = await send(`/api/holidays/${id}`, first(), { nameEn: 'Unseen' });
    expect([status, body]).toMatchObject([
      428,
      { errors: [{ data: { code: 'revision-missing' } }] },
    ]);
    const organisation = await send('/api/globals/organisation', first(), { nameEn: 'Unseen' });
    expect(organisation.status).toBe(428);
  });

  it('gives its turn back when its values are refused', async () => {
    const { id } = await created('holidays', {
      nameAr: 'إجازة',
      from: '2027-05-01',
      to: '2027-05-01',
    });
    const address = `/api/holidays/${id}`;
    expect((await send(address, first(), { revision: 1, nameAr: '' })).status).toBe(400);
    expect((await send(address, first(), { revision: 1, nameAr: 'أخرى' })).status).toBe(200);
  });

  it('gives its turn back when the database refuses the row', async () => {
    const fields = { kind: 'any', titleAr: 'قالب', textAr: 'نص' };
    await created('reply-templates', { slug: 'taken', ...fields });
    const { id } = await created('reply-templates', { slug: 'free', ...fields });
    const address = `/api/reply-templates/${id}`;
    expect((await send(address, first(), { revision: 1, slug: 'taken' })).status).not.toBe(200);
    expect((await send(address, first(), { revision: 1, slug: 'freed' })).status).toBe(200);
  });

  it.each(['', '&autosave=true'])('gives it back when a draft cannot be written%s', async (how) => {
    const id = await draftPolicy({ cms, secretary: first(), changes: { slug: randomUUID() } });
    const address = `/api/policies/${id}?draft=true${how}`;
    const { revision } = await read(address);
    // What is no meeting SQLite refuses, and MongoDB a name with a null.
    const unstorable = { meeting: randomUUID(), translation: { 'a\u0000': 1 } };
    expect((await send(address, first(), { revision, ...unstorable })).status).toBe(500);
    expect((await send(address, first(), { revision, titleAr: 'بعدها' })).status).toBe(200);
    expect((await read(address)).revision).toBe(revision + 1);
  });
});

describe('whoever has a document open', () => {
  const quiet = { others: [], changes: [] };

  function meanwhile(as: Person | null, body: Record<string, unknown>) {
    return cms.call('POST /api/meanwhile', { as, body });
  }

  it('is told who else has it open, and what was saved since, and nothing of himself', async () => {
    const [one, two] = [first(), await cms.person('secretary')];
    const id = await draftPolicy({ cms, secretary: one, changes: { slug: randomUUID() } });
    const open = { slug: 'policies', id, since: 1, presence: 'editing' };
    expect((await meanwhile(one, open)).body).toEqual(quiet);
    expect((await meanwhile(one, open)).body).toEqual(quiet);
    await cms.save({ as: one, path: `/api/policies/${id}?draft=true`, body: { code: 'M-1' } });
    expect((await meanwhile(two, { ...open, presence: 'reading' })).body).toMatchObject({
      others: ['secretary and administrator'],
      changes: [{ revision: 2, fields: [{ name: 'code', label: 'Code' }] }],
    });
    expect((await meanwhile(one, { ...open, since: 2 })).body).toEqual(quiet);
    await meanwhile(one, { ...open, presence: 'left' });
    expect((await meanwhile(two, { ...open, since: 2 })).body).toEqual(quiet);
  });

  it('must be allowed to read it', async () => {
    const id = await draftPolicy({ cms, secretary: first(), changes: { slug: randomUUID() } });
    const open = { slug: 'policies', id, since: 1, presence: 'editing' };
    expect((await meanwhile(null, open)).status).toBe(401);
    expect(await meanwhile(await cms.person('staff'), open)).toMatchObject({
      status: 404,
      body: { error: { code: 'document-not-found' } },
    });
    expect((await meanwhile(first(), { ...open, slug: 'revisions' })).status).toBe(404);
    expect((await meanwhile(first(), { ...open, slug: 'constructor' })).status).toBe(404);
    expect((await meanwhile(first(), { ...open, since: 'yesterday' })).status).toBe(400);
  });
});

describe('a revision', () => {
  it('begins at one, for a copy as well', async () => {
    const { id } = await created('holidays', {
      nameAr: 'إجازة',
      from: '2027-06-01',
      to: '2027-06-01',
      revision: 9,
    });
    await send(`/api/holidays/${id}`, first(), { revision: 1, nameEn: 'Second' });
    const copy = await cms.call(`POST /api/holidays/${id}/duplicate`, { as: first(), body: {} });
    expect(createdSchema.parse(copy.body).doc.revision).toBe(1);
  });

  it('advances with every event of the workflow, which needs none', async () => {
    const id = await draftPolicy({ cms, secretary: first(), changes: { slug: 'advanced' } });
    const address = `/api/policies/${id}?draft=true`;
    const { revision } = await read(address);
    expect((await cause({ cms, as: first(), id, event: 'submit' })).status).toBe(200);
    expect((await cause({ cms, as: first(), id, event: 'reject' })).status).toBe(200);
    expect((await read(address)).revision).toBe(revision + 2);
    const stale = await send(address, first(), { revision, titleAr: 'قديم' });
    expect(stale.status).toBe(409);
  });

  it('advances when an earlier version is restored', async () => {
    const id = await draftPolicy({
      cms,
      secretary: first(),
      changes: { slug: 'restored-revision' },
    });
    const address = `/api/policies/${id}?draft=true`;
    const { revision } = await read(address);
    await send(address, first(), { revision, titleAr: 'ثانٍ' });
    const { docs } = await cms.payload.findVersions({
      collection: 'policies',
      where: { parent: { equals: id } },
      sort: 'updatedAt',
      overrideAccess: true,
    });
    const restore = `/api/policies/versions/${String(docs[0]?.id)}?draft=true`;
    expect((await cms.call(`POST ${restore}`, { as: first() })).status).toBe(200);
    expect(await read(address)).toMatchObject({
      revision: revision + 2,
      titleAr: POLICY.titleAr,
    });
    expect((await send(address, first(), { revision: revision + 2, code: 'R' })).status).toBe(200);
  });

  it('of many changed at once advances each, upon what it is', async () => {
    const fields = { nameAr: 'دفعة', from: '2027-07-01', to: '2027-07-01' };
    const ids = [(await created('holidays', fields)).id, (await created('holidays', fields)).id];
    const address = '/api/holidays?where[nameAr][equals]=دفعة';
    const { status } = await cms.call(`PATCH ${address}`, {
      as: first(),
      body: { nameEn: 'Batch' },
    });
    expect(status).toBe(200);
    for (const id of ids) {
      expect(await read(`/api/holidays/${id}`)).toMatchObject({ revision: 2, nameEn: 'Batch' });
    }
  });

  it('claimed by a process that was killed does not lock the document for ever', async () => {
    const { id } = await created('holidays', {
      nameAr: 'إجازة',
      from: '2027-08-01',
      to: '2027-08-01',
    });
    const address = `/api/holidays/${id}`;
    await send(address, first(), { revision: 1, nameEn: 'First' });
    async function killedAfterItsClaim(secondsAgo: number) {
      await cms.payload.db.updateOne({
        collection: 'revisions',
        where: { document: { equals: `holidays/${id}` } },
        data: {
          revision: 3,
          claim: 'of a process that is gone',
          updatedAt: new Date(Date.now() - secondsAgo * 1000).toISOString(),
        },
        options: { atomic: true },
      });
    }
    await killedAfterItsClaim(2);
    expect((await send(address, first(), { revision: 2, nameEn: 'Second' })).status).toBe(409);
    await killedAfterItsClaim(31);
    const answers = await Promise.all(
      people.map((as) => send(address, as, { revision: 2, nameEn: as.email })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('leaves no row behind when its document is deleted', async () => {
    const { id } = await created('holidays', {
      nameAr: 'إجازة',
      from: '2027-09-01',
      to: '2027-09-01',
    });
    await send(`/api/holidays/${id}`, first(), { revision: 1, nameEn: 'Gone' });
    const where = { document: { equals: `holidays/${id}` } };
    async function rows() {
      return (await cms.payload.count({ collection: 'revisions', where, overrideAccess: true }))
        .totalDocs;
    }
    expect(await rows()).toBe(1);
    await cms.call(`DELETE /api/holidays/${id}`, { as: first() });
    expect(await rows()).toBe(0);
  });

  it('leaves Payload no locks to keep, nor a collection of them open to every role', () => {
    expect(Object.keys(cms.payload.collections)).not.toContain('payload-locked-documents');
  });
});
