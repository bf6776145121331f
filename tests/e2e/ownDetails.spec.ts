import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { readSecrets } from '../../cms/src/core/secrets.ts';
import { CHROMIUM, violationsOn } from '../helpers/browser.ts';
import type { Person } from '../helpers/cms.ts';
import type { OpenSite } from '../helpers/openSite.ts';
import { openSite } from '../helpers/openSite.ts';

const TEXT = 'وُعدت بزيارة يوم الأحد، ولم يصل أحد ولم يتصل بي أحد.';
const EMAIL = 'layan@example.org';

const receiptSchema = z.object({ receiptCode: z.string(), reference: z.string() });

describe.skipIf(CHROMIUM === undefined)('one’s own details, by the receipt code', () => {
  let site: OpenSite;
  let supervisor: Person;
  let visitors = 0;

  beforeAll(async () => {
    process.env['SITE_TRUST_PROXY'] = 'true';
    site = await openSite();
    supervisor = await site.cms.person('supervisor');
  });
  afterAll(() => site.stop());

  async function visit(options: { javaScript: boolean; width: number }): Promise<BrowserContext> {
    visitors += 1;
    return site.browser.newContext({
      extraHTTPHeaders: { 'x-forwarded-for': `198.51.100.${String(visitors)}` },
      javaScriptEnabled: options.javaScript,
      viewport: { width: options.width, height: 800 },
    });
  }

  async function filed(): Promise<{ code: string; id: string }> {
    const headers = {
      'X-Feedback-Front': readSecrets(process.env['DATA_DIR'] ?? '').front,
      'X-Feedback-Visitor': '192.0.2.7',
      'X-Feedback-Proof': 'none',
    };
    const contact = { name: 'ليان', email: EMAIL, phone: null, preferred: 'email' };
    const words = { subject: 'تأخر الزيارة', text: TEXT, category: 'service-delay', locale: 'ar' };
    const body = { ...words, anonymous: false, contact, declaration: true };
    const answer = await site.cms.call('POST /api/feedback/complaints', { headers, body });
    const { receiptCode: code, reference } = receiptSchema.parse(answer.body);
    const where = { reference: { equals: reference } };
    const found = { collection: 'complaints', where, overrideAccess: true } as const;
    const { docs } = await site.cms.payload.find(found);
    return { code, id: docs[0]?.id ?? '' };
  }

  /** @param act id of the case and what is done, as in `7/take` */
  async function act(act: string, body: object = {}) {
    const line = `POST /api/feedback/cases/complaints/${act}`;
    const answer = await site.cms.call(line, { as: supervisor, body });
    expect(answer.status).toBe(200);
    return JSON.stringify(answer.body);
  }

  async function follow(page: Page, { locale, code }: { locale: string; code: string }) {
    await page.goto(`${site.url}/${locale}/track`);
    await page.fill('[name=receiptCode]', code);
    await page.locator('main form button.button').click();
    await page.locator('#details').waitFor();
  }

  function press(page: Page, intent: string): Promise<void> {
    return page.locator(`main button[value=${intent}]`).click();
  }

  async function sound(page: Page): Promise<void> {
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  }

  describe.each([
    { locale: 'ar', javaScript: false, width: 375 },
    { locale: 'en', javaScript: true, width: 1280 },
    { locale: 'en', javaScript: false, width: 1280 },
    { locale: 'ar', javaScript: true, width: 375 },
  ])('in $locale, JavaScript $javaScript, $width px', ({ locale, javaScript, width }) => {
    /** Axe needs a page that runs it. */
    async function soundIfRun(page: Page): Promise<void> {
      if (javaScript) await sound(page);
    }

    it('are corrected; a fault keeps what was typed, and a message typed before as well', async () => {
      const { code, id } = await filed();
      const context = await visit({ javaScript, width });
      const page = await context.newPage();
      await follow(page, { locale, code });
      await page.fill('[name=message]', 'رسالة لم تُرسل بعد');
      await press(page, 'details');
      await page.locator('#contact').waitFor();
      expect(await page.content()).not.toContain(EMAIL);
      await page.fill('[name=name]', 'ليان بنت سعد');
      await page.check('#preferred-phone');
      await press(page, 'save');
      await page.locator('[role=alert] a[href="#phone"]').waitFor();
      expect(await page.inputValue('[name=name]')).toBe('ليان بنت سعد');
      await page.locator('.language').click();
      expect(await page.inputValue('[name=name]')).toBe('ليان بنت سعد');
      await page.fill('[name=phone]', '٠٥٠ ٠٠٠ ٠٠٠٩');
      await soundIfRun(page);
      await press(page, 'save');
      await page.locator('[role=status].notice').waitFor();
      expect(await page.inputValue('[name=message]')).toBe('رسالة لم تُرسل بعد');
      await act(`${id}/take`);
      expect(await act(`${id}/showContact`)).toContain('0500000009');
      await context.close();
    });

    it('are deleted from an open case once that is confirmed, and the case goes on', async () => {
      const { code, id } = await filed();
      const context = await visit({ javaScript, width });
      const page = await context.newPage();
      await follow(page, { locale, code });
      await press(page, 'askDelete');
      await page.locator('form#delete').waitFor();
      await soundIfRun(page);
      await press(page, 'back');
      await page.locator('#details').waitFor();
      expect(await page.locator('main button[value=askDelete]').count()).toBe(1);
      await press(page, 'askDelete');
      await press(page, 'delete');
      await page.locator('[role=status].notice').waitFor();
      expect(page.url()).toBe(`${site.url}/${locale}/track/case?deleted`);
      expect(await page.locator('main button[value=askDelete]').count()).toBe(0);
      expect(await page.locator('main').innerText()).toContain(TEXT);
      expect((await page.reload())?.status()).toBe(200);
      await act(`${id}/take`);
      expect(await act(`${id}/reply`, { text: 'نعتذر إليك.' })).not.toContain(EMAIL);
      await context.close();
    });

    it('are deleted with a closed case, whose code then shows a certificate and nothing else', async () => {
      const { code, id } = await filed();
      await act(`${id}/take`);
      await act(`${id}/note`, { text: 'ملاحظة' });
      await act(`${id}/close`, { decision: 'upheld', reasons: 'زرناه يوم الاثنين.' });
      const context = await visit({ javaScript, width });
      const page = await context.newPage();
      await follow(page, { locale, code });
      await soundIfRun(page);
      expect(await page.locator('section[aria-labelledby=details]').innerText()).toMatch(
        locale === 'ar' ? /هـ الموافق .*م/ : /\d{4} \(.*AH\)/,
      );
      await press(page, 'askDelete');
      await press(page, 'delete');
      await page.locator('form#erased').waitFor({ state: 'attached' });
      const shown = await page.locator('main').innerText();
      expect(shown).toMatch(/C-\d{2}-\d{6}/);
      for (const words of [TEXT, 'زرناه', EMAIL, 'تأخر الزيارة'])
        expect(shown).not.toContain(words);
      await soundIfRun(page);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('form#erased').isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen' });
      await page.locator('.language').click();
      expect(await page.locator('main').innerText()).toMatch(/C-\d{2}-\d{6}/);
      await page.locator('main button[value=leave]').click();
      await page.waitForURL(/\/track$/);
      await context.close();
    });
  });

  it('are not touched by a form of another site', async () => {
    const { code, id } = await filed();
    const answer = await fetch(`${site.url}/ar/track/case`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: 'https://elsewhere.example', 'x-forwarded-for': '198.51.100.200' },
      body: new URLSearchParams({ receiptCode: code, intent: 'delete' }),
    });
    expect(answer.status).toBe(403);
    await act(`${id}/take`);
    expect(await act(`${id}/showContact`)).toContain(EMAIL);
  });
});
