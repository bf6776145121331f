import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { Installation } from '../helpers/installation.ts';
import { removeInstallation, startInstallation } from '../helpers/installation.ts';
import type { LogRecord } from '../helpers/logRecords.ts';
import { logRecords } from '../helpers/logRecords.ts';
import { tokenOf } from '../helpers/panel.ts';

/** What must never be read in a log. */
const PLANTED = {
  name: 'نورة المغروسة',
  email: 'planted-contact@example.org',
  phone: '+966512345678',
  subject: 'موضوع مغروس في الشكوى',
  text: 'هذا نص مغروس كُتب ليُبحث عنه في السجلات كلها.',
  code: 'ABCD-EFGH-JKMN-PQRS',
  password: 'planted-wrong-password',
  address: '203.0.113.77',
};

let installation: Installation;

beforeAll(async () => {
  installation = await startInstallation({ env: { SITE_TRUST_PROXY: 'true' } });
});
afterAll(async () => {
  await installation.stop();
  removeInstallation(installation);
});

function inDatabase(statement: string) {
  const database = new DatabaseSync(path.join(installation.dataDir, 'mithaq.sqlite'));
  database.exec(`PRAGMA busy_timeout = 5000; ${statement}`);
  database.close();
}

function send(place: string, fields: Record<string, string>) {
  return fetch(`${installation.site}${place}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: installation.site, 'x-forwarded-for': PLANTED.address },
    body: new URLSearchParams(fields),
  });
}

function complain() {
  const { name, email, phone, subject, text } = PLANTED;
  const contact = { name, email, phone, preferred: 'email' };
  const idempotencyKey = randomUUID();
  const declaration = 'yes';
  const category = 'service-delay';
  return send('/ar/complaints/new', {
    ...contact,
    idempotencyKey,
    category,
    subject,
    text,
    declaration,
  });
}

async function asAdministrator(call: string, body: object) {
  const [method = '', place = ''] = call.split(' ');
  const { administrator, cms } = installation;
  const authorization = `JWT ${await tokenOf(cms, administrator)}`;
  const me = await fetch(`${cms}/api/users/me`, { headers: { authorization } });
  const { user } = z.object({ user: z.object({ id: z.string() }) }).parse(await me.json());
  return fetch(`${cms}${place.replace('OWN', user.id)}`, {
    method,
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify(body),
  });
}

/** What the log says of one request; it is printed a moment after the answer. */
async function linesOf(requestId: string | null): Promise<LogRecord[]> {
  function found() {
    return logRecords(installation.output()).filter((record) => record['requestId'] === requestId);
  }
  await expect.poll(found, { timeout: 5_000 }).not.toEqual([]);
  return found();
}

describe('a refusal', () => {
  it('is one line with the name of its class in the built product, and no stack', async () => {
    const refused = await asAdministrator('PATCH /api/users/OWN', { name: PLANTED.name });
    expect(refused.status).toBe(428);
    const requestId = refused.headers.get('x-request-id');
    const lines = await linesOf(requestId);
    expect(lines).toEqual([
      expect.objectContaining({ level: 30, error: 'RevisionError', status: 428, method: 'PATCH' }),
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/\bat |frames|stack/);
  });
});

describe('a fault', () => {
  it('is found by the number the person was told, in both servers, with what caused it', async () => {
    inDatabase('ALTER TABLE complaints RENAME TO complaints_gone');
    const answer = await complain();
    inDatabase('ALTER TABLE complaints_gone RENAME TO complaints');
    const html = await answer.text();
    expect(answer.status).toBe(503);
    const requestId = answer.headers.get('x-request-id') ?? '';
    expect(/data-request[^>]*>([\w-]+)</.exec(html)?.[1]).toBe(requestId);
    const lines = await linesOf(requestId);
    function of(server: string) {
      return lines.find((record) => record['server'] === server);
    }
    expect(of('site')).toMatchObject({ path: '/api/feedback/complaints' });
    const told = of('cms');
    expect(told).toMatchObject({ level: 50, method: 'POST', path: '/api/feedback/complaints' });
    expect(JSON.stringify(told)).toMatch(/"frames":\[".+"cause":\{"name":"/);
  });

  it('has no name a stranger gives it', async () => {
    for (const key of [undefined, 'x'.repeat(64)]) {
      const answer = await fetch(`${installation.cms}/readyz`, {
        headers: { 'x-request-id': 'planted-name', ...(key && { 'x-feedback-front': key }) },
      });
      expect(answer.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    }
  });
});

describe('the log', () => {
  it('holds nothing of what people write or are, and no address', async () => {
    const filed = await complain();
    const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(await filed.text())?.[0];
    expect(code).toBeDefined();
    await send('/ar/track', { receiptCode: PLANTED.code });
    await send('/en/track', { receiptCode: code ?? '' });
    await fetch(`${installation.cms}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: PLANTED.email, password: PLANTED.password }),
    });
    await fetch(`${installation.cms}/api/users?where[email][equals]=${PLANTED.email}`);
    const log = installation.output();
    for (const planted of [...Object.values(PLANTED), code ?? ''])
      expect(log).not.toContain(planted);
    expect(log).not.toContain(encodeURIComponent(PLANTED.name));
  });
});
