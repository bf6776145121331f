import { appendFileSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { catchUp } from '../../cms/src/audit/catchUp.ts';
import { AUDIT } from '../../cms/src/audit/collection.ts';
import { readRecord } from '../../cms/src/audit/record.ts';
import { verifyAudit } from '../../cms/src/audit/verifyAudit.ts';
import { ERASURES_FILE, readSecrets } from '../../cms/src/core/secrets.ts';
import { caseActsToRecord } from '../../cms/src/feedback/caseActs.ts';
import { repeatListedErasures } from '../../cms/src/feedback/erasureList.ts';
import type { Cms, Person } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';
import { seedFrom } from '../helpers/content.ts';

const WORDS = { subject: 'موضوع سيُحذف', text: 'نص سيُحذف حين يطلب صاحبه.' };
const REASONS = 'أسباب ستُحذف أيضًا.';
const EMAIL = 'layan@example.org';

const filedSchema = z.object({ receiptCode: z.string(), reference: z.string() });
const rowSchema = z.looseObject({ id: z.string() });

let cms: Cms;
let officer: Person;
let dataDir = '';
beforeAll(async () => {
  cms = await openCms();
  await seedFrom(cms.payload);
  dataDir = process.env['DATA_DIR'] ?? '';
  officer = await cms.person('contactOfficer');
});
afterAll(() => cms.stop());

async function filed() {
  const headers = {
    'X-Feedback-Front': readSecrets(dataDir).front,
    'X-Feedback-Visitor': '192.0.2.7',
    'X-Feedback-Proof': 'none',
  };
  const contact = { name: 'ليان', email: EMAIL, phone: null, preferred: 'email' };
  const said = { ...WORDS, locale: 'ar', category: 'staff-conduct', anonymous: false };
  const body = { ...said, contact, declaration: true };
  const answer = await cms.call('POST /api/feedback/complaints', { headers, body });
  const { receiptCode, reference } = filedSchema.parse(answer.body);
  return { receiptCode, reference, id: (await rowOf(reference)).id };
}

async function rowOf(reference: string) {
  const where = { reference: { equals: reference } };
  return rowSchema.parse(await cms.payload.db.findOne({ collection: 'complaints', where }));
}

async function closed() {
  const one = await filed();
  for (const [action, body] of [
    ['take', {}],
    ['close', { decision: 'upheld', reasons: REASONS }],
  ] as const) {
    const line = `POST /api/feedback/cases/complaints/${one.id}/${action}`;
    expect((await cms.call(line, { as: officer, body })).status).toBe(200);
  }
  return one;
}

function deleteNow({ receiptCode }: { receiptCode: string }) {
  return cms.call('POST /api/feedback/track/erasure', { body: { receiptCode } });
}

async function eventsOf(id: string) {
  const found: unknown[] = [];
  for await (const event of readRecord(cms.payload)) if (event?.subjectId === id) found.push(event);
  return found;
}

const unwatched = { seen: () => undefined, expected: null };

describe('an erasure', () => {
  it('is an event of the audit trail without a word, and the chain stays whole', async () => {
    const one = await closed();
    expect((await deleteNow(one)).status).toBe(200);
    const events = await eventsOf(one.id);
    expect(events.at(-1)).toMatchObject({
      kind: 'case',
      actor: { id: 'person' },
      facts: { reference: one.reference, type: 'erased' },
    });
    const words = [...Object.values(WORDS), REASONS, EMAIL];
    for (const word of words) expect(JSON.stringify(events)).not.toContain(word);
    expect((await verifyAudit(cms.payload, unwatched)).fault).toBeNull();
  });

  it('is recorded at the next start when the process was killed before it could be', async () => {
    const one = await closed();
    await deleteNow(one);
    const last = z.object({ key: z.string() }).parse((await eventsOf(one.id)).at(-1));
    const where = { key: { equals: last.key } };
    await cms.payload.db.deleteOne({ collection: AUDIT, where });
    expect(await catchUp(cms.payload, { sources: [caseActsToRecord], now: Date.now() })).toBe(1);
    expect((await eventsOf(one.id)).at(-1)).toMatchObject({ key: last.key });
  });

  it('leaves no word in any collection', async () => {
    const one = await closed();
    await deleteNow(one);
    const left: string[] = [];
    for (const { slug } of cms.payload.config.collections) {
      const { docs } = await cms.payload.db.find({
        collection: slug,
        where: {},
        pagination: false,
        limit: 0,
      });
      const text = JSON.stringify(docs);
      for (const word of [...Object.values(WORDS), REASONS, EMAIL, one.receiptCode]) {
        if (text.includes(word)) left.push(`${slug}: ${word}`);
      }
    }
    expect(left).toEqual([]);
    expect(await rowOf(one.reference)).toMatchObject({ dataKey: null, contactEncrypted: null });
  });

  it('is listed beside the database, for nobody else to read, and done again after a restore', async () => {
    const [open, done] = [await filed(), await closed()];
    const rows = [await rowOf(open.reference), await rowOf(done.reference)];
    await deleteNow(open);
    await deleteNow(done);
    const file = path.join(dataDir, ERASURES_FILE);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const listed = readFileSync(file, 'utf8');
    expect(listed).toContain(open.id);
    const unlisted = [...Object.values(WORDS), EMAIL, open.receiptCode];
    for (const word of unlisted) expect(listed).not.toContain(word);
    // As a restored backup has them.
    for (const data of rows) {
      const where = { id: { equals: data.id } };
      await cms.payload.db.updateOne({ collection: 'complaints', where, data });
    }
    appendFileSync(file, '\n{"cut off by a kill');
    const last = await closed();
    await deleteNow(last);
    expect(await repeatListedErasures(cms.payload, dataDir)).toBe(2);
    expect(await repeatListedErasures(cms.payload, dataDir)).toBe(0);
    expect(await rowOf(open.reference)).toMatchObject({ contactEncrypted: null });
    expect(await rowOf(done.reference)).toMatchObject({ dataKey: null, state: 'closed' });
    expect(readFileSync(file, 'utf8')).toContain(last.id);
  });
});
