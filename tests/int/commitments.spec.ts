import { recountDueDates } from '@mithaq/feedback';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { readSecrets } from '../../cms/src/core/secrets.ts';
import { commitmentFor, resolveCitation } from '../../cms/src/feedback/commitments.ts';
import type { Cms, Person } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';
import { seedFrom } from '../helpers/content.ts';
import { draftPolicy, POLICY, release } from '../helpers/policies.ts';
import { visitorHeaders } from '../helpers/visitorHeaders.ts';

const ON = '2026-06-01';
let cms: Cms;
let supervisor: Person;

beforeAll(async () => {
  cms = await openCms();
  supervisor = await cms.person('supervisor');
  await seedFrom(cms.payload);
});
afterAll(() => cms.stop());

async function commitmentOf(kind: 'complaint' | 'enquiry', policy: string | null) {
  const citation = policy === null ? null : { policy };
  const commitment = await commitmentFor({ payload: cms.payload, kind, citation, on: ON });
  return [commitment?.provision?.policy, commitment?.amount];
}

describe('the commitment that runs the clock', () => {
  it('is that of the policy the case cites', async () => {
    expect(await commitmentOf('complaint', 'services')).toEqual(['services', 5]);
  });

  it('is that of the policy chosen for the kind when none is cited, or the cited one has none', async () => {
    expect(await commitmentOf('complaint', null)).toEqual(['complaints', 10]);
    expect(await commitmentOf('enquiry', null)).toEqual(['beneficiary-relations', 15]);
    expect(await commitmentOf('complaint', 'conflict-of-interest')).toEqual(['complaints', 10]);
  });

  it('is never the least time a decision or reply takes', async () => {
    const hands = {
      secretary: await cms.person('secretary'),
      releaser: await cms.person('releaser'),
    };
    const commitments = POLICY.commitments.map((commitment) => ({ ...commitment, bound: 'min' }));
    const id = await draftPolicy({
      cms,
      secretary: hands.secretary,
      changes: { slug: 'least', commitments },
    });
    await release({ cms, hands, id });
    expect(await commitmentOf('complaint', 'least')).toEqual(['complaints', 10]);
  });
});

describe('what a case is about', () => {
  function cited(policy: string, anchor: string | null) {
    return resolveCitation({ payload: cms.payload, policy, anchor, on: ON });
  }

  it('is a provision, by its name', async () => {
    const provision = await cited('complaints', 'article-5-2');
    expect(provision?.anchor).toBe('article-5-2');
    expect(provision?.label?.ar).toContain('الخامسة');
  });

  it('is a policy as a whole, by its title', async () => {
    const policy = await cited('complaints', null);
    expect(policy).toMatchObject({ policy: 'complaints', edition: 2, anchor: null, label: null });
    expect(policy?.policyTitle.ar).toContain('الشكاوى');
  });

  it('is nothing that was not in force', async () => {
    expect(await cited('complaints', 'article-500')).toBeNull();
    expect(await cited('no-such-policy', null)).toBeNull();
    const payload = cms.payload;
    const on = '1999-01-01';
    expect(await resolveCitation({ payload, policy: 'complaints', anchor: null, on })).toBeNull();
  });
});

describe('a holiday', () => {
  function holiday(from: string, to: string) {
    return cms.call('POST /api/holidays', {
      as: supervisor,
      body: { nameAr: 'إجازة', from, to },
    });
  }

  it('is refused when it ends before it begins', async () => {
    expect((await holiday('2026-05-02', '2026-05-01')).status).toBe(400);
  });

  it('announced or withdrawn late moves the due date of an open case, and says so', async () => {
    const filed = await cms.call('POST /api/feedback/complaints', {
      headers: visitorHeaders(readSecrets(process.env['DATA_DIR'] ?? '').front),
      body: {
        locale: 'ar',
        category: 'service-delay',
        subject: 'تأخر الرد',
        text: 'مضى شهر ولم يصلني جواب.',
        anonymous: true,
        declaration: true,
      },
    });
    const { dueOn } = z.object({ dueOn: z.string() }).parse(filed.body);
    await recountDueDates(cms.payload);
    const added = await holiday(dueOn, dueOn);
    expect((await onlyCase()).dueOn).toBe(dueOn);
    await recountDueDates(cms.payload);
    const moved = await onlyCase();
    expect(moved.dueOn > dueOn).toBe(true);
    expect(moved.timeline.map(({ type }) => type)).toContain('dueChanged');
    const { doc } = z.object({ doc: z.object({ id: z.string() }) }).parse(added.body);
    await cms.call(`DELETE /api/holidays/${doc.id}`, { as: supervisor });
    await recountDueDates(cms.payload);
    expect((await onlyCase()).dueOn).toBe(dueOn);
  });

  it('of every week, added to the weekend, moves it as well', async () => {
    const { dueOn } = await onlyCase();
    const as = await cms.person('administrator');
    async function change(weekend: string[]) {
      const { status } = await cms.save({
        as,
        path: '/api/globals/organisation',
        body: { weekend },
      });
      expect(status).toBe(200);
      return recountDueDates(cms.payload);
    }
    expect(await change(['4', '5', '6'])).toEqual({ examined: 1, moved: 1, failed: 0 });
    expect((await onlyCase()).dueOn > dueOn).toBe(true);
    await change(['5', '6']);
    expect((await onlyCase()).dueOn).toBe(dueOn);
    expect(await change(['6', '5'])).toBeNull();
    await cms.save({ as, path: '/api/globals/organisation', body: { licenceNumber: '1' } });
    expect(await recountDueDates(cms.payload)).toBeNull();
  });
});

const caseSchema = z.object({
  dueOn: z.string(),
  timeline: z.array(z.object({ type: z.string() })),
});

async function onlyCase() {
  const { docs } = await cms.payload.find({ collection: 'complaints', overrideAccess: true });
  expect(docs).toHaveLength(1);
  return caseSchema.parse(docs[0]);
}
