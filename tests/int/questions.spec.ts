import type { FlattenedField } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { ROLES } from '../../cms/src/access/roles.ts';
import { keysOf } from '../../cms/src/core/keysOf.ts';
import type { Cms, Person } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';
import { hostileQuestion, sampled, seedOf } from '../helpers/hostile.ts';

const SEED = seedOf(process.env['HOSTILE_SEED'] ?? '20261126');
const NOBODY = '64b64c0f9f1b2c3d4e5f6071';

/** Questions to each operation of each collection, as each of these. */
const QUESTIONS = 12;

const OPERATIONS = [
  'GET /',
  'GET /count',
  `GET /${NOBODY}`,
  'GET /versions',
  'GET /versions/x',
  'POST /versions/x',
  `POST /access/${NOBODY}`,
  'PATCH /',
  'DELETE /',
  `PATCH /${NOBODY}`,
  `POST /${NOBODY}/duplicate`,
];

let cms: Cms;
let everything: Person;

beforeAll(async () => {
  cms = await openCms();
  everything = await cms.person(...keysOf(ROLES));
});
afterAll(() => cms.stop());

const refusalSchema = z.union([
  z.object({ errors: z.array(z.object({ message: z.string().min(1) })).min(1) }),
  z.object({ error: z.object({ code: z.string(), message: z.string().min(1) }) }),
  // Payload's answer to a bulk operation: what was done, and what was not.
  z.object({ docs: z.array(z.unknown()), errors: z.array(z.unknown()) }),
]);

/** What is wrong with the answer to a question, in one line; null when nothing is. */
async function wrongAnswer(line: string, as: Person | null): Promise<string | null> {
  const isChange = /^(?:PATCH|POST)/.test(line);
  const { status, body } = await cms.call(line, { as, ...(isChange && { body: {} }) });
  const who = as === null ? 'a stranger' : 'staff';
  if (status >= 500) return `${String(status)} to ${who}: ${line}`;
  const isTold = status < 400 || refusalSchema.safeParse(body).success;
  return isTold ? null : `${String(status)} without a word to ${who}: ${line}`;
}

type Relation = { field: FlattenedField & { name: string }; to: string };

function relationsOf(fields: readonly FlattenedField[]): Relation[] {
  return fields.flatMap((field) =>
    (field.type === 'relationship' || field.type === 'upload') &&
    typeof field.relationTo === 'string'
      ? [{ field, to: field.relationTo }]
      : [],
  );
}

function fieldsOf(slug: string): readonly FlattenedField[] {
  return cms.payload.config.collections.find((each) => each.slug === slug)?.flattenedFields ?? [];
}

describe(`a question of any kind (seed ${String(SEED)})`, () => {
  it('is never answered with a fault, whoever asks, of whatever collection', async () => {
    const wrong: string[] = [];
    let asked = 0;
    for (const { slug, flattenedFields } of cms.payload.config.collections) {
      const names = flattenedFields.map(({ name }) => name);
      for (const [index, operation] of OPERATIONS.entries()) {
        const [method = '', path = ''] = operation.split(' ');
        const seed = SEED + index;
        for (const query of sampled(hostileQuestion(names), { seed, count: QUESTIONS })) {
          for (const as of [null, everything]) {
            const line = `${method} /api/${slug}${path === '/' ? '' : path}?${query}`;
            const told = await wrongAnswer(line, as);
            asked += 1;
            if (told !== null) wrong.push(told);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(2_000);
  });

  it('is never answered with a fault by a global', async () => {
    const wrong: string[] = [];
    for (const { slug, flattenedFields } of cms.payload.config.globals) {
      const names = flattenedFields.map(({ name }) => name);
      for (const path of ['', '/versions', '/versions/x', '/access']) {
        for (const query of sampled(hostileQuestion(names), { seed: SEED, count: 30 })) {
          for (const as of [null, everything]) {
            const told = await wrongAnswer(`GET /api/globals/${slug}${path}?${query}`, as);
            if (told !== null) wrong.push(told);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('a version where none are kept', () => {
  it('is not found, by anybody', async () => {
    const { collections, globals } = cms.payload.config;
    const unkept = [
      ...collections.filter(({ versions }) => !versions).map(({ slug }) => slug),
      ...globals.filter(({ versions }) => !versions).map(({ slug }) => `globals/${slug}`),
    ];
    expect(unkept).toContain('globals/organisation');
    expect(unkept).toContain('users');
    for (const place of unkept) {
      for (const as of [null, everything]) {
        for (const line of ['GET versions', 'GET versions/x', 'POST versions/x']) {
          const [method = '', rest = ''] = line.split(' ');
          const { status } = await cms.call(`${method} /api/${place}/${rest}`, { as });
          expect([place, line, status]).toEqual([place, line, 404]);
        }
      }
    }
  });
});

describe('what a person may not read', () => {
  /** The statuses of every way to let a path decide what is found. */
  async function statusesOf(slug: string, path: string): Promise<number[]> {
    const queries = [
      `sort=${path}`,
      `sort=-${path}`,
      `where[${path}][exists]=true`,
      `where[${path}][like]=a`,
      `where[or][0][${path}][not_equals]=a`,
    ];
    const answers = await Promise.all(
      queries.map((query) => cms.call(`GET /api/${slug}?${query}`, { as: everything })),
    );
    return [...new Set(answers.map(({ status }) => status))];
  }

  it('decides neither what is found nor its order', async () => {
    const hidden = cms.payload.config.collections.flatMap(({ slug, flattenedFields }) =>
      flattenedFields
        .filter((field) => 'hidden' in field && field.hidden)
        .map(({ name }) => ({ slug, path: name })),
    );
    expect(hidden).toContainEqual({ slug: 'users', path: 'hash' });
    for (const { slug, path } of hidden) {
      const statuses = await statusesOf(slug, path);
      expect([slug, path, statuses.filter((status) => status < 400)]).toEqual([slug, path, []]);
    }
  });

  it('is not reached through a relation, nor is anything else', async () => {
    let asked = 0;
    for (const { slug, flattenedFields } of cms.payload.config.collections) {
      for (const { field, to } of relationsOf(flattenedFields)) {
        for (const { name } of fieldsOf(to)) {
          for (const path of [`${field.name}.${name}`, `${field.name}__${name}`]) {
            const statuses = await statusesOf(slug, path);
            expect([path, statuses.filter((status) => status < 400)]).toEqual([path, []]);
            asked += 1;
          }
        }
      }
    }
    expect(asked).toBeGreaterThan(100);
  });

  it('is told plainly, in the language of the reader', async () => {
    for (const [language, words] of [
      ['en', 'This cannot be asked for: hash'],
      ['ar', 'لا يمكن السؤال بهذا: hash'],
    ] as const) {
      const { status, body } = await cms.call('GET /api/users?sort=hash', {
        as: everything,
        headers: { 'accept-language': language },
      });
      expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(words)]);
    }
  });
});

describe('what may be asked', () => {
  it.each([
    'users?sort=-name&where[email][contains]=example&limit=5',
    'users?where[roles][in]=secretary,releaser&depth=1',
    'policies?where[and][0][state][equals]=draft&where[and][1][updatedAt][greater_than]=2026-01-01',
    'policies?select[titleAr]=true&draft=true',
    'policies/versions?where[parent][exists]=true&where[version.titleAr][like]=a&where[latest][equals]=true&sort=-updatedAt',
    'complaints?where[officer][equals]=null&sort=dueOn&limit=0',
    'policies?where[or][0][provisions][exists]=true&where[or][1][titleAr][exists]=true&draft=true',
    // As the panel asks for what a relation may name.
    'meetings?where[and][0][id][not_in][0]=64b64c0f9f1b2c3d4e5f6071&limit=10&page=1&select[title]=true&draft=true',
    'meetings/count?where[id][exists]=true',
  ])('is answered: %s', async (query) => {
    const answer = await cms.call(`GET /api/${query}`, { as: everything });
    expect(answer).toMatchObject({ status: 200 });
  });
});
