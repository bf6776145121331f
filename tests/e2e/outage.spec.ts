import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Installation } from '../helpers/installation.ts';
import { removeInstallation, startInstallation } from '../helpers/installation.ts';

const TYPED = 'كتبت هذا النص بعناية، ولا أريد أن أكتبه مرة أخرى.';
const LOCALES = ['ar', 'en'] as const;

/** Pages that are forms or show a case: they are never kept, and say that nothing can be sent. */
const FORMS = /\/(?:new|received|track|surveys\/[^/]+)(?:\/|$)/;
const TELEPHONE = /href="tel:\+?\d{3,}"/;

let installation: Installation;
let pages: string[];

beforeAll(async () => {
  installation = await startInstallation();
  pages = await crawl(installation.site);
});
afterAll(async () => {
  try {
    // Stopped as it is, a server that hangs would not hear that it is to end.
    installation.signalServer('cms', 'SIGCONT');
  } catch {
    // It is between two starts.
  }
  await installation.stop();
  removeInstallation(installation);
});

/** Every page the two first pages lead to, without a question in its address. */
async function crawl(site: string): Promise<string[]> {
  const found = LOCALES.map((locale) => `/${locale}`);
  const seen = new Set(found);
  for (const page of found) {
    const answer = await fetch(site + page);
    const html = await answer.text();
    for (const [, link = ''] of html.matchAll(/href="(\/(?:ar|en)(?:\/[\w/-]*)?)[#"]/g)) {
      if (seen.has(link)) continue;
      seen.add(link);
      found.push(link);
    }
  }
  return found.filter((page) => !FORMS.test(page));
}

async function read(page: string) {
  const began = performance.now();
  const answer = await fetch(installation.site + page);
  const html = await answer.text();
  return { page, status: answer.status, html, ms: performance.now() - began, answer };
}

function complain(locale: string) {
  return fetch(`${installation.site}/${locale}/complaints/new`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: installation.site },
    body: new URLSearchParams({
      idempotencyKey: randomUUID(),
      category: 'service-delay',
      subject: 'موضوع الشكوى',
      text: TYPED,
      anonymous: 'on',
      declaration: 'on',
    }),
  });
}

describe('while the cms hangs', () => {
  it('one page waits two seconds, and then nobody waits', async () => {
    expect(pages.length).toBeGreaterThan(20);
    installation.signalServer('cms', 'SIGSTOP');
    const [first = ''] = pages;
    expect((await read(first)).ms).toBeLessThan(500);
    expect((await read('/ar/complaints/new')).ms).toBeLessThan(2_500);
    for (const locale of LOCALES) {
      expect((await read(`/${locale}/complaints/new`)).ms).toBeLessThan(500);
    }
  });

  it('every public page is shown as last seen, and says so', async () => {
    // The cms may have vouched for what is shown a moment before it fell silent.
    await expect
      .poll(async () => (await read('/ar')).html.includes('data-kept'), { timeout: 6_000 })
      .toBe(true);
    const shown = [];
    for (const page of pages) shown.push(await read(page));
    expect(shown.filter(({ status }) => status >= 500).map(({ page }) => page)).toEqual([]);
    const kept = shown.filter(({ html }) => html.includes('data-kept'));
    expect(kept.length).toBeGreaterThan(pages.length / 2);
    for (const { answer } of kept) {
      expect(Number(answer.headers.get('age'))).toBeGreaterThanOrEqual(0);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it.each(LOCALES)(
    'a form says so, keeps the text and names the telephone (%s)',
    async (locale) => {
      const answer = await complain(locale);
      const html = await answer.text();
      expect(answer.status).toBe(503);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(html).toContain(TYPED);
      expect(html).toMatch(TELEPHONE);
      const empty = await read(`/${locale}/complaints/new`);
      expect(empty.status).toBe(503);
      expect(empty.html).toMatch(TELEPHONE);
    },
  );

  it('a site that is started meanwhile still knows the association and its telephone', async () => {
    const file = path.join(installation.dataDir, 'site', 'organisation.json');
    expect(readFileSync(file, 'utf8')).toContain('"channels":[{');
    installation.signalServer('site', 'SIGKILL');
    await expect
      .poll(async () => (await fetch(`${installation.site}/healthz`).catch(() => null))?.status, {
        timeout: 20_000,
      })
      .toBe(200);
    for (const locale of LOCALES) {
      const contact = await read(`/${locale}/contact`);
      expect(contact.status).toBe(200);
      expect(contact.html).toMatch(TELEPHONE);
      const html = await (await complain(locale)).text();
      expect(html).toContain(TYPED);
      expect(html).toMatch(TELEPHONE);
    }
  });

  it('and once it answers, pages are fresh again and forms are taken', async () => {
    installation.signalServer('cms', 'SIGCONT');
    await expect
      .poll(async () => (await read('/ar/policies')).html.includes('data-kept'), {
        timeout: 20_000,
      })
      .toBe(false);
    await expect
      .poll(async () => (await read('/ar/policies')).status, { timeout: 20_000 })
      .toBe(200);
    expect([200, 303]).toContain((await complain('ar')).status);
  });
});

describe('while the cms is killed again and again', () => {
  it('no public page fails', async () => {
    for (const page of pages) expect((await read(page)).status).toBe(200);
    const failed: string[] = [];
    for (const [index, page] of pages.entries()) {
      if (index % 10 === 0) {
        try {
          installation.signalServer('cms', 'SIGKILL');
        } catch {
          // It is still being started again.
        }
      }
      const { status } = await read(page);
      if (status >= 500) failed.push(page);
    }
    expect(failed).toEqual([]);
  });
});
