import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { CHROMIUM, openBrowser } from '../helpers/browser.ts';
import { fileComplaint } from '../helpers/complaint.ts';
import type { Installation } from '../helpers/installation.ts';
import { removeInstallation, startInstallation } from '../helpers/installation.ts';
import type { Person } from '../helpers/panel.ts';
import { openPanel, signIn, tokenOf } from '../helpers/panel.ts';

const REPLY = 'نعتذر عن التأخر، وهذا ما وجدناه بعد البحث.';
const UNTIL = { timeout: 20_000, interval: 200 };

const idsSchema = z.object({ docs: z.array(z.object({ id: z.string(), subject: z.string() })) });

describe.skipIf(CHROMIUM === undefined)('an officer’s words', () => {
  let installation: Installation;
  let browser: Browser;
  let sara: Person;
  let khalid: Person;

  beforeAll(async () => {
    installation = await startInstallation();
    browser = await openBrowser();
    const panel = await openPanel({ installation, browser });
    const officer = {
      roles: ['contactOfficer', 'supervisor'],
      timezoneId: 'America/Los_Angeles',
    } as const;
    sara = await panel.add({ name: 'سارة', language: 'ar', ...officer });
    khalid = await panel.add({ name: 'خالد', language: 'en', ...officer });
  });
  afterAll(async () => {
    await browser.close();
    await installation.stop();
    removeInstallation(installation);
  });

  /** Files a complaint as the public does, and answers with its address in the panel. */
  async function complaint(): Promise<string> {
    const subject = `شكوى ${randomUUID()}`;
    await fileComplaint(browser, { site: installation.site, subject });
    const list = await fetch(`${installation.cms}/api/complaints?limit=0&depth=0`, {
      headers: { authorization: `JWT ${await tokenOf(installation.cms, sara)}` },
    });
    const { docs } = idsSchema.parse(await list.json());
    const id = docs.find((each) => each.subject === subject)?.id ?? '';
    return `${installation.cms}/admin/collections/complaints/${id}`;
  }

  const [WRITE, UNSENT] = ['الرد على صاحب الطلب', 'رد: لم يُرسل، محفوظ من'];

  async function beginReply(page: Page, address: string): Promise<void> {
    await page.goto(address);
    await page.getByRole('button', { name: 'رد', exact: true }).click();
    await page.getByRole('textbox', { name: WRITE }).pressSequentially(REPLY, { delay: 10 });
  }

  async function findReplyAgain(page: Page): Promise<void> {
    await page.getByText(UNSENT).waitFor();
    await page.getByRole('button', { name: 'تابع الكتابة' }).click();
    await vi.waitFor(async () => {
      expect(await page.getByRole('textbox', { name: WRITE }).inputValue()).toBe(REPLY);
    }, UNTIL);
    await page.getByText('محفوظ من').first().waitFor();
  }

  /** The time of receipt in the list is the association's, not the browser's. */
  async function seeReceipt(page: Page): Promise<void> {
    const time = page.locator('.cell-receivedAt time').first();
    const received = new Date((await time.getAttribute('datetime')) ?? '');
    const clock = { timeZone: 'Asia/Riyadh', hour: '2-digit', minute: '2-digit' } as const;
    const here = new Intl.DateTimeFormat('en-GB', clock).format(received);
    expect(await time.innerText()).toContain(here);
  }

  it('outlive another action, another page and a reload, and go when they are sent', async () => {
    const { page } = sara;
    const address = await complaint();
    await beginReply(page, address);
    await page.getByRole('button', { name: 'ملاحظة داخلية', exact: true }).click();
    await page.getByRole('textbox', { name: /ملاحظة للزملاء/ }).fill('اتصلت بالقسم.');
    await page.getByRole('button', { name: 'حفظ', exact: true }).click();
    await page.getByText('اتصلت بالقسم.').first().waitFor();
    await findReplyAgain(page);

    await page.goto(`${installation.cms}/admin/collections/complaints`);
    await seeReceipt(page);
    await page.goto(address);
    await findReplyAgain(page);

    await page.reload();
    await findReplyAgain(page);
    await page.getByRole('button', { name: 'إرسال', exact: true }).click();
    await page.locator('.case-desk__timeline').getByText(REPLY).waitFor();
    expect(await page.getByText(UNSENT).count()).toBe(0);
    await page.reload();
    await page.locator('.case-desk__timeline').getByText(REPLY).waitFor();
    expect(await page.getByText(UNSENT).count()).toBe(0);
  });

  it('outlive a session that ends while they are sent', async () => {
    const { page } = sara;
    const address = await complaint();
    await beginReply(page, address);
    await page.context().clearCookies({ name: 'payload-token' });
    await page.getByRole('button', { name: 'إرسال', exact: true }).click();
    await page.getByRole('alert').first().waitFor();
    await signIn(installation.cms, sara);
    await page.goto(address);
    await findReplyAgain(page);
  });

  it('go when their writer signs out, and nothing else of the panel stays in the browser', async () => {
    const { page } = sara;
    const address = await complaint();
    await beginReply(page, address);
    const kept = 'Object.values(localStorage).join()';
    await expect.poll(() => page.evaluate(kept), UNTIL).toContain(REPLY);
    await page.goto(`${installation.cms}/admin/logout`);
    await page.locator('#field-password').waitFor();
    expect(await page.evaluate('localStorage.length')).toBe(0);
    await signIn(installation.cms, sara);
    await page.goto(address);
    await page.getByRole('button', { name: 'رد', exact: true }).click();
    expect(await page.getByRole('textbox', { name: WRITE }).inputValue()).toBe('');
    expect(await page.getByText(UNSENT).count()).toBe(0);
  });

  it('can be thrown away', async () => {
    const { page } = sara;
    await beginReply(page, await complaint());
    await page.getByRole('button', { name: 'إلغاء', exact: true }).click();
    await page.getByText(UNSENT).waitFor();
    await page.getByRole('button', { name: 'تخلّص منه' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'رد', exact: true }).click();
    expect(await page.getByRole('textbox', { name: WRITE }).inputValue()).toBe('');
    expect(await page.getByText(UNSENT).count()).toBe(0);
  });

  it('stay when another has taken the case meanwhile, and he is told who and when', async () => {
    const address = await complaint();
    const second = khalid.page;
    await second.goto(address);
    await second.getByRole('button', { name: 'Reply', exact: true }).click();
    await second.getByRole('textbox', { name: 'Reply to the person' }).fill(REPLY);
    await sara.page.goto(address);
    await sara.page.getByRole('button', { name: 'تولّي الحالة' }).click();
    await sara.page.getByText('تم. حُدّث سجل الحالة.').first().waitFor();

    await second.getByRole('button', { name: 'Send', exact: true }).click();
    const told = second.locator('.case-desk__failure');
    await told.getByText('What has happened meanwhile').waitFor();
    expect(await told.innerText()).toMatch(/سارة · Taken up · .*\d\d:\d\d/);
    await second.locator('.case-desk__aside').getByText('سارة').waitFor();
    expect(await second.getByRole('textbox', { name: 'Reply to the person' }).inputValue()).toBe(
      REPLY,
    );
    expect(await second.locator('.case-desk__timeline').getByText(REPLY).count()).toBe(0);
    await second.getByRole('button', { name: 'Send', exact: true }).click();
    await second.locator('.case-desk__timeline').getByText(REPLY).waitFor();
  });
});
