import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { CHROMIUM, openBrowser, violationsOn } from '../helpers/browser.ts';
import type { Installation } from '../helpers/installation.ts';
import { removeInstallation, startInstallation } from '../helpers/installation.ts';
import type { Panel } from '../helpers/panel.ts';
import { openPanel } from '../helpers/panel.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FILE = path.join(ROOT, 'tests/fixtures/remarks-policy.txt');
const REPLY = 'وصلت ملاحظتك، وعولج سبب التأخر.';
const parsedSchema = z.array(
  z.object({
    title: z.string(),
    commitments: z.array(z.unknown()),
    warnings: z.array(z.object({ code: z.string() })),
  }),
);

describe.skipIf(CHROMIUM === undefined)('the main job in a real browser', () => {
  let installation: Installation;
  let browser: Browser;
  let panel: Panel;
  let slug = '';
  let receiptCode = '';

  beforeAll(async () => {
    installation = await startInstallation();
    browser = await openBrowser();
    panel = await openPanel({ installation, browser });
  });
  afterAll(async () => {
    await browser.close();
    await installation.stop();
    removeInstallation(installation);
  });

  it('imports the office file as a draft with its meeting', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['bin/import.ts', FILE, '--json'],
      { cwd: ROOT, env: { ...process.env, DATA_DIR: installation.dataDir } },
    );
    const [policy] = parsedSchema.parse(JSON.parse(stdout));
    expect(policy?.title).toBe('سياسة استقبال الملاحظات والرد عليها');
    expect(policy?.commitments).toHaveLength(1);
    expect(policy?.warnings).toMatchObject([
      { code: 'organisation-other' },
      { code: 'category-assumed' },
    ]);
  });

  it('is approved by the secretary in the Arabic panel', async () => {
    const page = await panel.enter('secretary');
    expect((await page.getAttribute('html', 'dir'))?.toLowerCase()).toBe('rtl');
    await page.getByRole('heading', { name: 'ما ينتظرك' }).waitFor();
    await page.locator('.awaiting a').filter({ hasText: 'مسودات' }).waitFor();
    await page.goto(`${installation.cms}/admin/collections/policies`);
    await page.getByRole('link', { name: 'سياسة استقبال الملاحظات والرد عليها' }).click();
    slug = await page.inputValue('#field-slug');
    expect(slug).toBe('siyasa-astqbal-al-mlahzat-wal-rd-aliha');
    await page.getByText('راجع العنوان على الموقع وأكّده').waitFor();
    await page.getByLabel('العنوان صحيح').check();
    const saving = page.getByText('تُحفظ المسودة أولًا …');
    async function type(field: string, text: string): Promise<void> {
      await page.fill(field, text);
      await saving.waitFor();
      await saving.waitFor({ state: 'detached' });
    }
    for (const code of ['R-1', 'R-2', 'R-3']) await type('#field-code', code);
    // The text does not say from when it holds, and nobody guesses it from the meeting.
    await page.getByRole('button', { name: 'الاعتماد', exact: true }).click();
    await type('#field-effectiveFrom', '2025-12-28');
    await page.getByRole('button', { name: 'ارفع للاعتماد' }).click();
    await page.getByRole('button', { name: 'سجّل الاعتماد' }).click();
    await page.getByText('معتمدة', { exact: true }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await page.context().close();
  });

  it('is released by a second person', async () => {
    const page = await panel.enter('releaser');
    await page.goto(`${installation.cms}/admin/collections/policies`);
    await page.getByRole('link', { name: 'سياسة استقبال الملاحظات والرد عليها' }).click();
    await page.getByRole('button', { name: 'انشر واختم الإصدار' }).click();
    await page.getByRole('button', { name: 'نعم، انشر واختم' }).click();
    await page.getByText('منشورة', { exact: true }).first().waitFor();
    await page.context().close();
  });

  it('is read by staff in the panel as words, with nothing asked of anybody else', async () => {
    const page = await panel.enter('staff');
    const strangers: string[] = [];
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(installation.cms)) {
        strangers.push(request.url());
      }
    });
    await page.goto(`${installation.cms}/admin/collections/editions`);
    await page.locator('table time').first().waitFor();
    expect(await page.locator('table').innerText()).not.toMatch(/\d{4}-\d\d-\d\d|[0-9a-f]{8}-/);
    await page.getByRole('link', { name: 'سياسة استقبال الملاحظات والرد عليها' }).click();
    await page.locator('.sealed-edition').getByText('المادة الثالثة').first().waitFor();
    expect(await page.getByRole('link', { name: 'API' }).count()).toBe(0);
    expect(strangers).toEqual([]);
    await page.context().close();
  });

  it.each([
    { locale: 'ar', direction: 'rtl', words: 'المادة الثالثة' },
    { locale: 'en', direction: 'ltr', words: 'المادة الثالثة' },
  ])('is read by the public in $locale', async ({ locale, direction, words }) => {
    const page = await browser.newPage();
    await page.goto(`${installation.site}/${locale}/policies/${slug}`);
    expect(await page.getAttribute('html', 'dir')).toBe(direction);
    await page.getByText(words).first().waitFor();
    expect(await page.getAttribute('meta[property="og:title"]', 'content')).not.toBe('');
    expect(await violationsOn(page)).toEqual([]);
    await page.close();
  });

  it('receives a complaint citing an article, without JavaScript, and says when it will answer', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 375, height: 740 },
    });
    const page = await context.newPage();
    await page.goto(`${installation.site}/ar/complaints/new?policy=${slug}&anchor=article-3-2`);
    await page.fill('[name=subject]', 'لم يصلني رد');
    await page.fill('[name=text]', 'أرسلت ملاحظة قبل أسابيع ولم يصلني رد عليها.');
    await page.selectOption('[name=category]', { index: 1 });
    await page.check('[name=anonymous]');
    await page.check('[name=declaration]');
    await page.locator('main form button[type=submit]').click();
    await page.locator('.receipt-code').waitFor();
    const body = await page.locator('main').innerText();
    receiptCode = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(body)?.[0] ?? '';
    expect(receiptCode).not.toBe('');
    expect(body).toContain('سياسة استقبال الملاحظات والرد عليها');
    expect(body).toContain('المادة الثالثة');
    await context.close();
  });

  it('is answered by the officer in the Arabic panel', async () => {
    const page = await panel.enter('contactOfficer');
    await page.goto(`${installation.cms}/admin/collections/complaints`);
    await page.locator('table tbody a').first().click();
    await page.getByText('أرسلت ملاحظة قبل أسابيع').waitFor();
    await page.getByRole('button', { name: 'رد', exact: true }).click();
    await page.getByRole('textbox', { name: 'الرد على صاحب الطلب' }).fill(REPLY);
    await page.getByRole('button', { name: 'إرسال', exact: true }).click();
    await page.getByText('تم. حُدّث سجل الحالة.').first().waitFor();
    await page.getByText(REPLY).first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await page.context().close();
  });

  it('gives the person the reply for the receipt code', async () => {
    const page = await browser.newPage();
    await page.goto(`${installation.site}/ar/track`);
    await page.fill('[name=receiptCode]', receiptCode);
    await page.locator('main form button[type=submit]').first().click();
    await page.getByText(REPLY).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.close();
  });
});
