import type { Browser } from 'playwright-core';

/** Files a complaint as the public does who has no JavaScript and names nobody. */
export async function fileComplaint(
  browser: Browser,
  { site, subject }: { site: string; subject: string },
): Promise<void> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${site}/ar/complaints/new`);
  await page.fill('[name=subject]', subject);
  await page.fill('[name=text]', 'أرسلت ملاحظة قبل أسابيع ولم يصلني رد عليها.');
  await page.selectOption('[name=category]', { index: 1 });
  await page.check('[name=anonymous]');
  await page.check('[name=declaration]');
  await page.locator('main form button[type=submit]').click();
  await page.close();
}
