import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { verifyAudit } from '../../cms/src/audit/verifyAudit.ts';
import { readSecrets } from '../../cms/src/core/secrets.ts';
import type { Cms, Person } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';
import { seedFrom } from '../helpers/content.ts';

const filedSchema = z.object({ reference: z.string(), receiptCode: z.string() });
const listSchema = z.object({ totalDocs: z.number(), docs: z.array(z.object({ id: z.string() })) });

let cms: Cms;
let supervisor: Person;
beforeAll(async () => {
  cms = await openCms();
  await seedFrom(cms.payload);
  supervisor = await cms.person('supervisor');
});
afterAll(() => cms.stop());

async function filed() {
  const headers = {
    'X-Feedback-Front': readSecrets(process.env['DATA_DIR'] ?? '').front,
    'X-Feedback-Visitor': '192.0.2.7',
    'X-Feedback-Proof': 'none',
  };
  const words = { subject: 'سلوك موظف', text: 'كان فظًا معي حين سألته.', locale: 'ar' };
  const rest = { category: 'service-delay', anonymous: true, contact: null, declaration: true };
  const body = { ...words, ...rest };
  const answer = await cms.call('POST /api/feedback/complaints', { headers, body });
  const { reference, receiptCode } = filedSchema.parse(answer.body);
  const where = { reference: { equals: reference } };
  const row = await cms.payload.db.findOne({ collection: 'complaints', where });
  return { reference, receiptCode, id: z.object({ id: z.string() }).parse(row).id };
}

/** @param line as in `7/take` */
async function act(line: string, body: object = {}) {
  const answer = await cms.call(`POST /api/feedback/cases/complaints/${line}`, {
    as: supervisor,
    body,
  });
  expect(answer.status).toBe(200);
}

/** What somebody reads of the trail at an address. */
async function read(as: Person, query = '?limit=0') {
  const { status, body } = await cms.call(`GET /api/audit-events${query}`, { as });
  return { status, text: JSON.stringify(body), body };
}

describe('the audit trail of a case that is about its reader', () => {
  it.each(['auditor', 'administrator'] as const)(
    'is not told to them by any route, and is to others: %s',
    async (role) => {
      const one = await filed();
      const [concerned, other] = [await cms.person(role), await cms.person(role)];
      await act(`${one.id}/take`);
      expect((await read(concerned)).text).toContain(one.reference);
      const [{ id: event }] = z
        .tuple([z.object({ id: z.string() })], z.unknown())
        .parse(
          listSchema.parse((await read(other, `?where[subjectId][equals]=${one.id}&limit=1`)).body)
            .docs,
        );
      await act(`${one.id}/concern`, { member: concerned.id });
      await act(`${one.id}/note`, { text: 'ملاحظة' });
      for (const query of [
        '?limit=0',
        `?where[subjectId][equals]=${one.id}`,
        `?where[summary][like]=${one.reference}`,
        `?where[or][0][subjectId][equals]=${one.id}&where[or][1][seq][greater_than]=0&limit=0`,
        '?where[kind][equals]=case&limit=0&sort=seq',
        `/${event}`,
      ]) {
        const hidden = await read(concerned, query);
        expect([query, hidden.text.includes(one.reference)]).toEqual([query, false]);
        expect(hidden.text).not.toContain(one.id);
      }
      expect((await read(concerned, `/${event}`)).status).toBe(404);
      const counted = `/count?where[subjectId][equals]=${one.id}`;
      expect((await read(concerned, counted)).body).toEqual({ totalDocs: 0 });
      expect((await read(other, counted)).body).toEqual({ totalDocs: 3 });
      expect((await read(other)).text).toContain(one.reference);
      expect((await read(concerned)).text).toContain('"kind"');
      await act(`${one.id}/unconcern`, { member: concerned.id });
      expect((await read(concerned)).text).toContain(one.reference);
    },
  );

  it('stays untold once the case is erased, and the chain stays whole', async () => {
    const one = await filed();
    const concerned = await cms.person('auditor');
    await act(`${one.id}/take`);
    await act(`${one.id}/concern`, { member: concerned.id });
    await act(`${one.id}/close`, { decision: 'upheld', reasons: 'ثبت ما ذُكر.' });
    const { receiptCode } = one;
    await cms.call('POST /api/feedback/track/erasure', { body: { receiptCode } });
    expect((await read(await cms.person('auditor'))).text).toContain('erased');
    expect((await read(concerned)).text).not.toContain(one.reference);
    const unwatched = { seen: () => undefined, expected: null };
    expect((await verifyAudit(cms.payload, unwatched)).fault).toBeNull();
  });

  it('is closed to whoever has no such role, concerned or not', async () => {
    for (const role of ['supervisor', 'contactOfficer', 'staff'] as const) {
      expect((await read(await cms.person(role))).status).toBe(403);
    }
  });
});
