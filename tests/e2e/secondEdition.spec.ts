import { DatabaseSync } from 'node:sqlite';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { DATABASE_FILE } from '../../cms/src/core/secrets.ts';
import { CHROMIUM, openBrowser } from '../helpers/browser.ts';
import type { Installation } from '../helpers/installation.ts';
import { removeInstallation, startInstallation } from '../helpers/installation.ts';
import type { Panel } from '../helpers/panel.ts';
import { openPanel } from '../helpers/panel.ts';

const SLUG = 'volunteering';
const NOTE = 'خُفّضت مدة الرد على المتطوعين.';
const listSchema = z.object({ docs: z.array(z.object({ id: z.string() })).min(1) });
const rowSchema = z.object({ id: z.string(), version_history: z.string() });

describe.skipIf(CHROMIUM === undefined)('a second edition in a real browser', () => {
  let installation: Installation;
  let browser: Browser;
  let panel: Panel;
  let secretary: Page;
  let releaser: Page;
  let id = '';

  beforeAll(async () => {
    installation = await startInstallation();
    browser = await openBrowser();
    panel = await openPanel({ installation, browser });
    const path = `/api/policies?where[slug][equals]=${SLUG}`;
    id = listSchema.parse(await panel.api({ method: 'GET', path })).docs[0]?.id ?? '';
    secretary = await panel.enter('secretary');
    releaser = await panel.enter('releaser');
    await panel.api({
      method: 'POST',
      path: '/api/meetings',
      body: { body: 'board', meetingNumber: '21', gregorianDate: '2026-03-03', signatories: [] },
    });
  });
  afterAll(async () => {
    await browser.close();
    await installation.stop();
    removeInstallation(installation);
  });

  async function open(page: Page): Promise<void> {
    await page.goto(`${installation.cms}/admin/collections/policies/${id}`);
    await page.locator('.transitions').waitFor();
  }

  function inState(page: Page, words: string) {
    return page.locator('.transitions__state').getByText(words, { exact: true }).waitFor();
  }

  it('is not begun by a stray key: what is released is read, as the public reads it', async () => {
    await open(secretary);
    await inState(secretary, 'منشورة');
    await secretary.locator('.reading__provision').first().waitFor();
    expect(await secretary.locator('.policy-editor__row').count()).toBe(0);
    expect(await secretary.locator('#field-titleAr').isDisabled()).toBe(true);
    const link = secretary.getByRole('link', { name: 'اقرأ الإصدار' });
    expect(await link.getAttribute('href')).toContain(`/ar/policies/${SLUG}`);
  });

  it('begins deliberately, without the act of the first, and says what it lacks', async () => {
    await secretary.getByRole('button', { name: 'ابدأ تعديلًا' }).click();
    await inState(secretary, 'مسودة');
    await secretary.getByText('حدّد نوع التغيير').waitFor();
    await secretary.locator('.policy-editor__row textarea').nth(1).fill('نص جديد بقرار جديد.');
    await secretary.getByRole('button', { name: 'الاعتماد', exact: true }).click();
    expect(await secretary.inputValue('#field-effectiveFrom')).toBe('');
    await secretary.locator('#field-changeKind').click();
    await secretary.getByText('جوهري', { exact: true }).click();
    await secretary.fill('#field-changeNoteAr', NOTE);
    await secretary.getByRole('button', { name: 'ارفع للاعتماد' }).click();
    await inState(secretary, 'مرفوعة للاعتماد');
  });

  it('shows what changed while it waits, and takes the act with the approval', async () => {
    await secretary.getByRole('button', { name: 'النص', exact: true }).click();
    const changed = secretary.locator('.reading__provision--changed').first();
    expect(await changed.locator('p ins').first().textContent()).toContain('نص جديد');
    expect(await secretary.locator('.reading__head').textContent()).toContain(NOTE);
    await secretary
      .locator('.transitions__act select')
      .selectOption({ label: 'مجلس الإدارة — الاجتماع 21 — 2026/03/03' });
    await secretary.fill('#act-effective-from', '2026-04-01');
    await secretary.getByRole('button', { name: 'سجّل الاعتماد' }).click();
    await inState(secretary, 'معتمدة');
  });

  it('is returned to draft only with a reason', async () => {
    await open(releaser);
    const back = releaser.getByRole('button', { name: 'أعد إلى المسودة' });
    expect(await back.isDisabled()).toBe(true);
    const reason = releaser.getByLabel('سبب الإعادة إلى المسودة');
    await reason.fill('ن'.repeat(1_012));
    await releaser.getByText('النص أطول من الحد، وهو 1,000 من الأحرف؛ الزيادة 12.').waitFor();
    expect((await reason.inputValue()).length).toBe(1_012);
    expect(await back.isDisabled()).toBe(true);
    await reason.fill('للتجربة');
    expect(await back.isDisabled()).toBe(false);
  });

  it('is released after one question, and read by the public under its own interval', async () => {
    await releaser.getByRole('button', { name: 'انشر واختم الإصدار' }).click();
    await releaser.getByRole('button', { name: 'نعم، انشر واختم' }).click();
    await inState(releaser, 'منشورة');
    const answer = await fetch(`${installation.cms}/api/public/policies/${SLUG}`);
    expect(await answer.json()).toMatchObject({
      edition: {
        number: 2,
        effectiveFrom: '2026-04-01',
        approval: { meetingNumber: '21' },
        changeNote: { ar: NOTE },
      },
      editions: [{ number: 1, effectiveTo: '2026-04-01' }, { number: 2 }],
    });
    const page = await browser.newPage();
    await page.goto(`${installation.site}/ar/policies/${SLUG}`);
    await page.getByText(NOTE).first().waitFor();
    await page.close();
  });

  it('is completed with its record by the next start when its release was interrupted', async () => {
    await installation.stop();
    unmark(`${installation.dataDir}/${DATABASE_FILE}`);
    installation = {
      ...(await startInstallation({ dataDir: installation.dataDir })),
      administrator: installation.administrator,
    };
    panel = await openPanel({ installation, browser });
    const auditor = await panel.enter('auditor');
    await open(auditor);
    await inState(auditor, 'منشورة');
    expect(await auditor.locator('.policy-history li').first().textContent()).toContain(
      'نُشرت وخُتم إصدارها',
    );
  });

  /** Leaves the database as a kill between the sealing and the mark leaves it. */
  function unmark(file: string): void {
    const database = new DatabaseSync(file);
    const row = rowSchema.parse(
      database
        .prepare('SELECT id, version_history FROM _policies_v WHERE parent_id = ? AND latest = 1')
        .get(id),
    );
    const history = z.array(z.unknown()).parse(JSON.parse(row.version_history)).slice(0, -1);
    database
      .prepare(
        "UPDATE _policies_v SET version_state = 'approved', version_history = ? WHERE id = ?",
      )
      .run(JSON.stringify(history), row.id);
    database.close();
  }
});
