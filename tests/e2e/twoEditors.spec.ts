import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { CHROMIUM, openBrowser } from '../helpers/browser.ts';
import type { Installation } from '../helpers/installation.ts';
import { removeInstallation, startInstallation } from '../helpers/installation.ts';
import type { Panel, Person } from '../helpers/panel.ts';
import { openPanel, signIn } from '../helpers/panel.ts';
import { POLICY } from '../helpers/policies.ts';

const documentSchema = z.looseObject({ id: z.string(), revision: z.number() });
const createdSchema = z.object({ doc: documentSchema });
const listSchema = z.object({ docs: z.array(documentSchema) });

const [SARA, KHALID] = ['سارة', 'خالد'] as const;

describe.skipIf(CHROMIUM === undefined)('two people with one document open', () => {
  let installation: Installation;
  let browser: Browser;
  let panel: Panel;
  const people = new Map<string, Person>();

  beforeAll(async () => {
    installation = await startInstallation();
    browser = await openBrowser();
    panel = await openPanel({ installation, browser });
    for (const [name, language] of [
      [SARA, 'ar'],
      [KHALID, 'en'],
    ] as const) {
      people.set(name, await panel.add({ name, language, roles: ['secretary', 'administrator'] }));
    }
  });
  afterAll(async () => {
    await browser.close();
    await installation.stop();
    removeInstallation(installation);
  });

  function personOf(name: string): Person {
    const person = people.get(name);
    if (person === undefined) throw new Error(`Nobody is called ${name}.`);
    return person;
  }

  /** Opens a document of the panel for both, and waits until the second sees the first there. */
  async function open(path: string, field: string): Promise<[Page, Page]> {
    const [sara, khalid] = [personOf(SARA).page, personOf(KHALID).page] as const;
    for (const page of [sara, khalid]) {
      await page.goto(`${installation.cms}/admin/${path}`);
      await page.locator(field).first().waitFor();
    }
    await khalid.getByText(`${SARA} has this open too.`).waitFor();
    return [sara, khalid];
  }

  async function draft(): Promise<string> {
    const slug = `shared-${randomUUID()}`;
    const created = await panel.api({
      method: 'POST',
      path: '/api/policies?draft=true',
      body: { ...POLICY, slug },
    });
    return createdSchema.parse(created).doc.id;
  }

  function textOf(page: Page, row: number) {
    return page.locator('.policy-editor__row').nth(row).locator('textarea').last();
  }

  async function storedDraft(id: string) {
    return JSON.stringify(
      await panel.api({ method: 'GET', path: `/api/policies/${id}?draft=true` }),
    );
  }

  const UNTIL = { timeout: 30_000, interval: 250 };

  it('write in one draft at the same time, and not a word of either vanishes', async () => {
    const id = await draft();
    const [sara, khalid] = await open(`collections/policies/${id}`, '.policy-editor__row');
    const [hers, his] = ['كلام سارة كلمة بعد كلمة إلى آخره', 'وكلام خالد كلمة بعد كلمة إلى آخره'];
    await textOf(sara, 0).press('End');
    await textOf(khalid, 2).press('End');
    await Promise.all([
      textOf(sara, 0).pressSequentially(hers, { delay: 110 }),
      textOf(khalid, 2).pressSequentially(his, { delay: 130 }),
    ]);
    await vi.waitFor(async () => {
      const stored = await storedDraft(id);
      expect([stored.includes(hers), stored.includes(his)]).toEqual([true, true]);
    }, UNTIL);
    await vi.waitFor(async () => {
      for (const page of [sara, khalid]) {
        expect(await textOf(page, 0).inputValue()).toContain(hers);
        expect(await textOf(page, 2).inputValue()).toContain(his);
      }
    }, UNTIL);
    const told = [sara, khalid].map((page) => page.locator('.meanwhile__note').count());
    expect((await Promise.all(told)).some((count) => count > 0)).toBe(true);
  });

  it('who change the same words are asked which stay; what was written outlives a reload', async () => {
    const id = await draft();
    const [sara, khalid] = await open(`collections/policies/${id}`, '.policy-editor__row');
    await sara.fill('#field-titleAr', 'عنوان سارة');
    await vi.waitFor(async () => {
      expect(await storedDraft(id)).toContain('عنوان سارة');
    }, UNTIL);
    await khalid.fill('#field-titleAr', 'عنوان خالد');
    await khalid.fill('#field-code', 'KH-7');
    const dialog = khalid.locator('dialog[open]');
    await dialog.getByText('You both changed the same thing').waitFor();
    expect(await dialog.innerText()).toMatch(new RegExp(`${SARA}, \\d\\d:\\d\\d: Title`));
    for (const words of ['عنوان سارة', 'عنوان خالد']) {
      await dialog.getByText(words, { exact: true }).waitFor();
    }
    await khalid.keyboard.press('Escape');
    await khalid.keyboard.press('Escape');
    await dialog.waitFor();
    expect(await storedDraft(id)).not.toContain('KH-7');

    await khalid.reload();
    await khalid.getByText('What you wrote was not saved.').waitFor();
    expect(await khalid.inputValue('#field-titleAr')).toBe('عنوان سارة');
    await khalid.getByRole('button', { name: 'Put it back' }).click();
    await dialog.waitFor();
    await dialog.getByRole('radio').nth(1).check();
    await dialog.getByRole('button', { name: 'Keep what is chosen' }).click();
    await vi.waitFor(async () => {
      expect(await storedDraft(id)).toContain('KH-7');
    }, UNTIL);
    expect(await storedDraft(id)).toContain('عنوان سارة');
    expect(await khalid.getByText('What you wrote was not saved.').count()).toBe(0);
  });

  it('who take the other’s words still find their own beside', async () => {
    const id = await draft();
    const [sara, khalid] = await open(`collections/policies/${id}`, '.policy-editor__row');
    await sara.fill('#field-titleAr', 'عنوان سارة');
    await vi.waitFor(async () => {
      expect(await storedDraft(id)).toContain('عنوان سارة');
    }, UNTIL);
    await khalid.fill('#field-titleAr', 'عنوان خالد');
    await khalid
      .locator('dialog[open]')
      .getByRole('button', { name: 'Leave all of mine and take theirs' })
      .click();
    await khalid.getByText('What you wrote was not saved.').waitFor();
    expect(await khalid.inputValue('#field-titleAr')).toBe('عنوان سارة');
    await khalid.getByRole('button', { name: 'Throw it away' }).click();
    await khalid.reload();
    await khalid.locator('.policy-editor__row').first().waitFor();
    expect(await khalid.getByText('What you wrote was not saved.').count()).toBe(0);
  });

  it('of a document with lists keep what each has changed in them', async () => {
    const [sara, khalid] = await open('globals/organisation', '#field-channels__1__labelAr');
    await sara.fill('#field-channels__0__labelAr', 'هاتف سارة');
    await khalid.fill('#field-channels__1__labelAr', 'رقم خالد');
    await sara.click('#action-save');
    await vi.waitFor(async () => {
      expect(
        JSON.stringify(await panel.api({ method: 'GET', path: '/api/globals/organisation' })),
      ).toContain('هاتف سارة');
    }, UNTIL);
    await khalid.click('#action-save');
    await khalid.locator('.meanwhile__note').waitFor();
    expect(await khalid.inputValue('#field-channels__0__labelAr')).toBe('هاتف سارة');
    expect(await khalid.inputValue('#field-channels__1__labelAr')).toBe('رقم خالد');
    await khalid.click('#action-save');
    await vi.waitFor(async () => {
      const stored = JSON.stringify(
        await panel.api({ method: 'GET', path: '/api/globals/organisation' }),
      );
      expect([stored.includes('هاتف سارة'), stored.includes('رقم خالد')]).toEqual([true, true]);
    }, UNTIL);
  });

  it('begin to write in what was saved a moment ago and are not stopped by a dialog', async () => {
    const { docs } = listSchema.parse(
      await panel.api({ method: 'GET', path: '/api/reply-templates?limit=1' }),
    );
    const [template] = docs;
    const path = `/api/reply-templates/${template?.id ?? ''}`;
    const [, khalid] = await open(
      `collections/reply-templates/${template?.id ?? ''}`,
      '#field-textAr',
    );
    await panel.api({
      method: 'PATCH',
      path,
      body: { revision: template?.revision ?? 0, titleAr: 'قالب سارة' },
    });
    await khalid.locator('#field-textAr').press('End');
    await khalid.locator('#field-textAr').pressSequentially(' وكلام خالد بعدها', { delay: 100 });
    expect(await khalid.inputValue('#field-textAr')).toContain(' وكلام خالد بعدها');
    await khalid.click('#action-save');
    await vi.waitFor(async () => {
      expect(await khalid.inputValue('#field-titleAr')).toBe('قالب سارة');
    }, UNTIL);
    // Unless she was noticed before he saved at first.
    if (await khalid.isEnabled('#action-save')) await khalid.click('#action-save');
    await vi.waitFor(async () => {
      const stored = JSON.stringify(await panel.api({ method: 'GET', path }));
      expect([stored.includes('قالب سارة'), stored.includes('وكلام خالد بعدها')]).toEqual([
        true,
        true,
      ]);
    }, UNTIL);
  });

  it('whose last save did not arrive have it made up for without another keystroke', async () => {
    const id = await draft();
    const [, khalid] = await open(`collections/policies/${id}`, '.policy-editor__row');
    let lost = 0;
    await khalid.route(/\/api\/policies\/.*autosave=true/, async (route) => {
      lost += 1;
      await (lost === 1 ? route.abort() : route.continue());
    });
    await khalid.fill('#field-titleAr', 'حفظٌ لم يصل');
    await vi.waitFor(async () => {
      expect(await storedDraft(id)).toContain('حفظٌ لم يصل');
    }, UNTIL);
    expect(lost).toBe(2);
    await khalid.unrouteAll();
  });

  it('who are signed out while writing find their words again', async () => {
    const id = await draft();
    const [, khalid] = await open(`collections/policies/${id}`, '.policy-editor__row');
    await khalid.context().clearCookies({ name: 'payload-token' });
    await khalid.fill('#field-titleAr', 'كُتب بعد انتهاء الجلسة');
    await khalid.waitForTimeout(3_000);
    await signIn(installation.cms, personOf(KHALID));
    await khalid.goto(`${installation.cms}/admin/collections/policies/${id}`);
    await khalid.getByRole('button', { name: 'Put it back' }).click();
    await vi.waitFor(async () => {
      expect(await storedDraft(id)).toContain('كُتب بعد انتهاء الجلسة');
    }, UNTIL);
  });
});
