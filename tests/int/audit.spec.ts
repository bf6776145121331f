import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { catchUp } from '../../cms/src/audit/catchUp.ts';
import { AUDIT } from '../../cms/src/audit/collection.ts';
import type { AuditEvent } from '../../cms/src/audit/event.ts';
import { readHead, readRecord, record } from '../../cms/src/audit/record.ts';
import { verifyAudit } from '../../cms/src/audit/verifyAudit.ts';
import { verifyEditions } from '../../cms/src/editions/verify.ts';
import { stepsToRecord } from '../../cms/src/policies/transitions.ts';
import { changesToRecord } from '../../cms/src/revisions/recordChanges.ts';
import type { Cms, Person } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';
import { draftPolicy, release } from '../helpers/policies.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await openCms();
});
afterAll(() => cms.stop());

async function released(slug: string): Promise<string> {
  const hands = {
    secretary: await cms.person('secretary'),
    releaser: await cms.person('releaser'),
  };
  const id = await draftPolicy({ cms, secretary: hands.secretary, changes: { slug } });
  await release({ cms, hands, id });
  return id;
}

const rowSchema = z.record(z.string(), z.unknown());
const docsSchema = z.object({ docs: z.tuple([z.object({ id: z.string() })]) });
const madeSchema = z.object({ doc: z.object({ id: z.string() }) });

async function holiday({ as, from }: { as: Person; from: string }): Promise<string> {
  const body = { nameAr: 'يوم مزروع', nameEn: 'Planted', from, to: from };
  return madeSchema.parse((await cms.call('POST /api/holidays', { as, body })).body).doc.id;
}

async function events(): Promise<AuditEvent[]> {
  const found: AuditEvent[] = [];
  for await (const event of readRecord(cms.payload)) if (event !== null) found.push(event);
  return found;
}

async function lastOf(subject: string) {
  return (await events()).findLast((event) => event.subject === subject);
}

const unwatched = { seen: () => undefined, expected: null };

function planted(key: string) {
  const actor = { id: 'system', name: 'Mithaq' };
  const rest = { kind: 'changed', subject: 'planted', subjectId: null, facts: {} } as const;
  return { key, at: new Date().toISOString(), actor, ...rest };
}

describe('the audit trail', () => {
  it('tells who made, changed and deleted a setting, and which fields, not what stands in them', async () => {
    const as = await cms.person('administrator');
    const id = await holiday({ as, from: '2030-01-01' });
    expect(await lastOf('holidays')).toMatchObject({
      kind: 'created',
      subjectId: id,
      actor: { id: as.id, name: 'administrator' },
    });
    await cms.save({ as, path: `/api/holidays/${id}`, body: { nameEn: 'Another' } });
    const changed = await lastOf('holidays');
    expect(changed).toMatchObject({ kind: 'changed', facts: { fields: 'nameEn', revision: 2 } });
    expect(JSON.stringify(changed)).not.toContain('Another');
    await cms.call(`DELETE /api/holidays/${id}`, { as });
    expect(await lastOf('holidays')).toMatchObject({ kind: 'deleted', subjectId: id });
  });

  it('tells of a change of the organisation', async () => {
    const as = await cms.person('administrator');
    const body = { nameAr: 'جمعية أخرى', nameEn: 'Another', weekendDays: ['5', '6'] };
    expect((await cms.save({ as, path: '/api/globals/organisation', body })).status).toBe(200);
    expect(await lastOf('organisation')).toMatchObject({ kind: 'changed', actor: { id: as.id } });
  });

  it('tells every step of a policy with the hash of its text', async () => {
    const id = await released('audited');
    const steps = (await events()).filter(({ subjectId }) => subjectId === id);
    expect(steps.map(({ facts }) => facts['event'])).toEqual(['submit', 'approve', 'release']);
    const sealed: string[] = [];
    await verifyEditions(cms.payload, (hash) => sealed.push(hash));
    expect(sealed).toContain(steps.at(-1)?.facts['textHash']);
  });

  it('is one chain when many write at once', async () => {
    const before = (await readHead(cms.payload))?.seq ?? 0;
    await Promise.all(
      Array.from({ length: 25 }, (_, n) => record(cms.payload, planted(`m${String(n)}`))),
    );
    const { checked, fault } = await verifyAudit(cms.payload, unwatched);
    expect({ checked, fault }).toEqual({ checked: before + 25, fault: null });
  });

  it('holds an event once however often it is recorded', async () => {
    expect(await record(cms.payload, planted('once'))).toBe(true);
    expect(await record(cms.payload, planted('once'))).toBe(false);
  });

  it('completes what a killed process did and did not record', async () => {
    const as = await cms.person('administrator');
    const id = await holiday({ as, from: '2031-01-01' });
    await cms.save({ as, path: `/api/holidays/${id}`, body: { nameEn: 'Found' } });
    // As after a kill: the change is written, its event is not.
    await cms.payload.db.deleteOne({
      collection: AUDIT,
      where: { key: { equals: `change:holidays/${id}:2` } },
    });
    const sources = [changesToRecord, stepsToRecord];
    expect(await catchUp(cms.payload, { sources, now: Date.now() })).toBe(1);
    expect(await lastOf('holidays')).toMatchObject({
      actor: { id: as.id },
      facts: { revision: 2 },
    });
    expect(await catchUp(cms.payload, { sources, now: Date.now() })).toBe(0);
  });

  it('is read by auditors and administrators and written by nobody', async () => {
    const as = await cms.person('auditor');
    const { body } = await cms.call(`GET /api/${AUDIT}?limit=1`, { as });
    const [{ id }] = docsSchema.parse(body).docs;
    expect((await cms.call(`PATCH /api/${AUDIT}/${id}`, { as, body: { seq: 1 } })).status).toBe(
      403,
    );
    expect((await cms.call(`DELETE /api/${AUDIT}/${id}`, { as })).status).toBe(403);
  });

  describe('once somebody has reached into the database', () => {
    async function damaged(seq: number, data: Record<string, unknown>) {
      const where = { seq: { equals: seq } };
      const found = await cms.payload.db.findOne<{ id: string }>({
        collection: AUDIT,
        where,
      });
      const before = Object.fromEntries(
        Object.keys(data).map((key) => [key, rowSchema.parse(found)[key]]),
      );
      await cms.payload.db.updateOne({ collection: AUDIT, where, data });
      const { fault } = await verifyAudit(cms.payload, unwatched);
      await cms.payload.db.updateOne({ collection: AUDIT, where, data: before });
      return fault;
    }

    it.each([
      ['another name', { actorName: 'Nobody' }],
      ['another time', { at: '2020-01-01T00:00:00.000Z' }],
      ['other facts', { facts: { fields: 'none' } }],
    ])('names the first event with %s', async (_, data) => {
      expect(await damaged(2, data)).toMatch(/^event 2 .* is not what was recorded$/);
    });

    it('names the first event that is missing, also when the end is cut off', async () => {
      const head = await readHead(cms.payload);
      const seq = head?.seq ?? 0;
      await record(cms.payload, planted('the last'));
      const expected = await readHead(cms.payload);
      await cms.payload.db.deleteOne({ collection: AUDIT, where: { seq: { equals: seq + 1 } } });
      expect((await verifyAudit(cms.payload, { ...unwatched, expected })).fault).toMatch(/cut off/);
      await record(cms.payload, planted('forged'));
      expect((await verifyAudit(cms.payload, { ...unwatched, expected })).fault).toMatch(
        /is not the one written down/,
      );
      await cms.payload.db.deleteOne({ collection: AUDIT, where: { seq: { equals: 3 } } });
      expect((await verifyAudit(cms.payload, unwatched)).fault).toBe('event 3 is missing');
    });
  });
});

describe('the chain of editions', () => {
  it('is whole as sealed, and its first broken link is named', async () => {
    const slug = 'whole-chain';
    await released(slug);
    const whole = await verifyEditions(cms.payload, () => undefined);
    expect(whole).toMatchObject({ fault: null });
    expect(whole.editions).toBeGreaterThan(0);
    const where = { slug: { equals: slug } };
    await cms.payload.db.updateOne({ collection: 'editions', where, data: { titleAr: 'غيره' } });
    const { fault } = await verifyEditions(cms.payload, () => undefined);
    expect(fault).toBe(`edition 1 of ${slug} is not what was sealed`);
  });
});
