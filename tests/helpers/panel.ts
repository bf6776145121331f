import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';

import type { Role } from '../../cms/src/access/roles.ts';
import type { Installation } from './installation.ts';

const tokenSchema = z.object({ token: z.string() });

/** The admin panel of an installation, for people that its first administrator adds. */
export type Panel = {
  /** Asks the cms as the first administrator. */
  api: (request: { method: string; path: string; body?: unknown }) => Promise<unknown>;
  /** Adds a person with these roles and signs in: the panel as that person sees it. */
  enter: (...roles: Role[]) => Promise<Page>;
};

/**
 * @param language of the panel; Arabic without having chosen anything
 * @throws Error with the answer when the cms refuses
 */
export async function openPanel({
  installation: { cms, administrator },
  browser,
  language,
}: {
  installation: Installation;
  browser: Browser;
  language?: 'ar' | 'en';
}): Promise<Panel> {
  const headers = { 'content-type': 'application/json' };
  const login = await fetch(`${cms}/api/users/login`, {
    method: 'POST',
    headers,
    body: JSON.stringify(administrator),
  });
  const { token } = tokenSchema.parse(await login.json());

  const api: Panel['api'] = async ({ method, path, body }) => {
    const answer = await fetch(`${cms}${path}`, {
      method,
      headers: { ...headers, authorization: `JWT ${token}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const said: unknown = await answer.json();
    if (!answer.ok) throw new Error(JSON.stringify(said));
    return said;
  };

  const enter: Panel['enter'] = async (...roles) => {
    const person = { email: `${randomUUID()}@example.org`, password: randomUUID() };
    const name = roles.join(' and ');
    await api({ method: 'POST', path: '/api/users', body: { ...person, name, roles } });
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    if (language !== undefined) {
      await context.addCookies([{ name: 'payload-lng', value: language, url: cms }]);
    }
    const page = await context.newPage();
    await page.goto(`${cms}/admin/login`);
    await page.fill('#field-email', person.email);
    await page.fill('#field-password', person.password);
    await page.click('button[type=submit]');
    await page.waitForURL(/\/admin\/?$/);
    return page;
  };

  return { api, enter };
}
