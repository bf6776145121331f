import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { CHROMIUM, openBrowser, violationsOn } from '../helpers/browser.ts';
import type { Installation } from '../helpers/installation.ts';
import { removeInstallation, startInstallation } from '../helpers/installation.ts';

const PAGES = [
  '',
  '/policies',
  '/policies/complaints',
  '/policies/complaints/editions/1',
  '/complaints/new?policy=complaints&anchor=article-5-2',
  '/enquiries/new',
  '/track',
  '/surveys',
  '/surveys/service-satisfaction',
  '/contact',
  '/privacy',
  '/accessibility',
  '/no-such-page',
];

describe.skipIf(CHROMIUM === undefined)('every public page', () => {
  let installation: Installation;
  let browser: Browser;

  beforeAll(async () => {
    installation = await startInstallation();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await installation.stop();
    removeInstallation(installation);
  });

  describe.each([
    { locale: 'ar', direction: 'rtl', width: 375 },
    { locale: 'en', direction: 'ltr', width: 1280 },
    { locale: 'ar', direction: 'rtl', width: 1280 },
    { locale: 'en', direction: 'ltr', width: 375 },
  ])('in $locale at $width px', ({ locale, direction, width }) => {
    it.each(PAGES)('is accessible, fits, and asks nobody else for anything: %s', async (path) => {
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      const strangers: string[] = [];
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(installation.site) && !url.startsWith('data:')) strangers.push(url);
      });
      await page.goto(`${installation.site}/${locale}${path}`);
      expect(await page.getAttribute('html', 'lang')).toBe(locale);
      expect(await page.getAttribute('html', 'dir')).toBe(direction);
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(strangers).toEqual([]);
      await context.close();
    });
  });

  it.each([true, false])(
    'leads from anywhere in a policy to any article on a phone, JavaScript %s',
    async (javaScriptEnabled) => {
      const context = await browser.newContext({
        javaScriptEnabled,
        viewport: { width: 375, height: 740 },
      });
      const page = await context.newPage();
      await page.goto(`${installation.site}/ar/policies/complaints#article-5`);
      await page.locator('.toc-button').click();
      await page.locator('.toc a[href="#article-6"]').click();
      async function top() {
        return (await page.locator('#article-6 > h2').boundingBox())?.y;
      }
      await expect.poll(top).toBeLessThan(200);
      await expect.poll(top).toBeGreaterThan(48);
      expect(await page.locator('.toc').isVisible()).toBe(!javaScriptEnabled);
      await context.close();
    },
  );

  it('keeps what was typed when a form is refused, without JavaScript, and leads to the fields', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${installation.site}/ar/complaints/new`);
    await page.fill('[name=text]', 'نص طويل كتبه صاحبه بعناية ولا يريد أن يضيع.');
    // The browser's own messages would keep the form from being sent at all.
    expect(await page.locator('main form:not([novalidate])').count()).toBe(0);
    await page.locator('main form button[type=submit]').click();
    const summary = page.locator('[role=alert]').first();
    await summary.waitFor();
    expect(await summary.locator('a[href^="#"]').count()).toBeGreaterThan(0);
    expect(await page.title()).toMatch(/^لم يُرسل: /);
    expect(await page.inputValue('[name=text]')).toBe(
      'نص طويل كتبه صاحبه بعناية ولا يريد أن يضيع.',
    );
    await context.close();
  });
});
