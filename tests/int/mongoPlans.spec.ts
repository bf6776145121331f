import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { Cms, Person } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';
import { seedFrom } from '../helpers/content.ts';
import { fileOne, front, LIST_QUESTIONS } from '../helpers/listQuestions.ts';

/** Cases in the database: with few, no index is worth its while. */
const CASES = 5_000;
const BY_ITSELF = '_id_';

type Row = Record<string, unknown>;
type Connection = {
  set: (name: 'debug', value: false | ((...asked: unknown[]) => void)) => void;
  db: { command: (command: object) => Promise<unknown> };
  collection: (name: string) => {
    findOne: () => Promise<Row | null>;
    insertMany: (rows: Row[]) => Promise<unknown>;
  };
};

const connectionSchema = z.custom<Connection>(
  (value) => typeof value === 'object' && value !== null && 'db' in value,
);
const sortSchema = z.object({ sort: z.record(z.string(), z.unknown()) });

/** The indexes each question goes by. */
type Plans = Record<'found' | 'counted', string[][]>;

/** How MongoDB says that it looks at all there is. */
const ALL = 'COLLSCAN';

describe.skipIf(process.env['TEST_DATABASE'] !== 'mongodb')(
  'a question among many cases on MongoDB',
  () => {
    let cms: Cms;
    let officer: Person;
    let connection: Connection;
    /** The stand-in of the tests sorts after it has read, whatever indexes there are. */
    let isStandIn = false;
    let code = '';

    beforeAll(async () => {
      cms = await openCms();
      await seedFrom(cms.payload);
      officer = await cms.person('contactOfficer', 'supervisor');
      connection = connectionSchema.parse(Reflect.get(cms.payload.db, 'connection'));
      const build = await connection.db.command({ buildInfo: 1 });
      isStandIn = Object.hasOwn(z.record(z.string(), z.unknown()).parse(build), 'ferretdb');
      const filed = await fileOne(cms);
      code = z.object({ receiptCode: z.string() }).parse(filed.body).receiptCode;
      await addCases();
    });
    afterAll(() => cms.stop());

    /** Cases like the one that was filed, most of them closed long ago. */
    async function addCases(): Promise<void> {
      const cases = connection.collection('complaints');
      const { _id, ...filed } = z.record(z.string(), z.unknown()).parse(await cases.findOne());
      expect(_id).toBeDefined();
      const rows = Array.from({ length: CASES }, (_, number) => ({
        ...filed,
        reference: `C-24-${String(1_000_000 + number)}`,
        receiptHash: randomUUID(),
        idempotencyHash: randomUUID(),
        state: number % 50 === 0 ? 'received' : 'closed',
        category: `category-${String(number % 20)}`,
        dueOn: `20${String(10 + (number % 90))}-01-01`,
      }));
      await cases.insertMany(rows);
    }

    /** The indexes by which MongoDB finds what is asked of the cases, while something is done. */
    async function indexesOf(work: () => Promise<unknown>): Promise<Plans> {
      const asked: unknown[][] = [];
      connection.set('debug', (...one) => asked.push(one));
      try {
        await work();
      } finally {
        connection.set('debug', false);
      }
      const plans: Plans = { found: [], counted: [] };
      for (const { kind, explain } of asked.flatMap(commandOf)) {
        const plan = await connection.db.command({ explain, verbosity: 'queryPlanner' });
        plans[kind].push(indexesIn(plan));
      }
      expect(plans.found.length).toBeGreaterThan(0);
      return plans;
    }

    it.for(LIST_QUESTIONS)('for $what of the list goes by an index', async (question, { skip }) => {
      const { query, isForSome } = question;
      const plans = await indexesOf(async () => {
        const path = `GET /api/complaints?depth=0&limit=10&${query}`;
        expect((await cms.call(path, { as: officer })).status).toBe(200);
      });
      if (!isForSome && isStandIn) {
        skip('the stand-in for MongoDB sorts after it has read, whatever indexes there are');
      }
      // All there are are counted as they are; some, and a page of them, are found by an index.
      const found = isForSome ? [...plans.counted, ...plans.found] : plans.found;
      expect(found.length).toBeGreaterThan(0);
      for (const indexes of found) expect(indexes).not.toEqual([]);
      expect(found.flat()).not.toContain(ALL);
    });

    it('by its code goes by an index', async () => {
      const plans = await indexesOf(async () => {
        const answer = await cms.call('POST /api/feedback/track', {
          headers: front(),
          body: { receiptCode: code },
        });
        expect(answer.status).toBe(200);
      });
      expect(plans.found).toEqual([['receiptHash_1']]);
    });

    it('without an index is seen to read them all', async () => {
      const plans = await indexesOf(() =>
        cms.payload.find({
          collection: 'complaints',
          where: { channel: { equals: 'nothing' } },
          overrideAccess: true,
        }),
      );
      for (const indexes of plans.found) expect(indexes.filter((one) => one !== ALL)).toEqual([]);
    });
  },
);

/** What was asked, as a command to explain; nothing for what only writes. */
function commandOf(asked: unknown[]): { kind: keyof Plans; explain: object }[] {
  const [name, method, filter, options] = asked;
  if (name !== 'complaints') return [];
  if (method === 'countDocuments') {
    const counted = { $group: { _id: 1, count: { $sum: 1 } } };
    const pipeline = [{ $match: filter }, counted];
    return [{ kind: 'counted', explain: { aggregate: name, pipeline, cursor: {} } }];
  }
  if (method !== 'find' && method !== 'findOne') return [];
  // Without its limit: the first few of all may be cheap to find by chance.
  return [
    { kind: 'found', explain: { find: name, filter, ...sortSchema.safeParse(options).data } },
  ];
}

const HELD_BACK = new Set(['IndexCosts', 'rejectedPlans']);

/** The names of the indexes a plan goes by, as MongoDB or its stand-in tells them. */
function indexesIn(plan: unknown): string[] {
  if (Array.isArray(plan)) return plan.flatMap(indexesIn);
  const members = z.record(z.string(), z.unknown()).safeParse(plan);
  if (!members.success) return [];
  const names = Object.entries(members.data).flatMap(([name, value]) => {
    if (HELD_BACK.has(name)) return [];
    if (['indexName', 'Index Name'].includes(name)) return [String(value)];
    return value === ALL ? [value] : indexesIn(value);
  });
  return [...new Set(names)].filter((name) => name !== BY_ITSELF);
}
