import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { CHROMIUM, openBrowser } from '../helpers/browser.ts';
import type { Installation } from '../helpers/installation.ts';
import { removeInstallation, startInstallation } from '../helpers/installation.ts';
import { tokenOf } from '../helpers/panel.ts';

const refusalSchema = z.object({
  errors: z.array(
    z.object({
      name: z.string(),
      data: z.object({ errors: z.array(z.object({ path: z.string(), message: z.string() })) }),
    }),
  ),
});

const REVERSED = {
  path: '/api/holidays',
  body: { nameAr: 'إجازة', from: '2026-12-02', to: '2026-12-01' },
  field: 'to',
  ar: 'تنتهي الإجازة قبل أن تبدأ؛ صحّح التاريخين.',
  en: 'The holiday ends before it begins; correct the dates.',
};
const REFUSALS = [
  REVERSED,
  {
    path: '/api/holidays',
    body: { nameAr: 'إجازة', from: '2026-12-02' },
    field: 'to',
    ar: 'هذا التاريخ مطلوب.',
    en: 'This date is required.',
  },
  {
    path: '/api/globals/organisation',
    body: { weekend: ['0', '1', '2', '3', '4', '5', '6'] },
    field: 'weekend',
    ar: 'اترك يوم عمل واحدًا على الأقل في الأسبوع.',
    en: 'Leave at least one working day in the week.',
  },
  {
    path: '/api/policies',
    body: { slug: 'Not A Slug' },
    field: 'slug',
    ar: 'استعمل حروفًا لاتينية صغيرة وأرقامًا تفصل بينها شرطات، مثل complaints-policy.',
    en: 'Use small Latin letters and digits joined by hyphens, such as complaints-policy.',
  },
  {
    path: '/api/meetings',
    body: { hijriDate: '1447-13-01' },
    field: 'hijriDate',
    ar: 'لا يوجد يوم بهذا التاريخ في تقويم أم القرى. اكتبه هكذا: 1447/08/12.',
    en: 'The Umm al-Qura calendar has no such day. Write it as 1447/08/12.',
  },
  {
    path: '/api/meetings',
    body: { hijriDate: '1447/08/12', gregorianDate: '2026/02/05' },
    field: 'hijriDate',
    ar: 'التاريخان الهجري والميلادي ليسا ليومٍ واحد. صحّح أحدهما، أو اختر إبقاءهما كما كُتبا.',
    en: 'The Hijri and the Gregorian date are not one day. Correct one of them, or choose to keep both as written.',
  },
];

let installation: Installation;
let authorization = '';

beforeAll(async () => {
  installation = await startInstallation();
  authorization = `JWT ${await tokenOf(installation.cms, installation.administrator)}`;
});
afterAll(async () => {
  await installation.stop();
  removeInstallation(installation);
});

function post(path: string, { body, language = 'en' }: { body: unknown; language?: string }) {
  return fetch(`${installation.cms}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': language,
      ...(authorization !== '' && { authorization }),
    },
    body: JSON.stringify(body),
  });
}

describe.each(['ar', 'en'] as const)('a refusal by the built cms in %s', (language) => {
  it.each(REFUSALS)('at $path says what is wrong with $field: $en', async (refusal) => {
    const { path, body, field } = refusal;
    const answer = await post(path, { body, language });
    expect(answer.status).toBe(400);
    const [error] = refusalSchema.parse(await answer.json()).errors;
    expect(error?.name).toBe('ValidationError');
    const fault = error?.data.errors.find((each) => each.path === field);
    expect(fault?.message).toBe(refusal[language]);
  });
});

describe('the log of the built cms', () => {
  it('has no line for a wrong password: that is told in the audit trail', async () => {
    const before = installation.output().length;
    const answer = await post('/api/users/login', {
      body: { email: installation.administrator?.email, password: 'wrong' },
    });
    expect(answer.status).toBe(401);
    const trail = await fetch(
      `${installation.cms}/api/audit-events?sort=-seq&limit=1&where[kind][equals]=account`,
      { headers: { authorization } },
    );
    expect(await trail.json()).toMatchObject({ docs: [{ facts: { event: 'sign-in-failed' } }] });
    // Lines of what was refused before may be printed a moment later.
    expect(installation.output().slice(before)).not.toContain('/api/users/login');
  });
});

describe.skipIf(CHROMIUM === undefined)('a refusal in the panel', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('has no field that takes words before the form can keep them', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const url = installation.cms;
    const value = authorization.slice('JWT '.length);
    await context.addCookies([{ name: 'payload-token', value, url }]);
    const page = await context.newPage();
    await page.goto(`${url}/admin/collections/holidays/create`);
    await page.locator('#field-from').waitFor();
    const open = page.locator(
      '.collection-edit__form :is(input:not([type=hidden]), textarea):enabled',
    );
    expect(await open.count()).toBe(0);
    await context.close();
  });

  it.each(['ar', 'en'] as const)('stands beside its field in %s', async (language) => {
    const { body } = REVERSED;
    const context = await browser.newContext();
    const url = installation.cms;
    await context.addCookies([
      { name: 'payload-lng', value: language, url },
      { name: 'payload-token', value: authorization.slice('JWT '.length), url },
    ]);
    const page = await context.newPage();
    await page.goto(`${url}/admin/collections/holidays/create`);
    await page.fill('#field-nameAr', body.nameAr);
    await page.fill('#field-from', body.from);
    await page.fill('#field-to', body.to);
    await page.click('#action-save');
    await page.locator('.day-field.error').getByText(REVERSED[language]).waitFor();
    await context.close();
  });
});
