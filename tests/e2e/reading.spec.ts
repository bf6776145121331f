import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { flattenProvisions } from '../../cms/src/core/provision.ts';
import { CHROMIUM } from '../helpers/browser.ts';
import type { OpenSite } from '../helpers/openSite.ts';
import { openSite } from '../helpers/openSite.ts';
import {
  boxesOf,
  contrast,
  countStops,
  idsOf,
  languageOf,
  overlap,
  readAllPages,
  styleOf,
  walk,
} from '../helpers/pageFacts.ts';
import { ARTICLES, LONG_TEXT, seedReadings, TITLES } from '../helpers/readings.ts';

describe.skipIf(CHROMIUM === undefined)('reading policies in a real browser', () => {
  let site: OpenSite;

  beforeAll(async () => {
    site = await openSite(seedReadings);
  });
  afterAll(() => site.stop());

  /** A page of its own context, closed by the test's end. */
  async function open(path: string, given: Parameters<Browser['newContext']>[0] = {}) {
    const context = await site.browser.newContext(given);
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
    expect(await ask(page, '١٤٤٧/٧/٢٠ هـ')).toContain('كان نافذًا في ٢٠ رجب ١٤٤٧\u00a0هـ');
    expect(await page.locator('h1').innerText()).toBe(TITLES[0]);
    expect(await ask(page, '1/1/2100')).toContain('بحسب ما تقرر حتى اليوم');
    expect(await page.locator('h1').innerText()).toBe(TITLES[2]);
    expect(await ask(page, '٣٠-٢-٢٠٢٦')).toContain('لا يوجد في التقويمين يوم بهذا التاريخ');
    expect(await page.inputValue('[name=on]')).toBe('٣٠-٢-٢٠٢٦');
    const early = await ask(page, '2020-01-01');
    expect(early).toContain('٦ جمادى الأولى ١٤٤١\u00a0هـ الموافق ١ يناير ٢٠٢٠\u00a0م');
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

  it.each(['ar', 'en'])(
    'writes days and numbers as people do, in one system of digits, on every page (%s)',
    async (locale) => {
      const page = await open(`/${locale}`);
      const { pages, faults } = await readAllPages(page);
      expect(pages.length).toBeGreaterThan(20);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  it('shows every provision where the board put it, under an id of its own', async () => {
    const page = await open('/ar/policies/long');
    expect(await idsOf(page, '.provisions [id]')).toEqual(
      flattenProvisions(LONG_TEXT).map(({ anchor }) => anchor),
    );
    const ids = await idsOf(page, '[id]');
    expect(new Set(ids).size).toBe(ids.length);
    const tools = page.locator('#section-a > .provision-tools');
    expect(await tools.locator('summary').textContent()).toContain('(أ) أنواع الزيارات');
    await page.context().close();
  });

  it('runs an untranslated policy from right to left by block, on screen and paper', async () => {
    const page = await open('/en/policies/long');
    const blocks = ['h1', '#preamble', '#article-2 > .provision-head', '#article-2-1', '#closing'];
    for (const media of ['print', 'screen'] as const) {
      await page.emulateMedia({ media });
      for (const block of [...blocks, '#article-2 .provision-text', '.toc li li']) {
        expect([block, await languageOf(page, block)]).toEqual([block, 'rtl ar']);
      }
    }
    expect(await languageOf(page, '#article-2 > .provision-tools')).toBe('ltr en');
    const [mark] = await boxesOf(page, '#article-2-1 .clause-label');
    const [text] = await boxesOf(page, '#article-2-1 .provision-text');
    expect(mark?.right).toBeGreaterThan(text?.right ?? Infinity);
    await page.context().close();
  });

  it('stops the keyboard once at an article, and hides no focus under the bar', async () => {
    const phone = { viewport: { width: 375, height: 600 }, reducedMotion: 'reduce' as const };
    const page = await open('/en/policies/long', phone);
    const most = ARTICLES + 50;
    const stops = await walk(page, { key: 'Tab', most });
    expect(stops.length).toBeGreaterThan(ARTICLES);
    expect(stops.length).toBeLessThan(most);
    const back = await walk(page, { key: 'Shift+Tab', most: stops.length });
    expect([...stops, ...back].filter(({ hidden }) => hidden)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await countStops(page)).toBeLessThan(2 * ARTICLES + 50);
    await page.context().close();
  });

  it.each(['/ar/policies/long', '/en/policies/long', '/ar/complaints/new'])(
    'keeps the header whole on a phone with letters of twice the size: %s',
    async (path) => {
      const page = await open(path, { viewport: { width: 375, height: 800 } });
      await page.evaluate(`document.documentElement.style.fontSize = '32px'`);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
      const boxes = await boxesOf(page, '.brand, .language, .header-end > .menu-button');
      expect(boxes).toHaveLength(3);
      for (const box of boxes) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(375);
        expect(boxes.filter((other) => overlap(box, other))).toEqual([box]);
      }
      await page.context().close();
    },
  );

  it('names the ends of a scale with their steps', async () => {
    const page = await open('/ar/surveys/clarity-of-policies');
    const scale = page.locator('.scale').first();
    const [first = '', last = ''] = await scale.locator('+ .scale-ends span').allInnerTexts();
    expect(await scale.getByRole('radio', { name: first }).getAttribute('value')).toBe('1');
    expect(await scale.getByRole('radio', { name: last }).getAttribute('value')).toBe('5');
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('writes hints in a field legibly (%s)', async (scheme) => {
    const page = await open('/ar', { colorScheme: scheme });
    const selector = '.search .input';
    const ink = await styleOf(page, { selector, part: '::placeholder', property: 'color' });
    const paper = await styleOf(page, { selector, property: 'background-color' });
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5);
    await page.context().close();
  });

  it('shows edges, focus and states where the system forces its colours', async () => {
    const page = await open('/ar/policies/complaints', { forcedColors: 'active' });
    async function widthOf(selector: string, property: 'border-top-width' | 'outline-width') {
      return Number.parseFloat(await styleOf(page, { selector, property }));
    }
    for (const selector of ['.tag', '.clause-label', '.toc', '.button', '.card']) {
      expect([selector, await widthOf(selector, 'border-top-width')]).not.toEqual([selector, 0]);
    }
    const here = '.nav a[aria-current]';
    expect(await styleOf(page, { selector: here, property: 'text-decoration-line' })).toBe(
      'underline',
    );
    const ink = await styleOf(page, { selector: '.tag', property: 'color' });
    const mark = { selector: '.tag', part: '::before', property: 'background-color' };
    expect(await styleOf(page, mark)).toBe(ink);
    await page.locator(here).focus();
    expect(await widthOf(here, 'outline-width')).toBeGreaterThanOrEqual(3);
    await page.goto(`${site.url}/ar/surveys/clarity-of-policies`);
    await page.locator('.scale input').first().check();
    const chosen = '.scale label:has(:checked)';
    expect(await widthOf(chosen, 'outline-width')).toBeGreaterThanOrEqual(3);
    await page.context().close();
  });
});
