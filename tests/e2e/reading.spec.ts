import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readSecrets } from '../../cms/src/core/secrets.ts';
import { CHROMIUM, openBrowser } from '../helpers/browser.ts';
import type { Cms } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';
import { serveCms } from '../helpers/cmsServer.ts';
import { furnishFrom } from '../helpers/content.ts';
import { furnishReadings, TITLES } from '../helpers/readings.ts';
import type { RunningSite } from '../helpers/site.ts';
import { startSite } from '../helpers/site.ts';

describe.skipIf(CHROMIUM === undefined)('reading policies in a real browser', () => {
  let cms: Cms;
  let server: Awaited<ReturnType<typeof serveCms>>;
  let site: RunningSite;
  let browser: Browser;

  beforeAll(async () => {
    cms = await openCms();
    await furnishFrom(cms.payload);
    await furnishReadings(cms);
    server = await serveCms();
    site = await startSite(server.url, readSecrets(process.env['DATA_DIR'] ?? '').front);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    site.signal('SIGTERM');
    await site.ended;
    await server.close();
    await cms.stop();
  });

  /** A page of its own context, closed by the test's end. */
  async function open(path: string, given: Parameters<Browser['newContext']>[0] = {}) {
    const context = await browser.newContext(given);
    const page = await context.newPage();
    await page.goto(`${site.url}${path}`);
    return page;
  }

  async function ask(page: Page, day: string): Promise<string> {
    await page.fill('[name=on]', day);
    await page.locator('.day-form button').click();
    return page.locator('main').innerText();
  }

  it('answers any day in words, without JavaScript', async () => {
    const page = await open('/ar/policies/long', { javaScriptEnabled: false });
    expect(await ask(page, '١٤٤٧/٧/٢٠ هـ')).toContain('كان نافذًا في ٢٠ رجب ١٤٤٧ هـ');
    expect(await page.locator('h1').innerText()).toBe(TITLES[0]);
    expect(await ask(page, '1/1/2100')).toContain('بحسب ما تقرر حتى اليوم');
    expect(await page.locator('h1').innerText()).toBe(TITLES[2]);
    expect(await ask(page, '٣٠-٢-٢٠٢٦')).toContain('لا يوجد في التقويمين يوم بهذا التاريخ');
    expect(await page.inputValue('[name=on]')).toBe('٣٠-٢-٢٠٢٦');
    const early = await ask(page, '2020-01-01');
    expect(early).toContain('٦ جمادى الأولى ١٤٤١ هـ الموافق ١ يناير ٢٠٢٠ م');
    await page.locator('main .notice a').click();
    expect(await page.locator('h1').innerText()).toBe(TITLES[0]);
    await page.context().close();
  });

  it('gives each edition its title and its place in time', async () => {
    const page = await open('/en/policies/long');
    const lines = page.locator('.edition-line');
    expect(await lines.nth(0).innerText()).toContain(TITLES[2]);
    expect(await lines.nth(1).innerText()).not.toContain(TITLES[1]);
    expect(await lines.nth(2).innerText()).toContain(TITLES[0]);
    expect(await page.locator('.page-head').innerText()).toContain('not been translated');
    await page.goto(`${site.url}/en/policies/overtaken/editions/2`);
    expect(await page.locator('.notice').first().innerText()).toContain('never took effect');
    await page.goto(`${site.url}/en/policies/withdrawn`);
    expect(await page.locator('.notice').first().innerText()).toContain('has been withdrawn');
    await page.locator('.notice a').first().click();
    expect(await page.locator('.provision').count()).toBeGreaterThan(0);
    await page.goto(`${site.url}/en/policies/complaints`);
    expect(await page.locator('.page-head').innerText()).toMatch(
      /approved is the Arabic text.+as revised on \d+ \w+ \d{4} \(/,
    );
    await page.context().close();
  });
});
