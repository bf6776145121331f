import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';

import type { Role } from '../../cms/src/access/roles.ts';
import type { Installation } from './installation.ts';
import { addPerson } from './installation.ts';

const tokenSchema = z.object({ token: z.string() });

type Credentials = { email: string; password: string };

/** Somebody new, and how their browser is set. */
type Newcomer = {
  name?: string;
  roles: readonly Role[];
  language?: 'ar' | 'en';
  timezoneId?: string;
};

/** A person of the panel who has signed in. */
export type Person = Credentials & { page: Page };

/** The admin panel of an installation, for people that its first administrator adds. */
export type Panel = {
  /** Asks the cms as the first administrator. */
  api: (request: { method: string; path: string; body?: unknown }) => Promise<unknown>;
  /** Adds a person and signs in: Arabic without having chosen anything. */
  add: (newcomer: Newcomer) => Promise<Person>;
  /** Adds a person with these roles and signs in: the panel as that person sees it. */
  enter: (...roles: Role[]) => Promise<Page>;
};

const headers = { 'content-type': 'application/json' };

/** What the cms knows a person by who has signed in. */
export async function tokenOf(cms: string, person: Credentials | null): Promise<string> {
  const body = JSON.stringify(person);
  const login = await fetch(`${cms}/api/users/login`, { method: 'POST', headers, body });
  return tokenSchema.parse(await login.json()).token;
}

/** Signs a person in at the panel's own form. */
export async function signIn(cms: string, { page, email, password }: Person): Promise<void> {
  await page.goto(`${cms}/admin/login`);
  await page.fill('#field-email', email);
  await page.fill('#field-password', password);
  await page.click('button[type=submit]');
  await page.waitForURL(/\/admin\/?$/);
}

/** @throws Error with the answer when the cms refuses */
export async function openPanel({
  installation: { cms, administrator },
  browser,
}: {
  installation: Installation;
  browser: Browser;
}): Promise<Panel> {
  const token = await tokenOf(cms, administrator);

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

  const add: Panel['add'] = async ({ roles, language, name = roles.join(' and '), ...clock }) => {
    const credentials = { email: `${randomUUID()}@example.org`, password: randomUUID() };
    await addPerson({ cms, token, person: { ...credentials, name, roles } });
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...clock });
    if (language !== undefined) {
      await context.addCookies([{ name: 'payload-lng', value: language, url: cms }]);
    }
    const person = { ...credentials, page: await context.newPage() };
    await signIn(cms, person);
    return person;
  };

  return { api, add, enter: async (...roles) => (await add({ roles })).page };
}
