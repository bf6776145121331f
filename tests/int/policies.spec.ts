import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { canonicalHash } from '../../cms/src/core/canonicalHash.ts';
import { editionSchema } from '../../cms/src/editions/edition.ts';
import { editionHash } from '../../cms/src/editions/hashes.ts';
import { SEALING } from '../../cms/src/editions/hooks.ts';
import { provisionHash } from '../../cms/src/editions/provisionHash.ts';
import { sealEdition } from '../../cms/src/editions/seal.ts';
import { BEGUN } from '../../cms/src/policies/begun.ts';
import { finishReleases, readLatest } from '../../cms/src/policies/transitions.ts';
import { publicEndpoints } from '../../cms/src/public/endpoints.ts';
import type { Cms, Person } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';
import { cause, draftPolicy, meet, POLICY, release, transitionsOf } from '../helpers/policies.ts';

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

function change({ id, as, body }: { id: string; as: Person; body: Record<string, unknown> }) {
  return cms.save({ as, path: `/api/policies/${id}?draft=true`, body });
}

/** Who causes each event on the way to publication. */
const WAY = [
  [() => secretary, 'submit'],
  [() => secretary, 'approve'],
  [() => releaser, 'release'],
] as const;
const STATES_ON_THE_WAY = ['submitted', 'approved', 'released'] as const;

/** Puts a released policy back to where a kill between sealing and marking leaves it. */
async function asBeforeTheMark(id: string, more: Record<string, unknown> = {}): Promise<void> {
  const { history, slug, approvedHash, approvalId } = await readLatest(cms.payload, id);
  await cms.payload.update({
    collection: 'policies',
    id,
    data: {
      slug,
      approvedHash,
      approvalId,
      history: history.slice(0, -1),
      ...more,
      state: 'approved',
    },
    draft: true,
    overrideAccess: true,
    context: { policyWorkflow: true },
  });
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

/** What is told of each part of what the public sees. */
function partsOf({ body }: { body: unknown }): Record<string, string> {
  return z.object({ parts: z.record(z.string(), z.string()) }).parse(body).parts;
}

describe('a policy on its way to the public', () => {
  it('is published by submission, approval and release, and sealed with its hash', async () => {
    const id = await draftPolicy({ cms, secretary, changes: { slug: 'way' } });
    await release({ cms, hands: { secretary, releaser }, id });
    const [edition] = await editionsOf('way');
    expect(edition?.number).toBe(1);
    expect(edition?.previousHash ?? null).toBeNull();
    const { body } = await cms.call('GET /api/public/policies/way');
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
    const id = await draftPolicy({ cms, secretary, changes: { slug: 'quiet' } });
    await cause({ cms, as: secretary, id, event: 'submit' });
    await cause({ cms, as: secretary, id, event: 'approve' });
    expect((await cms.call('GET /api/public/policies/quiet')).status).toBe(404);
    expect(JSON.stringify((await cms.call('GET /api/public/policies')).body)).not.toContain(
      'quiet',
    );
  });

  it('refuses release by its submitter', async () => {
    const id = await draftPolicy({ cms, secretary: both, changes: { slug: 'alone' } });
    await cause({ cms, as: both, id, event: 'submit' });
    await cause({ cms, as: both, id, event: 'approve' });
    const { status, body } = await cause({ cms, as: both, id, event: 'release' });
    expect(status).toBe(409);
    expect(body).toMatchObject({ error: { code: 'transition-refused' } });
    expect(await editionsOf('alone')).toHaveLength(0);
  });

  it.each(['submitted', 'approved', 'released'] as const)(
    'is changed by nobody and in no way once it is %s',
    async (state) => {
      const id = await draftPolicy({ cms, secretary, changes: { slug: `bound-${state}` } });
      for (const [as, event] of WAY.slice(0, STATES_ON_THE_WAY.indexOf(state) + 1)) {
        await cause({ cms, as: as(), id, event });
      }
      const before = await readLatest(cms.payload, id);
      const administrator = await cms.person('administrator');
      for (const body of [
        { titleAr: 'عنوان آخر' },
        { titleEn: 'Another title' },
        { effectiveFrom: '2027-01-01' },
        { replaces: 'all-earlier' },
        { meeting: null },
        { commitments: [] },
        { code: 'X' },
      ]) {
        const { status } = await change({ id, as: administrator, body });
        expect(status, JSON.stringify(body)).toBeGreaterThanOrEqual(400);
      }
      const data = { titleAr: 'عنوان آخر' };
      const privileged = { collection: 'policies', id, draft: true, overrideAccess: true } as const;
      await expect(cms.payload.update({ ...privileged, data })).rejects.toThrow();
      expect(await readLatest(cms.payload, id)).toEqual(before);
    },
  );

  it('is returned to draft with a reason only, and then written again', async () => {
    const id = await draftPolicy({ cms, secretary, changes: { slug: 'returned' } });
    await cause({ cms, as: secretary, id, event: 'submit' });
    const refused = await cause({ cms, as: secretary, id, event: 'reject', said: { reason: ' ' } });
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      409,
      expect.stringContaining('Write why'),
    ]);
    expect(
      (
        await cause({
          cms,
          as: secretary,
          id,
          event: 'reject',
          said: { reason: 'خطأ في المادة ٢' },
        })
      ).status,
    ).toBe(200);
    expect((await change({ id, as: secretary, body: { titleAr: 'عنوان آخر' } })).status).toBe(200);
    expect((await readLatest(cms.payload, id)).history).toMatchObject([
      { event: 'submit', reason: null },
      { event: 'reject', reason: 'خطأ في المادة ٢' },
    ]);
  });

  it('takes with the approval what the submission left open of the act, and nothing else', async () => {
    const open = { meeting: null, effectiveFrom: null };
    const id = await draftPolicy({ cms, secretary, changes: { slug: 'act-later', ...open } });
    await cause({ cms, as: secretary, id, event: 'submit' });
    const meeting = await meet({ cms, as: secretary, gregorianDate: '2025-11-02' });
    const act = { meeting, effectiveFrom: '2026-01-04', resolutionNumber: '99' };
    expect((await cause({ cms, as: secretary, id, event: 'approve', said: { act } })).status).toBe(
      200,
    );
    expect(await readLatest(cms.payload, id)).toMatchObject({
      meeting,
      effectiveFrom: '2026-01-04',
      resolutionNumber: '7',
    });
    expect((await cause({ cms, as: releaser, id, event: 'release' })).status).toBe(200);
    expect(await editionsOf('act-later')).toMatchObject([
      { approval: { date: { gregorian: '2025-11-02' }, resolutionNumber: '7' } },
    ]);
  });

  it('is released by nobody who had a hand in it, whatever roles he holds', async () => {
    const administrator = await cms.person('administrator');
    const id = await draftPolicy({ cms, secretary, changes: { slug: 'hands' } });
    await cause({ cms, as: secretary, id, event: 'submit' });
    await cause({ cms, as: administrator, id, event: 'approve' });
    const { status, body } = await cause({ cms, as: administrator, id, event: 'release' });
    expect([status, JSON.stringify(body)]).toEqual([409, expect.stringContaining('neither')]);
    expect(await editionsOf('hands')).toHaveLength(0);
    expect((await cause({ cms, as: releaser, id, event: 'release' })).status).toBe(200);
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
    await change({ id, as: secretary, body: { provisions: POLICY.provisions } });
    expect((await listed()).docs).toHaveLength(1);
  });

  it('is not released when the record of its meeting changes after approval', async () => {
    const own = await meet({ cms, as: secretary, gregorianDate: '2025-12-21' });
    const changes = { slug: 'other-minutes', meeting: own };
    const id = await draftPolicy({ cms, secretary, changes });
    await cause({ cms, as: secretary, id, event: 'submit' });
    await cause({ cms, as: secretary, id, event: 'approve' });
    const { meeting } = await readLatest(cms.payload, id);
    const body = { minutesNumber: '99' };
    await cms.save({ as: secretary, path: `/api/meetings/${String(meeting)}`, body });
    expect((await cause({ cms, as: releaser, id, event: 'release' })).status).toBe(409);
    expect(await editionsOf('other-minutes')).toHaveLength(0);
    await cause({ cms, as: releaser, id, event: 'reject' });
    await release({ cms, hands: { secretary, releaser }, id });
    expect(await editionsOf('other-minutes')).toMatchObject([
      { approval: { minutesNumber: '99' } },
    ]);
  });

  it('keeps the record of its meeting as it was sealed, and whole while it rests on it', async () => {
    const own = await meet({ cms, as: secretary, gregorianDate: '2025-12-22' });
    const administrator = await cms.person('administrator');
    const path = `/api/meetings/${own}`;
    const changes = { slug: 'kept-minutes', meeting: own };
    const id = await draftPolicy({ cms, secretary, changes });
    expect((await cms.call(`DELETE ${path}`, { as: administrator })).status).toBe(409);
    await release({ cms, hands: { secretary, releaser }, id });
    const body = { signatories: [{ name: 'Another' }] };
    expect((await cms.save({ as: secretary, path, body })).status).toBe(409);
    expect((await cms.call(`DELETE ${path}`, { as: administrator })).status).toBe(409);
    const free = await meet({ cms, as: secretary, gregorianDate: '2025-12-23' });
    expect((await cms.call(`DELETE /api/meetings/${free}`, { as: administrator })).status).toBe(
      200,
    );
  });

  it('refuses an event on a text the person has not seen', async () => {
    const id = await draftPolicy({ cms, secretary, changes: { slug: 'unseen' } });
    const { textHash } = await transitionsOf({ cms, as: secretary, id });
    await change({ id, as: secretary, body: { code: 'NEW' } });
    const { status, body } = await cms.call(`POST /api/policies/${id}/transitions/submit`, {
      as: secretary,
      body: { textHash },
    });
    expect([status, body]).toMatchObject([409, { error: { code: 'text-changed' } }]);
  });

  it('shows its way only to those who may read drafts', async () => {
    const id = await draftPolicy({ cms, secretary, changes: { slug: 'hidden' } });
    const address = `/api/policies/${id}/transitions`;
    expect((await cms.call(`GET ${address}`)).status).toBe(401);
    expect((await cms.call(`GET ${address}`, { as: await cms.person('staff') })).status).toBe(404);
    expect((await cms.call(`GET ${address}`, { as: await cms.person('auditor') })).status).toBe(
      200,
    );
  });

  it('is not approved without a dated meeting, a number and a date of effect', async () => {
    const id = await draftPolicy({
      cms,
      secretary,
      changes: {
        slug: 'bare',
        meeting: null,
        resolutionNumber: null,
        effectiveFrom: null,
      },
    });
    await cause({ cms, as: secretary, id, event: 'submit' });
    const { events } = await transitionsOf({ cms, as: secretary, id });
    expect(events.find(({ event }) => event === 'approve')?.reasons).toEqual([
      'meeting-missing',
      'resolution-missing',
      'effective-date-missing',
    ]);
    expect((await cause({ cms, as: secretary, id, event: 'approve' })).status).toBe(409);
  });

  it('keeps its record and its place when an earlier version is restored', async () => {
    const id = await draftPolicy({ cms, secretary, changes: { slug: 'restored' } });
    await cause({ cms, as: secretary, id, event: 'submit' });
    await cause({ cms, as: secretary, id, event: 'reject' });
    const { docs } = await cms.payload.findVersions({
      collection: 'policies',
      where: { parent: { equals: id } },
      sort: 'updatedAt',
      overrideAccess: true,
    });
    const address = `/api/policies/versions/${String(docs[0]?.id)}?draft=true`;
    expect((await cms.call(`POST ${address}`, { as: secretary })).status).toBe(200);
    const { state, history } = await readLatest(cms.payload, id);
    expect(state).toBe('draft');
    expect(history.map(({ event }) => event)).toEqual(['submit', 'reject']);
  });

  it('can be mended after an unsound text was kept as a draft', async () => {
    const id = await draftPolicy({ cms, secretary, changes: { slug: 'mended' } });
    const endless = [{ ...POLICY.provisions[0], text: 'ن'.repeat(100_001) }];
    expect((await change({ id, as: secretary, body: { provisions: endless } })).status).toBe(200);
    expect((await transitionsOf({ cms, as: secretary, id })).events).toEqual([
      { event: 'submit', reasons: ['text-unsound'] },
    ]);
    expect(
      (await change({ id, as: secretary, body: { provisions: POLICY.provisions } })).status,
    ).toBe(200);
    expect((await cause({ cms, as: secretary, id, event: 'submit' })).status).toBe(200);
  });

  it.each([{ slug: 'No address' }, { effectiveFrom: '2026-02-30' }, { titleAr: 'ن'.repeat(501) }])(
    'goes nowhere with %j, which only a draft may have',
    async (unsound) => {
      const id = await draftPolicy({
        cms,
        secretary,
        changes: { slug: `unsound-${randomUUID()}` },
      });
      expect((await change({ id, as: secretary, body: unsound })).status).toBe(200);
      expect((await transitionsOf({ cms, as: secretary, id })).events).toEqual([
        { event: 'submit', reasons: ['text-unsound'] },
      ]);
    },
  );

  it('is submitted at an address that was confirmed, and at no other', async () => {
    const id = await draftPolicy({
      cms,
      secretary,
      changes: { slug: 'suggested', slugConfirmed: null },
    });
    async function reasons() {
      const { events } = await transitionsOf({ cms, as: secretary, id });
      return events.find(({ event }) => event === 'submit')?.reasons;
    }
    expect(await reasons()).toEqual(['address-unconfirmed']);
    expect((await cause({ cms, as: secretary, id, event: 'submit' })).status).toBe(409);
    await change({ id, as: secretary, body: { slugConfirmed: 'suggested' } });
    expect(await reasons()).toEqual([]);
    await change({ id, as: secretary, body: { slug: 'another' } });
    expect(await reasons()).toEqual(['address-unconfirmed']);
    await change({ id, as: secretary, body: { slugConfirmed: 'another' } });
    await release({ cms, hands: { secretary, releaser }, id });
  });

  it('never takes the address of another policy', async () => {
    const theirs = await draftPolicy({ cms, secretary, changes: { slug: 'theirs' } });
    await release({ cms, hands: { secretary, releaser }, id: theirs });
    const id = await draftPolicy({ cms, secretary, changes: { slug: 'ours' } });
    await change({ id, as: secretary, body: { slug: 'theirs' } });
    const { status, body } = await cause({ cms, as: secretary, id, event: 'submit' });
    expect(status).toBe(409);
    expect(JSON.stringify(body)).toContain('another policy');
    expect(await editionsOf('theirs')).toHaveLength(1);
  });

  it('cannot be pushed through its states by the ordinary API', async () => {
    const id = await draftPolicy({ cms, secretary, changes: { slug: 'pushed' } });
    await change({
      id,
      as: secretary,
      body: { state: 'approved', approvedHash: 'x', history: [] },
    });
    expect((await transitionsOf({ cms, as: secretary, id })).state).toBe('draft');
  });

  it('is one approval when approved many times at once', async () => {
    const id = await draftPolicy({ cms, secretary, changes: { slug: 'approved-at-once' } });
    await cause({ cms, as: secretary, id, event: 'submit' });
    const { history } = await readLatest(cms.payload, id);
    await Promise.all(
      Array.from({ length: 6 }, () => cause({ cms, as: secretary, id, event: 'approve' })),
    );
    const { approvalId, approvedHash: legalHash, ...after } = await readLatest(cms.payload, id);
    expect(approvalId).toBe(canonicalHash({ id, legalHash, entry: history.length }));
    expect(after.history.map(({ event }) => event)).toEqual(['submit', 'approve']);
  });

  it('seals one edition when released many times at once', async () => {
    const id = await draftPolicy({ cms, secretary, changes: { slug: 'raced' } });
    await cause({ cms, as: secretary, id, event: 'submit' });
    await cause({ cms, as: secretary, id, event: 'approve' });
    const { textHash } = await transitionsOf({ cms, as: releaser, id });
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        cms.call(`POST /api/policies/${id}/transitions/release`, {
          as: releaser,
          body: { textHash },
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(11);
    expect(await editionsOf('raced')).toHaveLength(1);
    const { history } = await readLatest(cms.payload, id);
    expect(history.map(({ event }) => event)).toEqual(['submit', 'approve', 'release']);
  });

  it.each(['the next start', 'the next press'])(
    'is completed by %s, with its record, when killed between sealing and marking',
    async (by) => {
      const slug = `killed-${by === 'the next start' ? 'start' : 'press'}`;
      const id = await draftPolicy({ cms, secretary, changes: { slug } });
      await release({ cms, hands: { secretary, releaser }, id });
      const { history } = await readLatest(cms.payload, id);
      await asBeforeTheMark(id);
      if (by === 'the next start') expect(await finishReleases(cms.payload)).toBe(1);
      else expect((await cause({ cms, as: releaser, id, event: 'release' })).status).toBe(409);
      expect(await readLatest(cms.payload, id)).toMatchObject({ state: 'released', history });
      expect(await finishReleases(cms.payload)).toBe(0);
      expect(await editionsOf(slug)).toHaveLength(1);
    },
  );

  it('does not keep the next start from coming when its draft can no longer be marked', async () => {
    const id = await draftPolicy({ cms, secretary, changes: { slug: 'unmarkable' } });
    await release({ cms, hands: { secretary, releaser }, id });
    await asBeforeTheMark(id, { code: 'x'.repeat(31) });
    expect(await finishReleases(cms.payload)).toBe(0);
  });
});

describe('a second edition', () => {
  /** A policy released once, from 2024 on, whose change has been begun. */
  async function begun(slug: string): Promise<string> {
    const id = await draftPolicy({
      cms,
      secretary,
      changes: {
        slug,
        effectiveFrom: '2024-01-01',
        replaces: 'all-earlier',
        changeNoteAr: 'الأول',
      },
    });
    await release({ cms, hands: { secretary, releaser }, id });
    expect((await cause({ cms, as: secretary, id, event: 'begin' })).status).toBe(200);
    return id;
  }

  const further = {
    titleAr: 'سياسة الملاحظات المعدّلة',
    effectiveFrom: '2026-02-01',
    resolutionNumber: '12',
    changeKind: 'substantive',
    changeNoteAr: 'خُفّضت المدة.',
  };

  it('begins without the act of the first', async () => {
    const id = await begun('cleared');
    expect(await readLatest(cms.payload, id)).toMatchObject({
      state: 'draft',
      titleAr: POLICY.titleAr,
      meeting: null,
      resolutionNumber: null,
      effectiveFrom: null,
      retroactive: false,
      replaces: 'none',
      changeKind: null,
      changeNoteAr: null,
      approvedHash: null,
      approvalId: null,
    });
  });

  it('carries the hash of the first and takes its place on its day', async () => {
    const id = await begun('twice');
    await change({
      id,
      as: secretary,
      body: {
        ...further,
        meeting: await meet({ cms, as: secretary, gregorianDate: '2026-01-11' }),
      },
    });
    await release({ cms, hands: { secretary, releaser }, id });
    const [first, second] = (await editionsOf('twice')).map((row) => editionSchema.parse(row));
    expect(second?.previousHash).toBe(first?.contentHash);
    const early = await cms.call('GET /api/public/policies/twice?on=2025-06-01');
    expect(early.body).toMatchObject({
      edition: { number: 1, status: 'superseded', effectiveTo: '2026-02-01' },
      editions: [
        { number: 1, title: { ar: POLICY.titleAr } },
        { number: 2, title: { ar: further.titleAr } },
      ],
    });
    const now = await cms.call('GET /api/public/policies/twice');
    expect(now.body).toMatchObject({
      edition: { number: 2, status: 'inForce', effectiveTo: null, tookEffect: true },
    });
    const before = await cms.call('GET /api/public/policies/twice?on=2020-01-01');
    expect([before.status, before.body]).toMatchObject([
      404,
      { error: { code: 'no-edition-that-day', on: '2020-01-01', earliest: '2024-01-01' } },
    ]);
    for (const written of ['١/٦/٢٠٢٥', '1446-12-05', '5/12/1446 هـ']) {
      const address = `/api/public/policies/twice?on=${encodeURIComponent(written)}`;
      const { body } = await cms.call(`GET ${address}`);
      expect(body).toMatchObject({ on: '2025-06-01', edition: { number: 1 } });
    }
  });

  it('is refused under the act of the first, also from another record of that meeting', async () => {
    const id = await begun('same-act');
    const [first] = (await editionsOf('same-act')).map((row) => editionSchema.parse(row));
    const copy = await cms.call('POST /api/meetings', {
      as: secretary,
      body: { ...first?.approval, gregorianDate: '2025-12-28' },
    });
    const { doc } = z.object({ doc: z.object({ id: z.string() }) }).parse(copy.body);
    await change({
      id,
      as: secretary,
      body: { ...further, resolutionNumber: '7', meeting: doc.id },
    });
    const { events } = await transitionsOf({ cms, as: secretary, id });
    expect(events.find(({ event }) => event === 'submit')?.reasons).toEqual(['act-sealed']);
    expect((await cause({ cms, as: secretary, id, event: 'submit' })).status).toBe(409);
  });

  it.each([
    ['2023-12-31', 409],
    ['2024-01-01', 409],
    ['2024-01-02', 200],
  ])('that takes effect on %s is answered %i by its submission', async (effectiveFrom, status) => {
    const id = await begun(`from-${effectiveFrom}`);
    const meeting = await meet({ cms, as: secretary, gregorianDate: '2026-01-11' });
    await change({ id, as: secretary, body: { ...further, meeting, effectiveFrom } });
    expect((await cause({ cms, as: secretary, id, event: 'submit' })).status).toBe(status);
  });

  it('takes effect before the first when that is deliberate, and the first then never did', async () => {
    const id = await begun('deliberate');
    const meeting = await meet({ cms, as: secretary, gregorianDate: '2026-01-11' });
    const early = { effectiveFrom: '2023-06-01', retroactive: true };
    await change({ id, as: secretary, body: { ...further, meeting, ...early } });
    await release({ cms, hands: { secretary, releaser }, id });
    const { body } = await cms.call('GET /api/public/policies/deliberate');
    expect(body).toMatchObject({
      edition: { number: 2, retroactive: true, effectiveFrom: '2023-06-01' },
      editions: [
        { number: 1, status: 'superseded', tookEffect: false, effectiveTo: null },
        { number: 2, status: 'inForce', tookEffect: true },
      ],
    });
  });

  it.each([
    [{ changeKind: null }, 'substantive or editorial'],
    [{ changeNoteAr: '' }, 'write in Arabic what changed'],
  ])('with %j is refused', async (lacking, words) => {
    const id = await begun(`lacking-${Object.keys(lacking).join('')}`.toLowerCase());
    const meeting = await meet({ cms, as: secretary, gregorianDate: '2026-01-11' });
    await change({ id, as: secretary, body: { ...further, meeting, ...lacking } });
    const { status, body } = await cause({ cms, as: secretary, id, event: 'submit' });
    expect([status, JSON.stringify(body)]).toEqual([409, expect.stringContaining(words)]);
  });
});

describe('the translation of a sealed edition', () => {
  const better = {
    titleEn: 'Better remarks',
    summaryEn: null,
    changeNoteEn: null,
    translation: {},
  };

  function publish({ id, as, body }: { id: string; as: Person; body: object }) {
    return cms.call(`POST /api/editions/${id}/translation`, { as, body });
  }

  async function sealed(slug: string): Promise<string> {
    const id = await draftPolicy({ cms, secretary, changes: { slug } });
    await release({ cms, hands: { secretary, releaser }, id });
    const [edition] = await editionsOf(slug);
    return String(edition?.id);
  }

  it('improves by a signed revision, and nothing that was approved changes', async () => {
    const id = await sealed('improved');
    const before = await editionsOf('improved');
    const { status } = await publish({ id, as: secretary, body: { revision: 1, words: better } });
    expect(status).toBe(200);
    const { body } = await cms.call('GET /api/public/policies/improved');
    expect(body).toMatchObject({
      title: { ar: POLICY.titleAr, en: 'Better remarks' },
      edition: { translation: { revision: 2, signedBy: 'secretary' } },
    });
    expect(await editionsOf('improved')).toEqual(before);
    const { body: list } = await cms.call('GET /api/public/policies');
    expect(JSON.stringify(list)).toContain('Better remarks');
  });

  it('is what a change begins with', async () => {
    const id = await sealed('carried');
    await publish({ id, as: secretary, body: { revision: 1, words: better } });
    const [edition] = (await editionsOf('carried')).map((row) => editionSchema.parse(row));
    const policy = edition?.policyId ?? '';
    await cause({ cms, as: secretary, id: policy, event: 'begin' });
    expect(await readLatest(cms.payload, policy)).toMatchObject({ titleEn: 'Better remarks' });
  });

  it('has one revision of a number, however many publish at once', async () => {
    const id = await sealed('signed-at-once');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        publish({ id, as: secretary, body: { revision: 1, words: better } }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(7);
  });

  it.each(
    (
      [
        ['a reader', () => cms.person('staff'), { revision: 1, words: better }, 403],
        ['nobody signed in', () => null, { revision: 1, words: better }, 401],
        ['a body of another kind', () => secretary, { words: better }, 400],
        ['one made from no revision', () => secretary, { revision: 7, words: better }, 409],
      ] as const
    ).map(([name, who, body, status]) => ({ name, who, body, status })),
  )('is refused from $name', async ({ name, who, body, status }) => {
    const id = await sealed(`refused-${name.replaceAll(' ', '-')}`);
    const as = await who();
    const answer = await cms.call(`POST /api/editions/${id}/translation`, { as, body });
    expect(answer.status).toBe(status);
  });
});

describe('a withdrawal', () => {
  it('is an edition without text in the same chain, and the policy is in force no longer', async () => {
    const id = await draftPolicy({ cms, secretary, changes: { slug: 'withdrawn' } });
    await release({ cms, hands: { secretary, releaser }, id });
    const [row] = await editionsOf('withdrawn');
    const first = editionSchema.parse(row);
    const toSeal = {
      policyId: id,
      approvalId: 'withdrawal-of-withdrawn',
      kind: 'withdrawal' as const,
      content: { ...first, provisions: [], commitments: [], effectiveFrom: '2026-02-01' },
      approval: { ...first.approval, resolutionNumber: '8' },
      sealedBy: first.sealedBy,
    };
    await sealEdition({ payload: cms.payload, req: undefined, toSeal });
    const { body } = await cms.call('GET /api/public/policies/withdrawn');
    expect(body).toMatchObject({
      edition: {
        kind: 'withdrawal',
        number: 2,
        status: 'withdrawn',
        previousHash: first.contentHash,
      },
      editions: [{ status: 'superseded', effectiveTo: '2026-02-01' }, { status: 'withdrawn' }],
    });
    const { body: list } = await cms.call('GET /api/public/policies');
    expect(JSON.stringify(list)).not.toContain('"withdrawn"');
  });
});

describe('a list of editions', () => {
  it('leaves out a row that cannot be read, and answers for the others', async () => {
    const id = await draftPolicy({ cms, secretary, changes: { slug: 'beside-a-bad-row' } });
    await release({ cms, hands: { secretary, releaser }, id });
    const [row] = await editionsOf('beside-a-bad-row');
    const copied = editionSchema.omit({ id: true }).parse(row);
    await cms.payload.create({
      collection: 'editions',
      data: {
        ...copied,
        slug: 'bad-row',
        approval: { body: 'nobody' },
        approvalId: 'bad-row',
        sealKey: 'bad-row',
      },
      overrideAccess: true,
      context: { [SEALING]: true },
    });
    const { status, body } = await cms.call('GET /api/public/policies');
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain('beside-a-bad-row');
    expect(JSON.stringify(body)).not.toContain('"bad-row"');
  });
});

describe('a sealed edition', () => {
  it('is changed and deleted by nobody, whichever way', async () => {
    const id = await draftPolicy({ cms, secretary, changes: { slug: 'sealed' } });
    await release({ cms, hands: { secretary, releaser }, id });
    const [edition] = await editionsOf('sealed');
    const administrator = await cms.person('administrator');
    const address = `/api/editions/${String(edition?.id)}`;
    expect(
      (await cms.call(`PATCH ${address}`, { as: administrator, body: { titleAr: 'x' } })).status,
    ).toBe(403);
    expect((await cms.call(`DELETE ${address}`, { as: administrator })).status).toBe(403);
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
    expect((await cms.call(`DELETE /api/policies/${id}`, { as: administrator })).status).toBe(409);
  });

  it('tells which provisions are translated, and from which words', async () => {
    const id = await draftPolicy({ cms, secretary, changes: { slug: 'bilingual' } });
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
    await change({ id, as: secretary, body: { translation } });
    await release({ cms, hands: { secretary, releaser }, id });
    const { body } = await cms.call('GET /api/public/policies/bilingual');
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
    const id = await draftPolicy({ cms, secretary, changes: { slug: 'lasting' } });
    await change({
      id,
      as: secretary,
      body: {
        slug: 'renamed-before-release',
        slugConfirmed: 'renamed-before-release',
      },
    });
    await release({ cms, hands: { secretary, releaser }, id });
    await cause({ cms, as: secretary, id, event: 'begin' });
    await change({ id, as: secretary, body: { slug: 'renamed-after-release' } });
    const { body } = await cms.call(`GET /api/policies/${id}?draft=true`, { as: secretary });
    expect(body).toMatchObject({ slug: 'renamed-before-release' });
  });

  it('proves its content by its hash', async () => {
    const id = await draftPolicy({ cms, secretary, changes: { slug: 'proved' } });
    await release({ cms, hands: { secretary, releaser }, id });
    const [row] = await editionsOf('proved');
    const edition = editionSchema.parse(row);
    const { approval, slug, kind, number, previousHash } = edition;
    const link = { slug, kind, number, previousHash };
    expect(editionHash({ content: edition, approval }, link)).toBe(edition.contentHash);
    const forged = { ...edition, summaryAr: 'خلاصة أخرى' };
    expect(editionHash({ content: forged, approval }, link)).not.toBe(edition.contentHash);
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
    expect((await cms.call(`GET ${address}`)).status).toBe(status);
  });

  it('answers in the shape it is published with, at every address', async () => {
    const id = await draftPolicy({ cms, secretary, changes: { slug: 'described', code: 'P-9' } });
    await release({ cms, hands: { secretary, releaser }, id });
    const paths = publicEndpoints.map(({ path }) => `/api${path.replace(':slug', 'described')}`);
    expect(paths).toHaveLength(5);
    for (const path of paths) expect((await cms.call(`GET ${path}`)).status).toBe(200);
  });

  it('changes its revision when a holiday is announced', async () => {
    const before = await cms.call('GET /api/public/revision');
    const as = await cms.person('supervisor');
    const body = { nameAr: 'إجازة', from: '2026-03-01', to: '2026-03-02' };
    expect((await cms.call('POST /api/holidays', { as, body })).status).toBe(201);
    expect((await cms.call('GET /api/public/revision')).body).not.toEqual(before.body);
  });

  it('tells which part has changed', async () => {
    const supervisor = await cms.person('supervisor');
    async function changedBy(path: string, body: object): Promise<string[]> {
      const before = partsOf(await cms.call('GET /api/public/revision'));
      const { status } = await cms.call(`POST ${path}`, { as: supervisor, body });
      expect(status).toBe(201);
      const after = partsOf(await cms.call('GET /api/public/revision'));
      return Object.keys(after).filter((part) => after[part] !== before[part]);
    }
    const holiday = { nameAr: 'إجازة أخرى', from: '2026-04-01', to: '2026-04-02' };
    expect(await changedBy('/api/holidays', holiday)).toEqual(['organisation']);
  });

  it('changes its revision when an edition is sealed', async () => {
    const before = await cms.call('GET /api/public/revision');
    const id = await draftPolicy({ cms, secretary, changes: { slug: 'revised' } });
    expect((await cms.call('GET /api/public/revision')).body).toEqual(before.body);
    await release({ cms, hands: { secretary, releaser }, id });
    expect((await cms.call('GET /api/public/revision')).body).not.toEqual(before.body);
  });
});
