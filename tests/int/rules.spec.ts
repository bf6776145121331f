import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { slugSchema as policySlug } from '../../cms/src/editions/slug.ts';
import { readDate } from '../../plugins/feedback/src/core/readDate.ts';
import { cleanedBy, faultOf, rules as published } from '../../plugins/feedback/src/core/rules.ts';
import { slugSchema as namedSlug } from '../../plugins/feedback/src/core/slug.ts';
import { newReference } from '../../plugins/feedback/src/intake/caseRow.ts';
import type { Cms } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';
import { serveCms } from '../helpers/cmsServer.ts';

/** The site's own reading of the rules; loaded once the cms has an address. */
async function loadSite() {
  return {
    api: await import('../../site/src/api/rules.ts'),
    judge: await import('../../site/src/feedback/rules.ts'),
    codes: await import('../../plugins/feedback/src/intake/receiptCode.ts'),
  };
}

let cms: Cms;
let server: Awaited<ReturnType<typeof serveCms>>;
let site: Awaited<ReturnType<typeof loadSite>>;
let rules: Awaited<ReturnType<(typeof site)['api']['readRules']>>;

beforeAll(async () => {
  cms = await openCms();
  server = await serveCms();
  process.env['CMS_URL'] = server.url;
  site = await loadSite();
  rules = await site.api.readRules('ar', { mayBeOld: false });
});
afterAll(async () => {
  await server.close();
  await cms.stop();
});

const ALEF_MADDA = '\u0627\u0653';
const OK = null;

/** What is typed into a field, what it is taken for, and what is wrong with it. */
const phones = [
  ['0500000000', '0500000000', OK],
  ['(011) 456 7890', '0114567890', OK],
  ['+966 50 000 0000', '+966500000000', OK],
  ['00966-50-000-0000', '00966500000000', OK],
  ['٠٥٠ ٠٠٠ ٠٠٠٠', '0500000000', OK],
  ['۰۵۰۰۰۰۰۰۰۰', '0500000000', OK],
  ['\u202a+966500000000\u202c', '+966500000000', OK],
  ['\u200e0500000000\u200f', '0500000000', OK],
  ['050\u00a0000\u2009000\u200b0', '0500000000', OK],
  ['０５０００００００００', '05000000000', OK],
  ['＋９６６（５０）０００００００', '+966500000000', OK],
  ['٠٥٠ـ٠٠٠ـ٠٠٠٠', '0500000000', OK],
  ['050.000.0000', '0500000000', OK],
  ['050/000/0000', '0500000000', OK],
  ['«0500000000».', '0500000000', OK],
  ['call me', 'callme', 'wrong'],
  ['0500000000 تحويلة 5', '0500000000تحويلة5', 'wrong'],
  ['12', '12', 'wrong'],
  ['12345678901234567', '12345678901234567', 'wrong'],
  ['0500+000000', '0500+000000', 'wrong'],
  ['()', '', 'wrong'],
] as const;

const emails = [
  ['layan@example.org', 'layan@example.org', OK],
  [' layan@example.org ', 'layan@example.org', OK],
  ['user@مثال.السعودية', 'user@مثال.السعودية', OK],
  ['user@xn--mgbh0fb.xn--mgberp4a5d4ar', 'user@xn--mgbh0fb.xn--mgberp4a5d4ar', OK],
  ['ليان@مثال.السعودية', 'ليان@مثال.السعودية', OK],
  ['layan＠example．org', 'layan@example.org', OK],
  ['layan@example｡org', 'layan@example.org', OK],
  ['\u200flayan@example.org\u200e', 'layan@example.org', OK],
  ['layan\u200b@example.org', 'layan@example.org', OK],
  ['layan @ example.org', 'layan@example.org', OK],
  ['<layan@example.org>', 'layan@example.org', OK],
  ['«layan@example.org»،', 'layan@example.org', OK],
  ['layan٥@example.org', 'layan5@example.org', OK],
  ['o’hara@example.org', 'o’hara@example.org', 'wrong'],
  ["o'hara+tag@sub.example.org", "o'hara+tag@sub.example.org", OK],
  ['layan', 'layan', 'wrong'],
  ['layan@example', 'layan@example', 'wrong'],
  ['layan@@example.org', 'layan@@example.org', 'wrong'],
  ['la yan@example.org', 'la yan@example.org', 'wrong'],
  ['layan..a@example.org', 'layan..a@example.org', 'wrong'],
  ['layan@-example.org', 'layan@-example.org', 'wrong'],
  ['layan@example.123', 'layan@example.123', 'wrong'],
  [`${'a'.repeat(250)}@example.org`, `${'a'.repeat(250)}@example.org`, 'wrong'],
] as const;

const texts = [
  ['subject', 'تأخر الزيارة', 'تأخر الزيارة', OK],
  ['subject', '\u202eقلب\u2066 الاتجاه', 'قلب الاتجاه', OK],
  ['subject', 'سطر\nوسطر', 'سطر وسطر', OK],
  ['subject', `م${ALEF_MADDA}ل`, 'مآل', OK],
  ['subject', 'a\u200b\u200b\u200b\u200b', 'a', 'short'],
  ['subject', '\u200b\u00a0\u3164', '', 'empty'],
  ['subject', '😀'.repeat(150), '😀'.repeat(150), OK],
  ['subject', '😀'.repeat(151), '😀'.repeat(151), 'long'],
  ['subject', 'e\u0301'.repeat(150), 'é'.repeat(150), OK],
  ['subject', 'ab', 'ab', 'short'],
  ['text', `a\r\n${'b'.repeat(8)}`, `a\n${'b'.repeat(8)}`, OK],
  ['text', 'نص\ud800 فيه نصف حرف', 'نص\ufffd فيه نصف حرف', OK],
  ['text', '😀'.repeat(10_000), '😀'.repeat(10_000), OK],
  ['text', 'ن'.repeat(10_001), 'ن'.repeat(10_001), 'long'],
  ['text', '   \n ', '', 'empty'],
  ['name', 'می\u200cنا', 'می\u200cنا', OK],
  ['name', 'ل\u0640يان', 'لـيان', OK],
] as const;

const CODES = {
  required: 'empty',
  'too-short': 'short',
  'too-long': 'long',
  'not-email': 'wrong',
  'not-phone': 'wrong',
};
const refusal = z.object({
  error: z.object({ fields: z.array(z.object({ path: z.string(), code: z.string() })) }),
});

/** What the cms says of a field; the form is never whole, so that nothing is ever filed. */
async function saidByCms(field: string, written: string): Promise<string | null> {
  const isContact = ['name', 'email', 'phone'].includes(field);
  const contact = { name: 'ليان', email: null, phone: null, preferred: 'none' };
  const answer = await fetch(new URL('/api/feedback/complaints', server.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      locale: 'ar',
      category: 'service-delay',
      subject: 'تأخر الزيارة',
      text: 'لم يصل أحد حتى الآن.',
      anonymous: false,
      contact: isContact ? { ...contact, [field]: written } : contact,
      declaration: false,
      ...(isContact ? {} : { [field]: written }),
    }),
  });
  expect(answer.status).toBe(422);
  const { fields } = refusal.parse(await answer.json()).error;
  const code = fields.find(({ path }) => path.split('.').at(-1) === field)?.code;
  return code === undefined
    ? OK
    : (Object.entries(CODES).find(([key]) => key === code)?.[1] ?? code);
}

type Row = { field: keyof typeof published.fields; written: string };

function cleanedBoth({ field, written }: Row): string[] {
  return [
    site.judge.cleanedBy(rules, { field, written }),
    cleanedBy(published.fields[field], written),
  ];
}

describe('what people write is judged alike by site and cms', () => {
  const rows = [
    ...phones.map((row) => ['phone', ...row] as const),
    ...emails.map((row) => ['email', ...row] as const),
    ...texts,
  ];

  it.each(rows)('%s %j', async (...[field, written, value, fault]) => {
    expect(cleanedBoth({ field, written })).toEqual([value, value]);
    expect(site.judge.faultIn(rules, { field, written })?.code ?? OK).toBe(fault);
    expect(await saidByCms(field, written)).toBe(fault);
  });

  it.each([
    ['reference', 'C-26-123456', 'C-26-123456', OK],
    ['reference', 'e 26 ١٢٣٤٥٦٧', 'E-26-1234567', OK],
    ['reference', '«ｃ–٢٦–۱۲۳۴۵۶».', 'C-26-123456', OK],
    ['reference', 'رقم المعاملة: C26123456', 'C-26-123456', OK],
    ['reference', 'X-26-123456', 'X-26-123456', 'wrong'],
    ['reference', 'C-26-12345', 'C-26-12345', 'wrong'],
    ['reference', 'C-26-1234567890', 'C-26-1234567890', 'wrong'],
    ['reference', 'ABCD-EFGH-JKMN-PQRS', 'ABCDEFGHJKMNPQRS', 'wrong'],
    ['slug', 'service-delay', 'service-delay', OK],
    ['slug', '7', '7', OK],
    ['slug', 'x'.repeat(80), 'x'.repeat(80), OK],
    ['slug', 'x'.repeat(81), 'x'.repeat(81), 'wrong'],
    ['slug', 'Service', 'Service', 'wrong'],
    ['slug', 'service--delay', 'service--delay', 'wrong'],
    ['slug', 'service-', 'service-', 'wrong'],
    ['slug', 'خدمة', 'خدمة', 'wrong'],
    ['slug', ' service', ' service', 'wrong'],
    ['day', '2026-02-05', '2026-02-05', OK],
    ['day', '٥/٢/٢٠٢٦', '2026-02-05', OK],
    ['day', '\u200f۲۰۲۶.۲.۵\u200e', '2026-02-05', OK],
    ['day', '5 — 2 — 2026', '2026-02-05', OK],
    ['day', '2026/2-5', '2026/2-05', 'wrong'],
    ['day', '5/2/26', '5/2/26', 'wrong'],
    ['day', '2026-13-01', '2026-13-01', 'wrong'],
    ['day', 'غدًا', 'غدًا', 'wrong'],
  ] as const)('%s %j, which no field of a form asks for', (...[field, written, value, fault]) => {
    expect(cleanedBoth({ field, written })).toEqual([value, value]);
    expect(site.judge.faultIn(rules, { field, written })?.code ?? OK).toBe(fault);
    const rule = published.fields[field];
    expect(faultOf(rule, cleanedBy(rule, written)) === null).toBe(fault === OK);
    if (field === 'slug') {
      expect([policySlug, namedSlug].map((slug) => slug.safeParse(written).success)).toEqual(
        [fault, fault].map((each) => each === OK),
      );
    }
    if (field === 'day') expect(readDate(written)).toBe(fault === OK ? value : null);
  });

  it.each(['complaint', 'enquiry'] as const)('numbers a case so that it fits (%s)', (kind) => {
    const rule = published.fields.reference;
    for (const attempt of [0, 3, 8, 11]) {
      const reference = newReference(kind, { receivedOn: '2026-02-05', attempt });
      expect(cleanedBy(rule, reference)).toBe(reference);
      expect(faultOf(rule, reference)).toBeNull();
    }
  });

  it('tells by how many characters a text is too long', () => {
    const written = '😀'.repeat(153);
    expect(site.judge.faultIn(rules, { field: 'subject', written })).toEqual({
      code: 'long',
      by: 3,
    });
  });

  it.each([
    ['ABCD-EFGH-JKMN-PQRS', 'ABCD-EFGH-JKMN-PQRS'],
    ['abcdefghjkmnpqrs', 'ABCD-EFGH-JKMN-PQRS'],
    ['«ABCD-EFGH-JKMN-PQRS».', 'ABCD-EFGH-JKMN-PQRS'],
    ['رمز المتابعة: ABCD–EFGH—JKMN‐PQRS', 'ABCD-EFGH-JKMN-PQRS'],
    ['\u2066ABCD EFGH\u00a0JKMN\u200bPQRS\u2069', 'ABCD-EFGH-JKMN-PQRS'],
    ['ＡＢＣＤＥＦＧＨＪＫＭＮＰＱＲＳ', 'ABCD-EFGH-JKMN-PQRS'],
    ['٠١٢٣-۴۵۶۷-OIL0-ABCD', '0123-4567-0110-ABCD'],
    ['ABCDـEFGHـJKMNـPQRS', 'ABCD-EFGH-JKMN-PQRS'],
    ['ABCD-EFGH-JKMN', null],
    ['ABCD-EFGH-JKMN-PQRU', null],
    ['', null],
  ])('a receipt code written %j', (written, code) => {
    const field = 'receiptCode';
    expect(site.codes.readReceiptCode(written)).toBe(code);
    const isRight = site.judge.faultIn(rules, { field, written }) === null;
    expect(isRight ? site.judge.cleanedBy(rules, { field, written }) : null).toBe(code);
  });
});
