import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { readSecrets } from '../../cms/src/core/secrets.ts';
import { formatNumber } from '../../site/src/i18n/numbers.ts';
import { stringsOf } from '../../site/src/i18n/strings.ts';
import { CHROMIUM, openBrowser } from '../helpers/browser.ts';
import type { Cms } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';
import { serveCms } from '../helpers/cmsServer.ts';
import { seedFrom } from '../helpers/content.ts';
import type { Fault, FaultyProxy } from '../helpers/faultyProxy.ts';
import { startFaultyProxy } from '../helpers/faultyProxy.ts';
import type { RunningSite } from '../helpers/site.ts';
import { startSite } from '../helpers/site.ts';

const TYPED = 'كتبت هذا النص بعناية، ولا أريد أن أكتبه مرة أخرى.';

/** What a receipt code looks like. */
const CODE = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/;

/** Ways in which no answer comes that the site could use, each told at once. */
const UNANSWERED = [
  'down',
  'failing',
  'unavailable',
  'broken',
  'strange',
  'cut',
] as const satisfies readonly Fault[];

/** A page the site keeps no copy of. */
const UNKEPT = '/ar/policies?q=x';

let cms: Cms;
let server: Awaited<ReturnType<typeof serveCms>>;
let proxy: FaultyProxy;
let frontKey: string;
let site: RunningSite;

beforeAll(async () => {
  cms = await openCms();
  await seedFrom(cms.payload);
  server = await serveCms();
  proxy = await startFaultyProxy(server.url);
  frontKey = readSecrets(process.env['DATA_DIR'] ?? '').front;
  site = await startSite(proxy.url, frontKey);
});
beforeEach(async () => {
  proxy.befall('none');
  // A cms that was silent is looked after now and then.
  await expect
    .poll(async () => (await fetch(`${site.url}${UNKEPT}`)).status, { timeout: 10_000 })
    .toBe(200);
});
afterAll(async () => {
  site.signal('SIGTERM');
  expect(await site.ended).toBe(0);
  await proxy.close();
  await server.close();
  await cms.stop();
});

function send(path: string, fields: Record<string, string>) {
  return sendFrom(site.url, { path, fields });
}

function sendFrom(origin: string, form: { path: string; fields: Record<string, string> }) {
  const { path, fields } = form;
  return fetch(`${site.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams(fields),
  });
}

async function numberOfComplaints(): Promise<number> {
  const { totalDocs } = await cms.payload.count({ collection: 'complaints', overrideAccess: true });
  return totalDocs;
}

type Asked = {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string;
  /** Sent in pieces, without a word of how much there is. */
  isChunked?: boolean;
};
type Raw = { status: number; headers: IncomingHttpHeaders; text: string };

/** Asks for a path as it is written; `fetch` mends addresses and lets nobody write some headers. */
function ask(path: string, { method = 'GET', headers = {}, body = '' }: Asked = {}) {
  const { hostname, port } = new URL(site.url);
  return new Promise<Raw>((resolve, reject) => {
    const asked = request({ hostname, port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    asked.on('error', reject).end(body);
  });
}

function complaint(changes: Record<string, string> = {}) {
  return {
    idempotencyKey: randomUUID(),
    category: 'service-delay',
    subject: 'موضوع الشكوى',
    text: TYPED,
    anonymous: 'on',
    declaration: 'on',
    ...changes,
  };
}

describe.each(['ar', 'en'] as const)('the site in difficulties (%s)', (locale) => {
  const form = `/${locale}/complaints/new`;

  it.each(UNANSWERED)('says plainly that the cms is %s, and is itself alive', async (fault) => {
    proxy.befall(fault);
    const page = await fetch(`${site.url}/${locale}/policies?q=x`);
    expect(page.status).toBe(503);
    expect(await page.text()).toContain(`lang="${locale}"`);
    expect((await fetch(`${site.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${site.url}/readyz`)).status).toBe(503);
  });

  it.each([...UNANSWERED, 'tooMany', 'invalid'] as const)(
    'keeps the typed text and the idempotency key when the cms is %s',
    async (fault) => {
      proxy.befall(fault);
      const fields = complaint();
      const answer = await send(form, fields);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.headers.get('cache-control')).toContain('no-store');
      const html = await answer.text();
      expect(html).toContain(TYPED);
      expect(html).toContain(fields.idempotencyKey);
      expect(html).not.toMatch(/ at .*\.(?:ts|mjs):\d+/);
    },
  );

  it.each([...UNANSWERED, 'tooMany'] as const)(
    'keeps a message to a case when the cms is %s',
    async (fault) => {
      proxy.befall(fault);
      const fields = {
        intent: 'message',
        idempotencyKey: randomUUID(),
        receiptCode: 'ABCD-EFGH-JKMN-PQRS',
        message: TYPED,
      };
      const html = await (await send(`/${locale}/track`, fields)).text();
      for (const value of Object.values(fields)) expect(html).toContain(value);
    },
  );

  it('reads a form that comes in pieces', async () => {
    proxy.befall('down');
    const answer = await ask(form, {
      method: 'POST',
      headers: headersOf({ isChunked: true }),
      body: new URLSearchParams(complaint()).toString(),
    });
    expect(answer.status).toBe(503);
    expect(answer.text).toContain(TYPED);
  });

  it('tells who wrote the number of a case that it is not the code', async () => {
    const answer = await send(`/${locale}/track`, { receiptCode: 'c 26 ١٢٣٤٥٦' });
    expect(answer.status).toBe(404);
    const { reference } = stringsOf(locale).faults.fields;
    expect(await answer.text()).toContain(reference.wrong);
  });

  it('tells a browser that has sent too much when it may send again', async () => {
    proxy.befall('tooMany');
    const answer = await send(form, complaint());
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it.each([
    ['full', 429],
    ['down', 503],
  ] as const)('tells a script that gets no puzzle when to ask again: %s', async (fault, status) => {
    proxy.befall(fault);
    const answer = await fetch(`${site.url}/challenge.json`);
    expect(answer.status).toBe(status);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('refuses a form from another origin and a body that is too large', async () => {
    const elsewhere = await sendFrom('https://elsewhere.example', {
      path: form,
      fields: complaint(),
    });
    expect([elsewhere.status, elsewhere.headers.get('content-type')]).toEqual([
      403,
      'text/html; charset=utf-8',
    ]);
    const html = await elsewhere.text();
    expect(html).toContain(`lang="${locale}"`);
    expect(html).toContain(TYPED);
    const program = await fetch(`${site.url}${form}`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', accept: 'application/json' },
      body: new URLSearchParams(complaint()),
    });
    expect([program.status, program.headers.get('content-type')]).toEqual([
      403,
      'application/json; charset=utf-8',
    ]);
    const huge = complaint({ text: 'ن'.repeat(1_200_000) });
    expect((await send(form, huge)).status).toBe(413);
  });

  it('passes a complaint on with the visitor and the idempotency key, once per key', async () => {
    const fields = complaint();
    const before = proxy.seen.length;
    const filed = await numberOfComplaints();
    const first = await (await send(form, fields)).text();
    const second = await (await send(form, fields)).text();
    expect(CODE.exec(first)?.[0]).toBe(CODE.exec(second)?.[0]);
    expect(CODE.test(first)).toBe(true);
    expect(await numberOfComplaints()).toBe(filed + 1);
    const posted = proxy.seen.slice(before).filter(({ url }) => url?.endsWith('/complaints'));
    expect(posted).toHaveLength(2);
    const keys = posted.map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toMatch(/^[\w-]{43}$/);
    expect(keys[1]).toBe(keys[0]);
    for (const { headers } of posted) expect(headers['x-feedback-visitor']).toBeDefined();
  });

  it.each([
    '/%ff',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/policies/%00',
    '/policies/x?on=yesterday',
    '/policies/x/editions/NaN',
    `/policies/${'a'.repeat(4_000)}`,
    '/policies?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
    '/surveys/..%2f..%2f',
  ])('answers %s without falling over', async (path) => {
    const answer = await fetch(`${site.url}/${locale}${path}`);
    expect(answer.status).toBeLessThan(500);
    expect(await answer.text()).not.toContain('"><script>alert');
  });
});

it('waits for a cms that hangs five seconds in all, and keeps what was typed', async () => {
  proxy.befall('hanging');
  const before = performance.now();
  const [page, ready, form] = await Promise.all([
    fetch(`${site.url}${UNKEPT}`),
    fetch(`${site.url}/readyz`),
    send('/en/complaints/new', complaint()),
  ]);
  expect([page.status, ready.status, form.status]).toEqual([503, 503, 503]);
  expect(performance.now() - before).toBeLessThan(5_000);
  expect(await form.text()).toContain(TYPED);
});

it.skipIf(CHROMIUM === undefined)('has the browser solve the puzzle of the cms', async () => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${site.url}/ar/complaints/new`);
    await page.selectOption('[name=category]', 'service-delay');
    for (const [name, value] of Object.entries({ subject: 'موضوع الشكوى', text: TYPED })) {
      await page.fill(`[name=${name}]`, value);
    }
    for (const name of ['anonymous', 'declaration']) await page.check(`[name=${name}]`);
    await page.locator('main form button[type=submit]').last().click();
    await page.getByText(CODE).first().waitFor();
    const posted = proxy.seen.findLast(({ url }) => url?.endsWith('/complaints'));
    expect(posted?.url).toBe('/api/feedback/complaints');
    expect(posted?.headers['x-feedback-visitor']).toBeDefined();
    expect(posted?.headers['x-feedback-proof']).toBeUndefined();
  } finally {
    await browser.close();
  }
});

describe('a forged Host header', () => {
  it.each(['elsewhere.example', 'localhost@elsewhere.example'])(
    '%s is in no answer',
    async (host) => {
      for (const path of ['/ar', '/ar/', '/sitemap.xml']) {
        const { status, text } = await ask(path, { headers: { host } });
        expect(status).toBeLessThan(500);
        expect(text).not.toContain('elsewhere.example');
      }
    },
  );
});

describe('another spelling of an address', () => {
  it.each([
    ['/ar/track/', '/ar/track'],
    ['//en/Complaints//new', '/en/complaints/new'],
    ['/ar/%74rack/case?x=1', '/ar/track/case?x=1'],
    ['/ar/surveys/service-satisfaction/', '/ar/surveys/service-satisfaction'],
    ['/ar/policies/?q=%2F%2Felsewhere.example', '/ar/policies?q=%2F%2Felsewhere.example'],
    ['//elsewhere.example/', '/elsewhere.example'],
  ])('%s leads to %s and is stored nowhere', async (path, target) => {
    const { status, headers } = await ask(path);
    expect([status, headers.location]).toEqual([308, target]);
    expect(headers['cache-control']).toBe('no-store');
    const posted = await ask(path, { method: 'POST', headers: { origin: site.url } });
    expect(posted.headers.location).toBe(target);
  });

  it.each([
    '/ar/track;x',
    '/ar%2Ftrack',
    '/ar/%2574rack',
    '/en/./track',
    '/en/%2e%2e/ar/track',
    '/en/\\track',
    '/\\elsewhere.example',
    '/ar/%D8%B3%D9%8A%D8%A7%D8%B3%D8%A9',
  ])('%s is nowhere, in words', async (path) => {
    const { status, headers, text } = await ask(path);
    expect([status, headers.location]).toEqual([404, undefined]);
    expect(headers['cache-control']).toBe('no-store');
    expect(text).toContain(path.startsWith('/en') ? '<html lang="en"' : '<html lang="ar"');
    expect(text).toContain('noindex');
  });
});

type Refused = [status: number, asked: { path: string; allow?: string } & Asked];

/** Requests that no page answers, by what they are told and what may be done instead. */
const REFUSED: Refused[] = [
  [400, { path: 'http://localhost/LOCALE/policies' }],
  [405, { path: '/LOCALE/policies', method: 'POST', allow: 'GET, HEAD' }],
  [405, { path: '/LOCALE/surveys', method: 'DELETE', allow: 'GET, HEAD' }],
  [405, { path: '/LOCALE/complaints/new', method: 'PUT', allow: 'GET, HEAD, POST' }],
  [413, { path: '/LOCALE/complaints/new', method: 'POST', body: ' '.repeat(2_000_000) }],
  [
    413,
    {
      path: '/LOCALE/complaints/new',
      method: 'POST',
      body: ' '.repeat(2_000_000),
      isChunked: true,
    },
  ],
];

const ABSENT: Refused[] = [
  [404, { path: '/LOCALE/no-such-page' }],
  [404, { path: '/LOCALE/no-such-page', method: 'POST' }],
];

const INTERNAL: Refused[] = [[404, { path: '/_image' }]];

function headersOf({ body = '', isChunked = false }: Asked) {
  return {
    origin: site.url,
    ...(isChunked
      ? { 'transfer-encoding': 'chunked', 'content-type': 'application/x-www-form-urlencoded' }
      : { 'content-length': Buffer.byteLength(body) }),
  };
}

describe.each(['ar', 'en'] as const)('a request that no page answers (%s)', (locale) => {
  it.each([...REFUSED, ...ABSENT])(
    '%s: %o is a page without the cms',
    async (status, { path, allow, ...given }) => {
      proxy.befall('hanging');
      const headers = { ...headersOf(given), accept: 'text/html' };
      const before = performance.now();
      const answer = await ask(path.replace('LOCALE', locale), { ...given, headers });
      expect(performance.now() - before).toBeLessThan(2_000);
      expect([answer.status, answer.headers['allow']]).toEqual([status, allow]);
      expect(answer.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
      });
      expect(answer.text).toContain(`<html lang="${locale}"`);
      expect(answer.text).toContain(`data-status="${formatNumber(locale, status)}"`);
      expect(answer.text).toMatch(/<h1>[^<]+<\/h1>\s*<p class="lead">/);
      const opens = `class="button" href="${path.replace('LOCALE', locale)}"`;
      expect(answer.text.includes(opens)).toBe(status === 405 || status === 413);
    },
  );
});

describe('a program whose request no page answers', () => {
  it.each([...REFUSED, ...INTERNAL])(
    '%s: %o is told in JSON',
    async (status, { path, allow, ...given }) => {
      const headers = { ...headersOf(given), accept: 'application/json' };
      const answer = await ask(path.replace('LOCALE', 'en'), { ...given, headers });
      expect([answer.status, answer.headers['allow']]).toEqual([status, allow]);
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
      expect(answer.text).toContain('"error":{"code":"');
    },
  );

  it('is told so in Arabic and as a page where a person asks for what is under /_', async () => {
    const answer = await ask('/_image', { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('<html lang="ar"');
  });

  it('and a file of the build takes no form', async () => {
    const answer = await ask('/favicon.svg', { method: 'POST', headers: { origin: site.url } });
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD']);
  });
});

describe('caching', () => {
  it('answers a known ETag with 304 and never stores forms or tracking', async () => {
    const first = await fetch(`${site.url}/ar/policies`);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    const again = await fetch(`${site.url}/ar/policies`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    for (const path of ['/ar/complaints/new', '/ar/track']) {
      expect((await fetch(`${site.url}${path}`)).headers.get('cache-control')).toContain(
        'no-store',
      );
    }
    const posted = await send('/ar/policies', {});
    expect(posted.headers.get('cache-control')).toBe('no-store');
  });
});

describe('security headers', () => {
  it.each(['/ar/policies', '/no-such-page', '/healthz'])('come with %s', async (path) => {
    const { headers } = await fetch(`${site.url}${path}`);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('more than can be done at once', () => {
  const TEXT = `${TYPED} "<&>"`;

  /** A form that is shown again: it waits for the slow cms and files nothing. */
  async function shown(): Promise<Raw> {
    const body = new URLSearchParams(complaint({ text: TEXT, intent: 'show' })).toString();
    const headers = {
      origin: site.url,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
    };
    return ask('/en/complaints/new', { method: 'POST', headers, body });
  }

  it('is told at once, in the person’s language and with what was typed', async () => {
    proxy.befall('slow');
    // How long one takes is known from those before.
    await Promise.all(Array.from({ length: 16 }, shown));
    const answers: Raw[] = [];
    const all = Array.from({ length: 120 }, async () => answers.push(await shown()));
    await expect.poll(() => answers.length, { interval: 5 }).toBeGreaterThan(0);
    expect(answers[0]?.status).toBe(503);
    const read = await ask('/ar/policies?q=more', { headers: { accept: 'text/html' } });
    proxy.befall('none');
    await Promise.all(all);
    const turnedAway = answers.filter(({ status }) => status === 503);
    for (const { headers, text } of turnedAway) {
      expect([headers['retry-after'], headers['cache-control']]).toEqual(['5', 'no-store']);
      expect(text).toContain('<html lang="en"');
      expect(text).toContain(stringsOf('en').errorPage.busyTexts.sending);
      expect(text).toContain(`name="text" value="${TYPED} &quot;&lt;&amp;&gt;&quot;"`);
    }
    expect([read.status, read.headers['retry-after']]).toEqual([503, '5']);
    expect(read.text).toContain(stringsOf('ar').errorPage.busyTexts.reading);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(80);
  });
});

describe('SIGTERM', () => {
  it('finishes the requests under way and ends with 0', async () => {
    const other = await startSite(proxy.url, frontKey);
    proxy.befall('slow');
    const under = Array.from({ length: 20 }, () => fetch(`${other.url}/ar/policies`));
    await new Promise((resolve) => setTimeout(resolve, 300));
    other.signal('SIGTERM');
    const answers = await Promise.all(under);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(await other.ended).toBe(0);
  });
});
