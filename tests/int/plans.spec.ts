import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { Cms, Person } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';
import { seedFrom } from '../helpers/content.ts';
import { fileOne, front, LIST_QUESTIONS } from '../helpers/listQuestions.ts';

type Statement = { sql: string; args: unknown[] };
type Client = { execute: (statement: Statement) => Promise<{ rows: unknown[] }> };

const clientSchema = z.custom<Client>(
  (value) => typeof value === 'object' && value !== null && 'execute' in value,
);
/** Without a look at the cases themselves, or at those alone that are asked for. */
const COUNTED =
  /^(?:SCAN complaints USING COVERING INDEX|SEARCH complaints USING (?:COVERING )?INDEX)/;
/** Those that are asked for, by an index. */
const ALONE = /^SEARCH complaints USING INDEX/;
/** One after another until the page is full. */
const IN_ORDER = /^SCAN complaints USING INDEX (?!.*FOR ORDER BY)/;
const planSchema = z.array(z.looseObject({ detail: z.string() }));

describe.skipIf(process.env['TEST_DATABASE'] === 'mongodb')('a question among many cases', () => {
  let cms: Cms;
  let officer: Person;
  let client: Client;
  let execute: Client['execute'];
  let code = '';

  beforeAll(async () => {
    cms = await openCms();
    await seedFrom(cms.payload);
    officer = await cms.person('contactOfficer', 'supervisor');
    client = clientSchema.parse(Reflect.get(cms.payload.db, 'client'));
    execute = client.execute.bind(client);
    const filed = await fileOne(cms);
    code = z.object({ receiptCode: z.string() }).parse(filed.body).receiptCode;
  });
  afterAll(() => cms.stop());

  async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
    const statements: Statement[] = [];
    client.execute = (statement) => {
      statements.push(statement);
      return execute(statement);
    };
    try {
      await work();
    } finally {
      client.execute = execute;
    }
    return statements;
  }

  /** How SQLite finds what the statements on complaints ask for, while something is done. */
  async function plansOf(work: () => Promise<unknown>): Promise<string[]> {
    const statements = await statementsOf(work);
    const asked = statements.filter(({ sql }) => /^select\b.*"complaints"/is.test(sql));
    expect(asked.length).toBeGreaterThan(0);
    const plans: string[] = [];
    for (const { sql, args } of asked) {
      const { rows } = await execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args });
      plans.push(
        planSchema
          .parse(rows)
          .map(({ detail }) => detail)
          .join('; '),
      );
    }
    return plans;
  }

  // Before the others: SQLite reads on after a plan was asked, and writes nothing then.
  it('stores a case and asks nothing of it back', async () => {
    const statements = await statementsOf(async () => {
      expect((await fileOne(cms)).status).toBe(201);
    });
    const stored = statements.filter(({ sql }) => /^insert into "complaints"/i.test(sql));
    expect(stored.map(({ sql }) => /\breturning\b/i.test(sql))).toEqual([false]);
  });

  it.each(LIST_QUESTIONS)('for $what of the list goes by an index', async (question) => {
    const { query, isForSome } = question;
    const plans = await plansOf(async () => {
      const answer = await cms.call(`GET /api/complaints?depth=0&limit=10&${query}`, {
        as: officer,
      });
      expect(answer.status).toBe(200);
    });
    expect(plans).toEqual([
      expect.stringMatching(COUNTED),
      expect.stringMatching(isForSome ? ALONE : IN_ORDER),
    ]);
  });

  it('by its code goes by an index', async () => {
    const plans = await plansOf(async () => {
      const answer = await cms.call('POST /api/feedback/track', {
        headers: front(),
        body: { receiptCode: code },
      });
      expect(answer.status).toBe(200);
    });
    expect(plans).toEqual([expect.stringMatching(/^SEARCH complaints USING INDEX/)]);
  });

  it('without an index is seen to read them all', async () => {
    const plans = await plansOf(() =>
      cms.payload.find({ collection: 'complaints', sort: 'channel', overrideAccess: true }),
    );
    expect(plans.some((plan) => IN_ORDER.test(plan) || ALONE.test(plan))).toBe(false);
    expect(plans.join()).toContain('USE TEMP B-TREE FOR ORDER BY');
  });
});
