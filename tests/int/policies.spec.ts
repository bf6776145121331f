import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { canonicalHash } from '../../cms/src/core/canonicalHash.ts';
import { provisionHash } from '../../cms/src/editions/provisionHash.ts';
import { editionHash } from '../../cms/src/editions/seal.ts';
import { BEGUN } from '../../cms/src/policies/begun.ts';
import { finishReleases, readLatest } from '../../cms/src/policies/transitions.ts';
import { editionSchema } from '../../cms/src/public/editionRow.ts';
import type { Cms, Person } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';
import { cause, draftPolicy, POLICY, release, transitionsOf } from '../helpers/policies.ts';

let cms: Cms;
let secretary: Person;
let releaser: Person;
let both: Person;

beforeAll(async () => {
  cms = await openCms();
  secretary = await cms.person('secretary');
  releaser = await cms.person('releaser');
  both = await cms.person('secretary', 'releaser');
});
afterAll(() => cms.stop());

function change(id: string, as: Person, body: Record<string, unknown>) {
  return cms.save(as, `/api/policies/${id}?draft=true`, body);
}

async function editionsOf(slug: string) {
  const { docs } = await cms.payload.find({
    collection: 'editions',
    where: { slug: { equals: slug } },
    sort: 'number',
    overrideAccess: true,
  });
  return docs;
}

describe('a policy on its way to the public', () => {
  it('is published by submission, approval and release, and sealed with its hash', async () => {
    const id = await draftPolicy(cms, secretary, { slug: 'way' });
    await release(cms, { secretary, releaser }, id);
    const [edition] = await editionsOf('way');
    expect(edition?.number).toBe(1);
    expect(edition?.previousHash ?? null).toBeNull();
    const { body } = await cms.call('GET', '/api/public/policies/way');
    expect(body).toMatchObject({
      slug: 'way',
      title: { ar: POLICY.titleAr, en: POLICY.titleEn },
      edition: {
        number: 1,
        status: 'inForce',
        contentHash: edition?.contentHash ?? 'none',
        approval: {
          meetingNumber: '3',
          resolutionNumber: '7',
          date: { gregorian: '2025-12-28', hijri: '1447-07-08' },
        },
      },
    });
  });

  it('shows nothing to the public before its release', async () => {
    const id = await draftPolicy(cms, secretary, { slug: 'quiet' });
    await cause(cms, secretary, id, 'submit');
    await cause(cms, secretary, id, 'approve');
    expect((await cms.call('GET', '/api/public/policies/quiet')).status).toBe(404);
    expect(JSON.stringify((await cms.call('GET', '/api/public/policies')).body)).not.toContain(
      'quiet',
    );
  });

  it('refuses release by its submitter', async () => {
    const id = await draftPolicy(cms, both, { slug: 'alone' });
    await cause(cms, both, id, 'submit');
    await cause(cms, both, id, 'approve');
    const { status, body } = await cause(cms, both, id, 'release');
    expect(status).toBe(409);
    expect(body).toMatchObject({ error: { code: 'transition-refused' } });
    expect(await editionsOf('alone')).toHaveLength(0);
  });

  it('becomes a draft again when its text changes after approval', async () => {
    const id = await draftPolicy(cms, secretary, { slug: 'reopened' });
    await cause(cms, secretary, id, 'submit');
    await cause(cms, secretary, id, 'approve');
    await change(id, secretary, { titleAr: 'عنوان آخر' });
    expect((await transitionsOf(cms, releaser, id)).state).toBe('draft');
    expect((await cause(cms, releaser, id, 'release')).status).toBe(409);
  });

  it('stays submitted while its meeting and date are recorded, not when its text changes', async () => {
    const act = { meeting: null, effectiveFrom: null, resolutionNumber: null };
    const id = await draftPolicy(cms, secretary, { slug: 'act-later', ...act });
    const other = await draftPolicy(cms, secretary, { slug: 'act-elsewhere' });
    const { meeting } = await readLatest(cms.payload, other);
    await cause(cms, secretary, id, 'submit');
    const recorded = { meeting, effectiveFrom: '2026-01-04', resolutionNumber: '8' };
    await change(id, secretary, recorded);
    expect((await transitionsOf(cms, secretary, id)).state).toBe('submitted');
    await change(id, secretary, { commitments: [] });
    expect((await transitionsOf(cms, secretary, id)).state).toBe('draft');
  });

  it('is listed once it holds something', async () => {
    const { id } = await cms.payload.create({
      collection: 'policies',
      data: {},
      draft: true,
      overrideAccess: true,
    });
    const where = { and: [{ id: { equals: id } }, BEGUN] };
    function listed() {
      return cms.payload.find({ collection: 'policies', where, draft: true, overrideAccess: true });
    }
    expect((await listed()).docs).toHaveLength(0);
    await change(id, secretary, { provisions: POLICY.provisions });
    expect((await listed()).docs).toHaveLength(1);
  });

  it('is not released when the record of its meeting changes after approval', async () => {
    const id = await draftPolicy(cms, secretary, { slug: 'other-minutes' });
    await cause(cms, secretary, id, 'submit');
    await cause(cms, secretary, id, 'approve');
    const { meeting } = await readLatest(cms.payload, id);
    const body = { minutesNumber: '99' };
    await cms.save(secretary, `/api/meetings/${String(meeting)}`, body);
    expect((await cause(cms, releaser, id, 'release')).status).toBe(409);
    expect(await editionsOf('other-minutes')).toHaveLength(0);
    await cause(cms, releaser, id, 'reject');
    await release(cms, { secretary, releaser }, id);
    expect(await editionsOf('other-minutes')).toMatchObject([
      { approval: { minutesNumber: '99' } },
    ]);
  });

  it('stays approved when only its translation improves', async () => {
    const id = await draftPolicy(cms, secretary, { slug: 'translated' });
    await cause(cms, secretary, id, 'submit');
    await cause(cms, secretary, id, 'approve');
    await change(id, secretary, { titleEn: 'A better title' });
    expect((await transitionsOf(cms, releaser, id)).state).toBe('approved');
  });

  it('refuses an event on a text the person has not seen', async () => {
    const id = await draftPolicy(cms, secretary, { slug: 'unseen' });
    const { textHash } = await transitionsOf(cms, secretary, id);
    await change(id, secretary, { titleAr: 'تغيّر' });
    const { status, body } = await cms.call('POST', `/api/policies/${id}/transitions/submit`, {
      as: secretary,
      body: { textHash },
    });
    expect([status, body]).toMatchObject([409, { error: { code: 'text-changed' } }]);
  });

  it('shows its way only to those who may read drafts', async () => {
    const id = await draftPolicy(cms, secretary, { slug: 'hidden' });
    const address = `/api/policies/${id}/transitions`;
    expect((await cms.call('GET', address)).status).toBe(401);
    expect((await cms.call('GET', address, { as: await cms.person('staff') })).status).toBe(404);
    expect((await cms.call('GET', address, { as: await cms.person('auditor') })).status).toBe(200);
  });

  it('is not approved without a dated meeting, a number and a date of effect', async () => {
    const id = await draftPolicy(cms, secretary, {
      slug: 'bare',
      meeting: null,
      resolutionNumber: null,
      effectiveFrom: null,
    });
    await cause(cms, secretary, id, 'submit');
    const { events } = await transitionsOf(cms, secretary, id);
    expect(events.find(({ event }) => event === 'approve')?.reasons).toEqual([
      'meeting-missing',
      'resolution-missing',
      'effective-date-missing',
    ]);
    expect((await cause(cms, secretary, id, 'approve')).status).toBe(409);
  });

  it('keeps its record and its place when an earlier version is restored', async () => {
    const id = await draftPolicy(cms, secretary, { slug: 'restored' });
    await release(cms, { secretary, releaser }, id);
    const { docs } = await cms.payload.findVersions({
      collection: 'policies',
      where: { parent: { equals: id } },
      sort: 'updatedAt',
      overrideAccess: true,
    });
    const address = `/api/policies/versions/${String(docs[0]?.id)}?draft=true`;
    expect((await cms.call('POST', address, { as: secretary })).status).toBe(200);
    const { state, history } = await readLatest(cms.payload, id);
    expect(state).toBe('released');
    expect(history.map(({ event }) => event)).toEqual(['submit', 'approve', 'release']);
  });

  it('can be mended after an unsound text was kept as a draft', async () => {
    const id = await draftPolicy(cms, secretary, { slug: 'mended' });
    const endless = [{ ...POLICY.provisions[0], text: 'ن'.repeat(100_001) }];
    expect((await change(id, secretary, { provisions: endless })).status).toBe(200);
    expect((await transitionsOf(cms, secretary, id)).events).toEqual([
      { event: 'submit', reasons: ['text-unsound'] },
    ]);
    expect((await change(id, secretary, { provisions: POLICY.provisions })).status).toBe(200);
    expect((await cause(cms, secretary, id, 'submit')).status).toBe(200);
  });

  it.each([{ slug: 'No address' }, { effectiveFrom: '2026-02-30' }, { titleAr: 'ن'.repeat(501) }])(
    'goes nowhere with %j, which only a draft may have',
    async (unsound) => {
      const id = await draftPolicy(cms, secretary, { slug: `unsound-${randomUUID()}` });
      expect((await change(id, secretary, unsound)).status).toBe(200);
      expect((await transitionsOf(cms, secretary, id)).events).toEqual([
        { event: 'submit', reasons: ['text-unsound'] },
      ]);
    },
  );

  it('never takes the address of another policy', async () => {
    const theirs = await draftPolicy(cms, secretary, { slug: 'theirs' });
    await release(cms, { secretary, releaser }, theirs);
    const id = await draftPolicy(cms, secretary, { slug: 'ours' });
    await change(id, secretary, { slug: 'theirs' });
    const { status, body } = await cause(cms, secretary, id, 'submit');
    expect(status).toBe(409);
    expect(JSON.stringify(body)).toContain('another policy');
    expect(await editionsOf('theirs')).toHaveLength(1);
  });

  it('cannot be pushed through its states by the ordinary API', async () => {
    const id = await draftPolicy(cms, secretary, { slug: 'pushed' });
    await change(id, secretary, { state: 'approved', approvedHash: 'x', history: [] });
    expect((await transitionsOf(cms, secretary, id)).state).toBe('draft');
  });

  it('is one approval when approved many times at once', async () => {
    const id = await draftPolicy(cms, secretary, { slug: 'approved-at-once' });
    await cause(cms, secretary, id, 'submit');
    const { textHash } = await transitionsOf(cms, secretary, id);
    const { history } = await readLatest(cms.payload, id);
    await Promise.all(Array.from({ length: 6 }, () => cause(cms, secretary, id, 'approve')));
    const { approvalId } = await readLatest(cms.payload, id);
    expect(approvalId).toBe(canonicalHash({ id, textHash, entry: history.length }));
  });

  it('seals one edition when released many times at once', async () => {
    const id = await draftPolicy(cms, secretary, { slug: 'raced' });
    await cause(cms, secretary, id, 'submit');
    await cause(cms, secretary, id, 'approve');
    const { textHash } = await transitionsOf(cms, releaser, id);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        cms.call('POST', `/api/policies/${id}/transitions/release`, {
          as: releaser,
          body: { textHash },
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(11);
    expect(await editionsOf('raced')).toHaveLength(1);
  });

  it('is completed by the next start when killed between sealing and marking', async () => {
    const id = await draftPolicy(cms, secretary, { slug: 'killed' });
    await release(cms, { secretary, releaser }, id);
    await cms.payload.update({
      collection: 'policies',
      id,
      data: { state: 'approved' },
      draft: true,
      overrideAccess: true,
      context: { policyWorkflow: true },
    });
    expect(await finishReleases(cms.payload)).toBe(1);
    expect((await transitionsOf(cms, releaser, id)).state).toBe('released');
    expect(await editionsOf('killed')).toHaveLength(1);
  });

  it('does not keep the next start from coming when its draft can no longer be marked', async () => {
    const id = await draftPolicy(cms, secretary, { slug: 'unmarkable' });
    await release(cms, { secretary, releaser }, id);
    await cms.payload.update({
      collection: 'policies',
      id,
      data: { state: 'approved', code: 'x'.repeat(31) },
      draft: true,
      overrideAccess: true,
      context: { policyWorkflow: true },
    });
    expect(await finishReleases(cms.payload)).toBe(0);
  });
});

describe('a second edition', () => {
  it('carries the hash of the first and takes its place on its day', async () => {
    const id = await draftPolicy(cms, secretary, { slug: 'twice', effectiveFrom: '2024-01-01' });
    await release(cms, { secretary, releaser }, id);
    await change(id, secretary, {
      titleAr: 'سياسة الملاحظات المعدّلة',
      effectiveFrom: '2026-02-01',
    });
    await release(cms, { secretary, releaser }, id);
    const [first, second] = (await editionsOf('twice')).map((row) => editionSchema.parse(row));
    expect(second?.previousHash).toBe(first?.contentHash);
    const early = await cms.call('GET', '/api/public/policies/twice?on=2025-06-01');
    expect(early.body).toMatchObject({
      edition: { number: 1, status: 'superseded', effectiveTo: '2026-02-01' },
    });
    const now = await cms.call('GET', '/api/public/policies/twice');
    expect(now.body).toMatchObject({
      edition: { number: 2, status: 'inForce', effectiveTo: null },
    });
    const before = await cms.call('GET', '/api/public/policies/twice?on=2020-01-01');
    expect(before.status).toBe(404);
  });
});

describe('a sealed edition', () => {
  it('is changed and deleted by nobody, whichever way', async () => {
    const id = await draftPolicy(cms, secretary, { slug: 'sealed' });
    await release(cms, { secretary, releaser }, id);
    const [edition] = await editionsOf('sealed');
    const administrator = await cms.person('administrator');
    const address = `/api/editions/${String(edition?.id)}`;
    expect(
      (await cms.call('PATCH', address, { as: administrator, body: { titleAr: 'x' } })).status,
    ).toBe(403);
    expect((await cms.call('DELETE', address, { as: administrator })).status).toBe(403);
    const privileged = {
      collection: 'editions',
      id: edition?.id ?? '',
      overrideAccess: true,
    } as const;
    await expect(cms.payload.update({ ...privileged, data: { titleAr: 'x' } })).rejects.toThrow();
    const { collection, id: edition1 } = privileged;
    await expect(
      cms.payload.delete({ collection, id: edition1, overrideAccess: true }),
    ).rejects.toThrow();
    expect((await cms.call('DELETE', `/api/policies/${id}`, { as: administrator })).status).toBe(
      409,
    );
  });

  it('tells which provisions are translated, and from which words', async () => {
    const id = await draftPolicy(cms, secretary, { slug: 'bilingual' });
    const english = { label: null, heading: null, text: 'Words.' };
    const [first, second] = POLICY.provisions;
    function madeFrom(provision: typeof first) {
      return provision ? provisionHash(provision) : '';
    }
    const translation = {
      'article-1': { ...english, madeFrom: madeFrom(first) },
      'article-2': { ...english, madeFrom: madeFrom(first) },
    };
    expect(madeFrom(first)).not.toBe(madeFrom(second));
    await change(id, secretary, { translation });
    await release(cms, { secretary, releaser }, id);
    const { body } = await cms.call('GET', '/api/public/policies/bilingual');
    expect(body).toMatchObject({
      edition: {
        provisions: [
          { translation: 'fresh' },
          { translation: 'stale', children: [{ translation: 'missing' }] },
        ],
      },
    });
  });

  it('keeps the address people hold links to', async () => {
    const id = await draftPolicy(cms, secretary, { slug: 'lasting' });
    await change(id, secretary, { slug: 'renamed-before-release' });
    await release(cms, { secretary, releaser }, id);
    await change(id, secretary, { slug: 'renamed-after-release' });
    const { body } = await cms.call('GET', `/api/policies/${id}?draft=true`, { as: secretary });
    expect(body).toMatchObject({ slug: 'renamed-before-release' });
  });

  it('proves its content by its hash', async () => {
    const id = await draftPolicy(cms, secretary, { slug: 'proved' });
    await release(cms, { secretary, releaser }, id);
    const [row] = await editionsOf('proved');
    const edition = editionSchema.parse(row);
    const content = {
      ...edition,
      policyId: id,
      approvalId: '',
      sealedBy: { id: '', name: '' },
    };
    expect(editionHash(content, edition.number, edition.previousHash)).toBe(edition.contentHash);
    const forged = { ...content, titleAr: `${edition.titleAr}.` };
    expect(editionHash(forged, edition.number, edition.previousHash)).not.toBe(edition.contentHash);
  });
});

describe('the public read API', () => {
  it.each([
    ['/api/public/policies/no-such-policy', 404],
    ['/api/public/policies/%2e%2e%2fetc', 404],
    [`/api/public/policies/${'a'.repeat(5000)}`, 404],
    ['/api/public/policies/way?edition=0', 400],
    ['/api/public/policies/way?edition=1e9', 400],
    ['/api/public/policies/way?edition[gt]=0', 200],
    ['/api/public/policies/way?on=yesterday', 400],
    ['/api/public/policies/way?on=2026-02-30', 400],
    ['/api/public/policies/way?edition=99', 404],
  ])('answers %s with %i', async (address, status) => {
    expect((await cms.call('GET', address)).status).toBe(status);
  });

  it('changes its revision when a holiday is announced', async () => {
    const before = await cms.call('GET', '/api/public/revision');
    const as = await cms.person('supervisor');
    const body = { nameAr: 'إجازة', from: '2026-03-01', to: '2026-03-02' };
    expect((await cms.call('POST', '/api/holidays', { as, body })).status).toBe(201);
    expect((await cms.call('GET', '/api/public/revision')).body).not.toEqual(before.body);
  });

  it('changes its revision when an edition is sealed', async () => {
    const before = await cms.call('GET', '/api/public/revision');
    const id = await draftPolicy(cms, secretary, { slug: 'revised' });
    expect((await cms.call('GET', '/api/public/revision')).body).toEqual(before.body);
    await release(cms, { secretary, releaser }, id);
    expect((await cms.call('GET', '/api/public/revision')).body).not.toEqual(before.body);
  });
});
