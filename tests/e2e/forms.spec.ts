import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { CHROMIUM, violationsOn } from '../helpers/browser.ts';
import type { OpenSite } from '../helpers/openSite.ts';
import { openSite } from '../helpers/openSite.ts';

const CODE = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/;
const TEXT = 'وُعدت بزيارة يوم الأحد، ولم يصل أحد ولم يتصل بي أحد.';
const SUBJECT = 'تأخر الزيارة';

describe.skipIf(CHROMIUM === undefined)('the forms of the site in a browser', () => {
  let site: OpenSite;
  let visitors = 0;

  beforeAll(async () => {
    // Each visitor has an address of his own, as behind a proxy of ours.
    process.env['SITE_TRUST_PROXY'] = 'true';
    site = await openSite();
  });
  afterAll(() => site.stop());

  /** A visitor with a browser of his own, seen by the cms at an address of his own. */
  async function visit(options: { javaScript: boolean; width?: number }): Promise<BrowserContext> {
    visitors += 1;
    return site.browser.newContext({
      extraHTTPHeaders: { 'x-forwarded-for': `198.51.100.${String(visitors)}` },
      javaScriptEnabled: options.javaScript,
      viewport: { width: options.width ?? 1280, height: 800 },
    });
  }

  async function open(page: Page, path: string): Promise<void> {
    const answer = await page.goto(`${site.url}${path}`);
    expect(answer?.status()).toBe(200);
  }

  async function fill(page: Page, text = TEXT): Promise<void> {
    await page.selectOption('[name=category]', 'service-delay');
    await page.fill('[name=subject]', SUBJECT);
    await page.fill('[name=text]', text);
    await page.check('[name=anonymous]');
    await page.check('[name=declaration]');
  }

  async function send(page: Page): Promise<void> {
    await page.locator('main form button.button[type=submit]').last().click();
  }

  async function codeOn(page: Page): Promise<string> {
    await page.locator('.receipt-code').waitFor();
    return CODE.exec(await page.locator('.receipt-code').innerText())?.[0] ?? '';
  }

  async function filed(): Promise<number> {
    const found = await site.cms.payload.count({ collection: 'complaints', overrideAccess: true });
    return found.totalDocs;
  }

  describe.each([
    { locale: 'ar', javaScript: false },
    { locale: 'en', javaScript: true },
  ])('in $locale, JavaScript $javaScript', ({ locale, javaScript }) => {
    const form = `/${locale}/complaints/new`;

    it('gives a receipt that can be reloaded and come back to, with the own words on it', async () => {
      const context = await visit({ javaScript });
      const page = await context.newPage();
      await open(page, form);
      await fill(page);
      await send(page);
      const code = await codeOn(page);
      expect(code).not.toBe('');
      expect(page.url()).toBe(`${site.url}/${locale}/complaints/received`);
      expect(await page.locator('main').innerText()).toContain(TEXT);
      const reloaded = await page.reload();
      expect(reloaded?.status()).toBe(200);
      expect(reloaded?.headers()['cache-control']).toBe('no-store');
      expect(await codeOn(page)).toBe(code);
      await page.locator('.brand').click();
      await page.waitForURL(`${site.url}/${locale}`);
      await page.goBack();
      expect(await codeOn(page)).toBe(code);
      await context.close();
    });

    it('files the same words once, sent again after Back, and says so', async () => {
      const context = await visit({ javaScript });
      const page = await context.newPage();
      const before = await filed();
      await open(page, form);
      await fill(page, `${TEXT} ${locale}`);
      await send(page);
      const code = await codeOn(page);
      await page.goBack();
      await fill(page, `${TEXT} ${locale}`);
      await send(page);
      expect(await codeOn(page)).toBe(code);
      expect(await page.locator('[role=status].notice').count()).toBe(1);
      expect(await filed()).toBe(before + 1);
      await page.goBack();
      await fill(page, `${TEXT} ${locale} وأزيد أمرًا.`);
      await send(page);
      expect(await codeOn(page)).not.toBe(code);
      expect(await filed()).toBe(before + 2);
      await context.close();
    });

    it('takes the receipt off the device when asked', async () => {
      const context = await visit({ javaScript });
      const page = await context.newPage();
      await open(page, form);
      await fill(page, `${TEXT} ${locale} ${String(javaScript)}`);
      await send(page);
      await codeOn(page);
      await page.locator('main .actions form button').click();
      await page.waitForURL(/\/track$/);
      const answer = await page.goto(`${site.url}/${locale}/complaints/received`);
      expect(answer?.status()).toBe(404);
      expect(await page.locator('.receipt-code').count()).toBe(0);
      await context.close();
    });
  });

  it('gives the receipt at once to a browser that keeps no cookies', async () => {
    const answer = await fetch(`${site.url}/ar/complaints/new`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: site.url },
      body: new URLSearchParams({
        category: 'service-delay',
        subject: SUBJECT,
        text: `${TEXT} بلا ملفات ارتباط.`,
        anonymous: 'yes',
        declaration: 'yes',
      }),
    });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(CODE.test(html)).toBe(true);
    expect(html).toContain('بلا ملفات ارتباط.');
    expect(answer.headers.get('set-cookie') ?? '').not.toContain('receipt-');
  });

  it('keeps the code out of addresses and out of reach of scripts', async () => {
    const context = await visit({ javaScript: true });
    const page = await context.newPage();
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await open(page, '/ar/complaints/new');
    await fill(page, `${TEXT} سر.`);
    await send(page);
    const code = await codeOn(page);
    expect(addresses.join('\n')).not.toContain(code.slice(0, 9));
    const cookies = await context.cookies();
    expect(cookies.map(({ name }) => name).toSorted()).toEqual(['form', 'receipt-complaint']);
    for (const { name, httpOnly, sameSite, value, expires } of cookies) {
      expect([httpOnly, sameSite]).toEqual([true, 'Lax']);
      expect(value).not.toContain(code);
      const hours = name === 'form' ? 24 : 1;
      expect(expires).toBeLessThan(Date.now() / 1000 + hours * 3600 + 1);
    }
    await context.close();
  });

  it('takes a complaint about a whole policy, and an article of it, without JavaScript', async () => {
    const context = await visit({ javaScript: false, width: 375 });
    const page = await context.newPage();
    await open(page, '/ar/complaints/new?policy=complaints');
    expect(await page.locator('[name=anchor] option').first().innerText()).toBe(
      'السياسة كلها، أو لا أعرف المادة',
    );
    await fill(page, `${TEXT} عن السياسة كلها.`);
    await send(page);
    await codeOn(page);
    await page.goto(`${site.url}/ar/complaints/new`);
    await page.selectOption('[name=policy]', 'complaints');
    await fill(page, `${TEXT} دون عرض المواد.`);
    await send(page);
    await codeOn(page);
    await context.close();
  });

  describe.each([true, false])('changing the language, JavaScript %s', (javaScript) => {
    it('loses nothing of a complaint half written', async () => {
      const context = await visit({ javaScript });
      const page = await context.newPage();
      await open(page, '/ar/complaints/new?policy=complaints');
      await page.selectOption('[name=anchor]', { index: 3 });
      const anchor = await page.inputValue('[name=anchor]');
      await fill(page);
      await page.locator('button.language').click();
      await page.waitForURL(`${site.url}/en/complaints/new`);
      expect(await page.getAttribute('html', 'lang')).toBe('en');
      expect(await page.inputValue('[name=text]')).toBe(TEXT);
      expect(await page.inputValue('[name=subject]')).toBe(SUBJECT);
      expect(await page.inputValue('[name=category]')).toBe('service-delay');
      expect(await page.inputValue('[name=anchor]')).toBe(anchor);
      expect(await page.isChecked('[name=declaration]')).toBe(true);
      expect(await page.locator('[role=alert]').count()).toBe(0);
      expect(await violationsOnIf(javaScript, page)).toEqual([]);
      await context.close();
    });

    it('loses nothing of a survey or of a message to a case', async () => {
      const context = await visit({ javaScript });
      const page = await context.newPage();
      await open(page, '/ar/surveys/service-satisfaction');
      await page.fill('textarea', 'ملاحظة عن الخدمة');
      await page.locator('button.language').click();
      await page.waitForURL(/\/en\/surveys\//);
      expect(await page.inputValue('textarea')).toBe('ملاحظة عن الخدمة');
      await open(page, '/ar/complaints/new');
      await fill(page, `${TEXT} رسالة ${String(javaScript)}`);
      await send(page);
      const code = await codeOn(page);
      await follow(page, code);
      await page.fill('[name=message]', 'أضيف أمرًا.');
      await page.locator('button.language').click();
      await page.waitForURL(/\/en\/track\/case$/);
      expect(await page.inputValue('[name=message]')).toBe('أضيف أمرًا.');
      expect(await page.locator('[role=alert]').count()).toBe(0);
      await send(page);
      await page.waitForURL(/\/en\/track\/case\?sent$/);
      await context.close();
    });

    it('is not what Enter does', async () => {
      const context = await visit({ javaScript });
      const page = await context.newPage();
      await open(page, '/ar/complaints/new');
      await page.fill('[name=subject]', SUBJECT);
      await page.press('[name=subject]', 'Enter');
      await page.locator('[role=alert]').waitFor();
      expect(await page.getAttribute('html', 'lang')).toBe('ar');
      await context.close();
    });
  });

  async function follow(page: Page, code: string): Promise<void> {
    await open(page, '/ar/track');
    await page.fill('[name=receiptCode]', code);
    await send(page);
    await page.waitForURL(/\/ar\/track\/case$/);
  }

  async function violationsOnIf(javaScript: boolean, page: Page): Promise<string[]> {
    return javaScript ? violationsOn(page) : [];
  }

  it('shows a case at an address that can be reloaded, come back to and closed', async () => {
    const context = await visit({ javaScript: false });
    const page = await context.newPage();
    await open(page, '/ar/complaints/new');
    await fill(page, `${TEXT} للمتابعة.`);
    await send(page);
    await follow(page, await codeOn(page));
    expect(await page.locator('main').innerText()).toContain(`${TEXT} للمتابعة.`);
    expect((await page.reload())?.status()).toBe(200);
    await page.fill('[name=message]', 'هذه رسالة.');
    await send(page);
    await page.waitForURL(/\?sent$/);
    expect((await page.reload())?.status()).toBe(200);
    expect(await page.locator('.timeline .message').count()).toBe(1);
    await page.goBack();
    await page.fill('[name=message]', 'هذه رسالة.');
    await send(page);
    await page.waitForURL(/\?sent$/);
    expect(await page.locator('.timeline .message').count()).toBe(1);
    await page.locator('.brand').click();
    await page.goBack();
    await page.locator('.timeline').waitFor();
    await page.locator('button[value=leave]').click();
    await page.waitForURL(/\/ar\/track$/);
    await page.goto(`${site.url}/ar/track/case`);
    expect(page.url()).toBe(`${site.url}/ar/track`);
    await context.close();
  });

  it('sends a survey again that was sent with other answers under the same token', async () => {
    async function respond(text: string) {
      const body = new URLSearchParams({ idempotencyKey: 'the-same-token-twice' });
      for (const [key, value] of Object.entries(await answersTo('service-satisfaction', text))) {
        body.set(`answer-${key}`, value);
      }
      return fetch(`${site.url}/ar/surveys/service-satisfaction`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: site.url },
        body,
      });
    }
    for (const text of ['أول', 'ثان']) {
      const answer = await respond(text);
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe('/ar/surveys/service-satisfaction/thanks');
    }
    const thanks = await fetch(`${site.url}/ar/surveys/service-satisfaction/thanks`);
    expect([thanks.status, thanks.headers.get('cache-control')]).toEqual([200, 'no-store']);
  });

  /** An answer to every question, whatever the survey asks. */
  async function answersTo(slug: string, text: string): Promise<Record<string, string>> {
    const html = await (await fetch(`${site.url}/ar/surveys/${slug}`)).text();
    const radios = [...html.matchAll(/name="answer-([\w-]+)" value="([\w-]+)"/g)];
    const areas = [...html.matchAll(/<textarea[^>]*name="answer-([\w-]+)"/g)];
    return Object.fromEntries([
      ...radios.map(([, key = '', value = '']) => [key, value] as const),
      ...areas.map(([, key = '']) => [key, text] as const),
    ]);
  }

  describe.each([
    ['ar', 'النص أطول من المسموح بمقدار ٣ أحرف. اختصره.'],
    ['en', 'The text is 3 characters too long. Please shorten it.'],
  ])('a text that is too long (%s)', (locale, message) => {
    it('is kept whole and told by how much, and counted while it is typed', async () => {
      const context = await visit({ javaScript: true });
      const page = await context.newPage();
      await open(page, `/${locale}/complaints/new`);
      const long = 'ن'.repeat(153);
      await page.fill('[name=subject]', long);
      await expect.poll(() => page.locator('#subject-count').innerText()).toBe(message);
      await send(page);
      await page.locator('#subject-error').waitFor();
      expect(await page.locator('#subject-error').innerText()).toBe(message);
      expect(await page.inputValue('[name=subject]')).toBe(long);
      expect(await page.locator('[role=alert]').innerText()).toContain(`: ${message}`);
      await context.close();
    });
  });

  it('says beside the button that it is sending', async () => {
    const context = await visit({ javaScript: true });
    const page = await context.newPage();
    await open(page, '/ar/complaints/new');
    await fill(page, `${TEXT} ببطء.`);
    await page.route('**/challenge.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await send(page);
    await expect
      .poll(() => page.locator('main .actions [role=status]').innerText())
      .toContain('نتحقق');
    await codeOn(page);
    await context.close();
  });
});
