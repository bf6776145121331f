import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { CHROMIUM, openBrowser } from '../helpers/browser.ts';
import { fileComplaint } from '../helpers/complaint.ts';
import { freePort } from '../helpers/freePort.ts';
import type { Installation } from '../helpers/installation.ts';
import { removeInstallation, startInstallation } from '../helpers/installation.ts';
import type { Panel } from '../helpers/panel.ts';
import { openPanel, signIn } from '../helpers/panel.ts';
import { watchPolicy } from '../helpers/policyWatch.ts';
import { hasOpenssl, openTlsFront } from '../helpers/tlsFront.ts';

const UNTIL = { timeout: 20_000 };

let installation: Installation;

beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(async () => {
  await installation.stop();
  removeInstallation(installation);
});

describe('every answer', () => {
  it.each([
    { server: 'cms', method: 'GET', path: '/admin/login', status: 200 },
    { server: 'cms', method: 'GET', path: '/admin/nowhere', status: 200 },
    { server: 'cms', method: 'GET', path: '/', status: 307 },
    { server: 'cms', method: 'GET', path: '/nowhere', status: 404 },
    { server: 'cms', method: 'GET', path: '/_next/static/nowhere.js', status: 404 },
    { server: 'cms', method: 'GET', path: '/api/public/policies', status: 200 },
    { server: 'cms', method: 'GET', path: '/api/policies', status: 403 },
    { server: 'cms', method: 'POST', path: '/api/feedback/complaints', status: 415 },
    { server: 'cms', method: 'PROPFIND', path: '/', status: 405 },
    { server: 'cms', method: 'GET', path: '/%ff', status: 400 },
    { server: 'cms', method: 'GET', path: '/readyz', status: 200 },
    { server: 'site', method: 'GET', path: '/ar', status: 200 },
    { server: 'site', method: 'GET', path: '/ar/nowhere', status: 404 },
    { server: 'site', method: 'GET', path: '/robots.txt', status: 200 },
    { server: 'site', method: 'PUT', path: '/ar', status: 405 },
    { server: 'site', method: 'GET', path: '/readyz', status: 200 },
  ] as const)('of the $server to $method $path has the headers', async (asked) => {
    const { server, method, path, status } = asked;
    const answer = await fetch(`${installation[server]}${path}`, { method, redirect: 'manual' });
    expect(answer.status).toBe(status);
    const { headers } = answer;
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    );
    expect(headers.get('content-security-policy')).not.toMatch(
      /unsafe-eval|script-src[^;]*unsafe|style-src [^;]*unsafe/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('referrer-policy')).toMatch(/same-origin|strict-origin/);
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('of the panel has a nonce of its own, whatever nonce the question names', async () => {
    async function nonceOf() {
      const headers = { 'content-security-policy': "script-src 'nonce-planted'" };
      const answer = await fetch(`${installation.cms}/admin/login`, { headers });
      const html = await answer.text();
      const policy = answer.headers.get('content-security-policy') ?? '';
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect(html).toContain(`nonce="${nonce}"`);
      expect(html).not.toContain('planted');
      return nonce;
    }
    expect(await nonceOf()).not.toBe(await nonceOf());
  });
});

describe('the head of a page of the panel', () => {
  it.each(['login', 'nowhere', 'new-password', 'second-factor', 'collections/users'])(
    'names neither Payload nor a host, and has our sign: %s',
    async (view) => {
      const html = await (await fetch(`${installation.cms}/admin/${view}`)).text();
      const head =
        html.match(/<title>.*?<\/title>|<meta [^>]*>|<link [^>]*rel="icon"[^>]*>/g) ?? [];
      const said = head.join('\n');
      expect(said).toMatch(/<title>.+<\/title>/);
      expect(said).toMatch(/<link rel="icon" href="data:image\/svg\+xml,/);
      expect(said).toContain('noindex');
      expect(said).not.toMatch(/payload|localhost|og:|twitter:/i);
      expect(said.match(/rel="icon"/g)).toHaveLength(1);
    },
  );
});

describe.skipIf(CHROMIUM === undefined)('the content security policy of the panel', () => {
  let browser: Browser;
  let panel: Panel;

  beforeAll(async () => {
    browser = await openBrowser();
    panel = await openPanel({ installation, browser });
  });
  afterAll(() => browser.close());

  async function open(page: Page, path: string): Promise<void> {
    await page.goto(`${installation.cms}${path}`);
    await page.locator('.template-default, form, .logout').first().waitFor();
    // What runs once the page is drawn: selects, loaders, what a form asks for.
    await page.waitForTimeout(500);
  }

  it('forbids nothing the panel does, from signing in to signing out', async () => {
    const person = await panel.add({
      roles: ['secretary', 'releaser', 'contactOfficer', 'supervisor', 'administrator'],
    });
    const { page } = person;
    await fileComplaint(browser, { site: installation.site, subject: 'تأخر الرد' });
    const watch = await watchPolicy(page);
    await open(page, '/admin/logout');
    await signIn(installation.cms, person);
    await open(page, '/admin');
    for (const collection of ['policies', 'surveys', 'complaints', 'users']) {
      await open(page, `/admin/collections/${collection}`);
      const first = page.locator(`.table a[href*='/collections/${collection}/']`).first();
      await open(page, (await first.getAttribute('href')) ?? '');
    }
    for (const path of ['holidays/create', 'audit-events', 'editions']) {
      await open(page, `/admin/collections/${path}`);
    }
    await open(page, '/admin/globals/organisation');
    await open(page, '/admin/account');
    await page.locator('.payload-settings__language .rs__control').click();
    await page.locator('.rs__option').getByText('English').click();
    await expect.poll(() => page.getAttribute('html', 'lang'), UNTIL).toBe('en');
    await open(page, '/admin/logout');
    await page.goto(`${installation.cms}/admin/globals/organisation`);
    await page.locator('#field-password').waitFor();
    expect(watch.lines).toEqual([]);
  });

  it.each([
    {
      what: 'a script',
      planted: '<script>window.wasRun = true</script>',
      directive: 'script-src-elem',
    },
    {
      what: 'a handler',
      planted: '<img src="data:," onerror="window.wasRun = true">',
      directive: 'script-src-attr',
    },
    {
      what: 'a frame',
      planted: '<iframe src="https://example.org/"></iframe>',
      directive: 'frame-src',
    },
    {
      what: 'a style',
      planted: '<style>body { display: none }</style>',
      directive: 'style-src-elem',
    },
  ])('lets $what do nothing that was planted in a page', async ({ planted, directive }) => {
    const page = await browser.newPage();
    const watch = await watchPolicy(page);
    await page.route('**/admin/login', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace('</body>', `${planted}</body>`);
      await route.fulfill({ response: answer, body });
    });
    await open(page, '/admin/login');
    await expect.poll(() => watch.lines.join('\n'), UNTIL).toContain(directive);
    expect(await page.evaluate('window.wasRun')).toBeUndefined();
    await page.close();
  });
});

const sessionSchema = z.object({ user: z.object({ email: z.string() }).nullable() });

const canHaveTls = CHROMIUM !== undefined && hasOpenssl;
describe.skipIf(!canHaveTls)('where the public address is https', () => {
  it('no neighbour can write a cookie of ours, and browsers keep to https', async () => {
    const [tls, sites] = [await freePort(), await freePort()];
    const [origin, siteOrigin] = [tls, sites].map((port) => `https://localhost:${String(port)}`);
    const env = { CMS_ORIGIN: origin ?? '', SITE_ORIGIN: siteOrigin ?? '' };
    const installed = await startInstallation({ env });
    const closes = [
      await openTlsFront({ tls, plain: Number(new URL(installed.cms).port) }),
      await openTlsFront({ tls: sites, plain: Number(new URL(installed.site).port) }),
    ];
    // The certificate is nobody's.
    const browser = await openBrowser('--ignore-certificate-errors');
    const context = await browser.newContext();
    const page = await context.newPage();
    async function cookie(name: string) {
      return (await context.cookies()).find((each) => each.name === `__Host-${name}`);
    }
    async function whoIs(sent: string) {
      const headers = { cookie: sent, 'sec-fetch-site': 'same-origin' };
      const answer = await fetch(`${installed.cms}/api/users/me`, { headers });
      expect(answer.headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}$/);
      return sessionSchema.parse(await answer.json()).user?.email;
    }
    try {
      const { email = '', password = '' } = installed.administrator ?? {};
      await signIn(origin ?? '', { page, email, password });
      const session = await cookie('payload-token');
      expect(session).toMatchObject({ domain: 'localhost', httpOnly: true, sameSite: 'Strict' });
      expect(await whoIs(`__Host-payload-token=${session?.value ?? ''}`)).toBe(email);
      expect(await whoIs(`payload-token=${session?.value ?? ''}`)).toBeUndefined();
      await page.goto(`${origin ?? ''}/admin/account`);
      await page.locator('.payload-settings__language .rs__control').click();
      await page.locator('.rs__option').getByText('English').click();
      await expect.poll(() => page.getAttribute('html', 'lang'), UNTIL).toBe('en');
      await page.getByText('Dark', { exact: true }).click();
      await page.reload();
      expect(await page.getAttribute('html', 'lang')).toBe('en');
      expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
      await page.locator('.payload-settings__language').waitFor();
      expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
      await page.goto(`${siteOrigin ?? ''}/ar/complaints/new`);
      const names = (await context.cookies()).map(({ name, secure, path }) => [name, secure, path]);
      const expected = ['form', 'mithaq-device', 'payload-lng', 'payload-theme', 'payload-token'];
      expect(names.toSorted()).toEqual(expected.map((name) => [`__Host-${name}`, true, '/']));
      await page.goto(`${origin ?? ''}/admin/logout`);
      await page.locator('#field-password, .logout').first().waitFor();
      await expect.poll(() => cookie('payload-token'), UNTIL).toBeUndefined();
    } finally {
      await browser.close();
      for (const close of closes) close();
      await installed.stop();
      removeInstallation(installed);
    }
  });
});
