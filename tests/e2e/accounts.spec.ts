import { TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openBrowser, violationsOn } from '../helpers/browser.ts';
import type { Launch } from '../helpers/installation.ts';
import {
  administratorIn,
  launchInstallation,
  removeInstallation,
} from '../helpers/installation.ts';

const PHONE = { width: 375, height: 740 };
const DESK = { width: 1280, height: 900 };
const OWN = {
  administrator: 'four quiet words, one comma',
  invited: 'five other words by the sea',
};
const INVITED = 'invited@example.org';

let installation: Launch;
let browser: Browser;
let generated: { email: string; password: string };

beforeAll(async () => {
  installation = await launchInstallation();
  await installation.said('Ctrl-C');
  generated = administratorIn(installation.output()) ?? { email: '', password: '' };
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await installation.signal('SIGTERM');
  removeInstallation(installation);
});

async function open(language: 'ar' | 'en', viewport = PHONE): Promise<Page> {
  const context = await browser.newContext({ viewport });
  await context.addCookies([{ name: 'payload-lng', value: language, url: installation.cms }]);
  context.setDefaultTimeout(12_000);
  return context.newPage();
}

/** Nothing wider than the window and, on pages of our own, nothing axe has to say. */
async function looksRight(page: Page): Promise<void> {
  const excess = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  expect(excess).toBeLessThanOrEqual(0);
  if (/login|new-password|second-factor/.test(page.url())) {
    expect(await violationsOn(page)).toEqual([]);
  }
}

type Given = { email: string; password: string; code?: string };

/** By keyboard alone. */
async function signIn(page: Page, { email, password, code = '' }: Given): Promise<void> {
  await page.goto(`${installation.cms}/admin/login`);
  await page.waitForSelector('#field-email:enabled');
  await page.focus('#field-email');
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.focus('#field-code');
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
}

async function choosePassword(page: Page, password: string): Promise<void> {
  await page.waitForURL(/\/admin\/new-password#/);
  for (const typed of ['password1234', password]) {
    await page.fill('#field-password', typed);
    await page.fill('#field-again', typed);
    await page.keyboard.press('Enter');
    await page.waitForSelector(typed === password ? '[role=status]' : '.account__refusal');
    await looksRight(page);
  }
}

/** @returns the secret, once the recovery codes are shown */
async function setUp(page: Page): Promise<string> {
  await page.click('button[type=submit]');
  const typed = await page.locator('.account__secret').textContent();
  const secret = (typed ?? '').replaceAll(' ', '');
  await looksRight(page);
  await page.fill('#field-code', new TOTP({ secret }).generate());
  await page.keyboard.press('Enter');
  await page.waitForSelector('.account__codes');
  await looksRight(page);
  return secret;
}

/** The panel looks at what was typed a moment later, and refuses to save before. */
async function save(page: Page): Promise<void> {
  await page.waitForTimeout(500);
  await page.click('#action-save');
}

let page: Page;
let link: string;
let secret: string;

describe('accounts on the screen', () => {
  it('let the first administrator nowhere before the generated password is changed', async () => {
    page = await open('ar');
    await page.goto(`${installation.cms}/admin/login`);
    await page.waitForSelector('#field-email:enabled');
    await looksRight(page);
    await signIn(page, { ...generated, password: 'wrong' });
    await page.waitForSelector('.account__refusal');
    expect(await page.inputValue('#field-email')).toBe(generated.email);
    await looksRight(page);
    await signIn(page, generated);
    await choosePassword(page, OWN.administrator);
    await signIn(page, { ...generated, password: OWN.administrator });
    await page.waitForURL(/\/admin\/?$/);
  });

  it('are made by an invitation, whose link is shown once', async () => {
    await page.goto(`${installation.cms}/admin/collections/users`);
    await page.click('summary');
    await page.fill('#invited-name', 'منى');
    await page.fill('#invited-email', INVITED);
    await page.check('input[value=auditor]');
    await page.click('.account button[type=submit]');
    link = await page.inputValue('#account-link');
    await looksRight(page);
    const invited = await open('en');
    await invited.goto(link);
    await choosePassword(invited, OWN.invited);
    await signIn(invited, { email: INVITED, password: OWN.invited });
    await invited.waitForURL(/\/admin\/?$/);
    await invited.context().close();
  });

  it('show their open sessions and end the others, in both languages', async () => {
    const given = { email: INVITED, password: OWN.invited };
    const [one, other] = [await open('en', DESK), await open('ar')];
    for (const each of [one, other]) {
      await signIn(each, given);
      await each.waitForURL(/\/admin\/?$/);
    }
    await other.goto(`${installation.cms}/admin/account`);
    await other.locator('.account__sessions li').nth(1).waitFor();
    await looksRight(other);
    expect(await other.locator('.account__sessions strong').innerText()).toBe('هذه الجلسة');
    await one.goto(`${installation.cms}/admin/account`);
    await one.getByRole('button', { name: 'End all other sessions' }).click();
    await one.getByText('It has ended.').waitFor();
    expect(await one.locator('.account__sessions li').count()).toBe(1);
    await other.goto(`${installation.cms}/admin/account`);
    await other.waitForURL(/\/admin\/login/);
    await signIn(other, given);
    await other.waitForURL(/\/admin\/?$/);
    await other.goto(`${installation.cms}/admin/account`);
    await other.locator('.account__sessions li button').click();
    await other.getByText('تم الإنهاء.').waitFor();
    await one.goto(`${installation.cms}/admin/account`);
    await one.waitForURL(/\/admin\/login/);
    for (const each of [one, other]) await each.context().close();
  });

  it('have a second factor, set up with the password and asked for from then on', async () => {
    await page.goto(`${installation.cms}/admin/account`);
    await page.waitForSelector('section.account a');
    await looksRight(page);
    await page.goto(`${installation.cms}/admin/second-factor`);
    await page.fill('#field-password', OWN.administrator);
    await looksRight(page);
    secret = await setUp(page);
    const again = await open('en', DESK);
    const given = { ...generated, password: OWN.administrator };
    await signIn(again, given);
    await again.waitForSelector('.account__refusal');
    await looksRight(again);
    const code = new TOTP({ secret }).generate({ timestamp: Date.now() + 30_000 });
    await signIn(again, { ...given, code });
    await again.waitForURL(/\/admin\/?$/);
    await again.goto(`${installation.cms}/admin/account`);
    await again.waitForSelector('section.account summary');
    await looksRight(again);
    await again.context().close();
  });

  it('are led to set one up where their role requires it', async () => {
    await page.goto(`${installation.cms}/admin/globals/organisation`);
    await page.click('#field-secondFactorRoles .rs__control');
    await page.click('.rs__option >> text=مراجع');
    await page.click('#action-save');
    await page.waitForSelector('.toast-success, [data-type=success]');
    const invited = await open('en');
    await signIn(invited, { email: INVITED, password: OWN.invited });
    await invited.waitForURL(/second-factor#/);
    await looksRight(invited);
    await setUp(invited);
    await invited.click('button');
    await invited.waitForURL(/\/admin\/?$/);
    await invited.context().close();
  });

  it('are ended and led back by an administrator', async () => {
    await page.goto(`${installation.cms}/admin/collections/users`);
    await page.click('text=منى');
    await page.waitForSelector('section.account button');
    await looksRight(page);
    await page.click('section.account button >> nth=1');
    await page.waitForSelector('section.account [role=status]');
    await page.click('section.account button >> nth=0');
    await page.waitForSelector('#account-link');
    await looksRight(page);
    await page.uncheck('#field-active');
    await page.click('#action-save');
    await page.waitForSelector('.toast-success, [data-type=success]');
    const invited = await open('ar', DESK);
    await signIn(invited, { email: INVITED, password: OWN.invited });
    await invited.waitForSelector('.account__refusal');
    await looksRight(invited);
    await invited.context().close();
  });

  it('change their name without their password, and that with the current one', async () => {
    await page.goto(`${installation.cms}/admin/account`);
    await page.fill('#field-name', 'مديرة النظام');
    await page.click('#action-save');
    await page.waitForSelector('.toast-success, [data-type=success]');
    await page.reload();
    await page.click('#change-password');
    await page.fill('#field-password', `${OWN.administrator} anew`);
    await page.fill('#field-confirm-password', `${OWN.administrator} anew`);
    await save(page);
    await page.getByText('غير صالح: كلمة المرور الحالية').waitFor();
    expect(await page.inputValue('#field-password')).toBe(`${OWN.administrator} anew`);
    await page.click('#cancel-change-password');
    await page.fill('#field-name', 'مديرة المنشأة');
    await save(page);
    await page.waitForSelector('.toast-success, [data-type=success]');
    await page.reload();
    expect(await page.inputValue('#field-name')).toBe('مديرة المنشأة');
    await page.click('#change-password');
    await page.fill('#field-password', `${OWN.administrator} anew`);
    await page.fill('#field-confirm-password', `${OWN.administrator} anew`);
    await save(page);
    await page.getByText('غير صالح: كلمة المرور الحالية').waitFor();
    await page.fill('#field-currentPassword', OWN.administrator);
    await save(page);
    await page.waitForSelector('.toast-success, [data-type=success]');
    const answer = await page.request.post(`${installation.cms}/api/users/second-factor/begin`, {
      data: { password: `${OWN.administrator} anew` },
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(answer.status()).toBe(200);
  });
});
