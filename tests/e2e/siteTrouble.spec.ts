import { randomUUID } from 'node:crypto';
import { get } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { FixtureCms } from '../helpers/fixtureCms.ts';
import { fixtureFrontKey, startFixtureCms } from '../helpers/fixtureCms.ts';
import type { RunningSite } from '../helpers/site.ts';
import { startSite } from '../helpers/site.ts';

const TYPED = 'كتبت هذا النص بعناية، ولا أريد أن أكتبه مرة أخرى.';

let cms: FixtureCms;
let site: RunningSite;

beforeAll(async () => {
  cms = await startFixtureCms();
  site = await startSite(cms.url, fixtureFrontKey);
});
beforeEach(() => {
  cms.setMode('ok');
});
afterAll(async () => {
  site.signal('SIGTERM');
  expect(await site.ended).toBe(0);
});

function send(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  return fetch(`${site.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.url, ...headers },
    body: new URLSearchParams(fields),
  });
}

/** `fetch` lets nobody write the header. */
function getAs(host: string, path: string) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    get(`${site.url}${path}`, { headers: { host } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text });
      });
    }).on('error', reject);
  });
}

function complaint(changes: Record<string, string> = {}) {
  return {
    idempotencyKey: randomUUID(),
    category: 'service',
    subject: 'موضوع الشكوى',
    text: TYPED,
    anonymous: 'on',
    declaration: 'on',
    ...changes,
  };
}

describe.each(['ar', 'en'])('the site in trouble (%s)', (locale) => {
  const form = `/${locale}/complaints/new`;

  it('says plainly that the cms is down, and is itself alive', async () => {
    cms.setMode('down');
    const page = await fetch(`${site.url}/${locale}/policies`);
    expect(page.status).toBe(503);
    expect(await page.text()).toContain(`lang="${locale}"`);
    expect((await fetch(`${site.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${site.url}/readyz`)).status).toBe(503);
  });

  it.each(['down', 'tooMany', 'invalid', 'broken'] as const)(
    'keeps the typed text and the idempotency key when the cms is %s',
    async (mode) => {
      cms.setMode(mode);
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

  it.each(['down', 'tooMany'] as const)(
    'keeps a message to a case when the cms is %s',
    async (mode) => {
      cms.setMode(mode);
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

  it('refuses a form from another origin and a body that is too large', async () => {
    expect((await send(form, complaint(), { origin: 'https://elsewhere.example' })).status).toBe(
      403,
    );
    const huge = complaint({ text: 'ن'.repeat(1_200_000) });
    expect((await send(form, huge)).status).toBe(413);
  });

  it('passes a complaint on with the visitor and the idempotency key, once per key', async () => {
    const fields = complaint();
    const before = cms.received.length;
    const first = await (await send(form, fields)).text();
    const second = await (await send(form, fields)).text();
    const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/;
    expect(code.exec(first)?.[0]).toBe(code.exec(second)?.[0]);
    for (const { headers } of cms.received.slice(before)) {
      expect(headers['idempotency-key']).toBe(fields.idempotencyKey);
      expect(headers['x-feedback-visitor']).toBeDefined();
    }
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

describe('a forged Host header', () => {
  it.each(['elsewhere.example', 'localhost@elsewhere.example'])(
    '%s is in no answer',
    async (host) => {
      for (const path of ['/ar', '/ar/', '/sitemap.xml']) {
        const { status, text } = await getAs(host, path);
        expect(status).toBeLessThan(500);
        expect(text).not.toContain('elsewhere.example');
      }
    },
  );
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

describe('SIGTERM', () => {
  it('finishes the requests under way and ends with 0', async () => {
    const other = await startSite(cms.url, fixtureFrontKey);
    cms.setMode('slow');
    const under = Array.from({ length: 20 }, () => fetch(`${other.url}/ar/policies`));
    await new Promise((resolve) => setTimeout(resolve, 300));
    other.signal('SIGTERM');
    const answers = await Promise.all(under);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(await other.ended).toBe(0);
  });
});
