import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { storeImported } from '../../cms/src/import/command/store.ts';
import { parsePolicy } from '../../cms/src/import/parsePolicy.ts';
import type { Cms, Person } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';
import { transitionsOf } from '../helpers/policies.ts';

let cms: Cms;
let secretary: Person;

beforeAll(async () => {
  cms = await openCms();
  secretary = await cms.person('secretary');
});
afterAll(() => cms.stop());

/** A policy of one article, approved by minutes whose two dates are those given. */
function textOf(title: string, dates: string): string {
  return `${title}

المادة الأولى: الغرض
تبيّن هذه السياسة كيف تُستقبل الملاحظات.

المادة الثانية: الاعتماد
أقر مجلس الإدارة هذه السياسة في اجتماعه رقم (٣) في الدورة (الأولى) بالقرار رقم (١٢) بتاريخ ${dates}.`;
}

const ONE_DAY = '١٤٤٧/٧/٨ هـ الموافق ٢٠٢٥/١٢/٢٨ م';
const TWO_DAYS = '١٤٤٧/٨/١٢ هـ الموافق ٢٠٢٦/٢/٥ م';
const policySchema = z.object({ slug: z.string(), slugConfirmed: z.string().nullish() });

async function imported(source: string) {
  const file = { file: 'policy.txt', source, policy: parsePolicy(source) };
  const [stored] = await storeImported(cms.payload, [file]);
  const id = stored?.policy ?? '';
  const { body } = await cms.call(`GET /api/policies/${id}?draft=true`, { as: secretary });
  return { id, meeting: stored?.meeting ?? '', ...policySchema.parse(body) };
}

const storedSchema = z.object({
  meeting: z.unknown(),
  effectiveFrom: z.string().nullish().default(null),
  source: z.object({ readFrom: z.array(z.unknown()) }),
});

/** The draft and the meeting a source is stored as. */
async function stored(source: string) {
  const { id } = await imported(source);
  const { body } = await cms.call(`GET /api/policies/${id}?draft=true&depth=1`, { as: secretary });
  const policy = storedSchema.parse(body);
  return { ...policy, meeting: policy.meeting ?? null };
}

async function reasonsAgainstSubmission(id: string) {
  const { events } = await transitionsOf({ cms, as: secretary, id });
  return events.find(({ event }) => event === 'submit')?.reasons;
}

describe('an imported policy', () => {
  it('has an address suggested from its title, of its own and to be confirmed', async () => {
    const first = await imported(textOf('سياسة الملاحظات', ONE_DAY));
    const second = await imported(textOf('سياسة الملاحظات', `${ONE_DAY} `));
    expect(first.slug).toBe('siyasa-al-mlahzat');
    expect(second.slug).toBe('siyasa-al-mlahzat-2');
    expect(await reasonsAgainstSubmission(first.id)).toEqual(['address-unconfirmed']);
    const path = `/api/policies/${first.id}?draft=true`;
    await cms.save({ as: secretary, path, body: { slugConfirmed: first.slug } });
    expect(await reasonsAgainstSubmission(first.id)).toEqual([]);
  });

  it('is the same one when its text was saved on another system', async () => {
    const source = textOf('سياسة الإعارة', ONE_DAY);
    const first = await imported(source);
    const again = await imported(`\ufeff${source.normalize('NFD').replaceAll('\n', '\r\n')}`);
    expect(again.id).toBe(first.id);
  });

  it('is submitted when somebody has decided on two dates of its minutes', async () => {
    const { id, slug, meeting } = await imported(textOf('سياسة الزيارات', TWO_DAYS));
    await cms.save({
      as: secretary,
      path: `/api/policies/${id}?draft=true`,
      body: { slugConfirmed: slug },
    });
    expect(await reasonsAgainstSubmission(id)).toEqual(['dates-unconfirmed']);
    const path = `/api/meetings/${meeting}`;
    expect((await cms.save({ as: secretary, path, body: { minutesNumber: '5' } })).status).toBe(
      400,
    );
    const kept = await cms.save({ as: secretary, path, body: { datesAsWritten: true } });
    expect(kept.body).toMatchObject({
      doc: { gregorianDate: '2026-02-05', hijriDate: '1447-08-12' },
    });
    expect(await reasonsAgainstSubmission(id)).toEqual([]);
  });

  it('has the day of effect the text states, and a meeting of the body that approved it', async () => {
    const { meeting, ...policy } = await stored(
      textOf('نظام المكتبة', ONE_DAY)
        .replace(
          'أقر مجلس الإدارة هذه السياسة في اجتماعه',
          'أقرت الجمعية العمومية هذا النظام في اجتماعها',
        )
        .concat('\nيعمل به اعتباراً من 1/3/2026م.'),
    );
    expect(meeting).toMatchObject({ body: 'generalAssembly', meetingNumber: '3' });
    expect(policy.effectiveFrom).toBe('2026-03-01');
    expect(policy.source.readFrom).toContainEqual({
      fact: 'effectiveFrom',
      words: 'يعمل به اعتباراً من 1/3/2026م.',
      line: 8,
      isSure: true,
    });
  });

  it("has neither from another text's approval", async () => {
    const act = 'تلغى لائحة الزيارات التي اعتمدها مجلس الإدارة في اجتماعه الثالث بتاريخ 1/2/2019م.';
    const { meeting, effectiveFrom } = await stored(
      textOf('سياسة الحدائق', ONE_DAY).replace(/أقر مجلس .*$/, act),
    );
    expect([meeting, effectiveFrom]).toEqual([null, null]);
  });
});
