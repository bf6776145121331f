import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { editionHash } from '../../cms/src/editions/seal.ts';
import { finishReleases } from '../../cms/src/policies/transitions.ts';
import { editionSchema } from '../../cms/src/public/editionRow.ts';
import { openCms } from '../helpers/cms.ts';
import type { Cms, Person } from '../helpers/cms.ts';
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

const change = (id: string, as: Person, body: Record<string, unknown>) =>
  cms.call('PATCH', `/api/policies/${id}?draft=true`, { as, body });

const editionsOf = async (slug: string) => {
  const { docs } = await cms.payload.find({
    collection: 'editions',
    where: { slug: { equals: slug } },
    sort: 'number',
    overrideAccess: true,
  });
  return docs;
};

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

  it('cannot be pushed through its states by the ordinary API', async () => {
    const id = await draftPolicy(cms, secretary, { slug: 'pushed' });
    await change(id, secretary, { state: 'approved', approvedHash: 'x', history: [] });
    expect((await transitionsOf(cms, secretary, id)).state).toBe('draft');
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

  it('changes its revision when an edition is sealed', async () => {
    const before = await cms.call('GET', '/api/public/revision');
    const id = await draftPolicy(cms, secretary, { slug: 'revised' });
    expect((await cms.call('GET', '/api/public/revision')).body).toEqual(before.body);
    await release(cms, { secretary, releaser }, id);
    expect((await cms.call('GET', '/api/public/revision')).body).not.toEqual(before.body);
  });
});
