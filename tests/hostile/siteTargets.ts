/**
 * What the site answers, from the files of its pages: each page that takes a form by itself, with the
 * fields and the values of the forms it shows; the pages that are only read, and anything else.
 */
import { globSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';

import { CASE_KINDS, caseKinds } from '../../site/src/api/caseKinds.ts';
import { locales } from '../../site/src/i18n/locale.ts';
import { hostileQuestion } from '../helpers/hostile.ts';
import { addresses } from './cmsInputs.ts';
import type { Input, Target } from './input.ts';
import { wordOf } from './input.ts';
import { knocks } from './knocks.ts';
import { oddText } from './values.ts';

/** What an attacker of the site knows: how it is called, where a survey and a policy are, and a code. */
export type SiteKnown = {
  origin: string;
  words: readonly string[];
  survey: string;
  policy: string;
  receiptCode: string;
};

const PAGES = path.resolve(import.meta.dirname, '../../site/src/pages');

/** Shown for an answer, and no address of its own. */
const NO_ADDRESS = /^\/(?:404|500)$/;

/** Inputs of a hundred that are well-formed. */
const WORDS = 15;
const ROUNDS = 3;

/** Everything of the site. */
export async function siteTargets(known: SiteKnown): Promise<Target[]> {
  const routes = pageRoutes().map((route) => ({ route, paths: pathsOf(route, known) }));
  const targets: Target[] = [];
  const read: string[] = [];
  for (const { route, paths } of routes) {
    const [first = '/'] = paths;
    const status = (await post(known, { path: first, fields: {} })).status;
    if (status === 405 || status === 404) read.push(...paths);
    else targets.push(await formTarget(known, { route, paths }));
  }
  return [
    ...targets,
    target('pages that are read', reading(known, read)),
    target('anything else', reading(known, ELSEWHERE)),
  ];
}

/** What is no page. */
const ELSEWHERE = [
  '/',
  '/healthz',
  '/_image',
  '/_server-islands/x',
  '/_actions/x',
  '/.well-known/security.txt',
  '/favicon.ico',
  '/nowhere',
  '/ar/nowhere/at/all',
];

function target(name: string, inputs: fc.Arbitrary<Input>): Target {
  return { name: `site ${name}`, server: 'site', inputs };
}

/** The routes, by Astro's name for each. */
function pageRoutes(): string[] {
  return globSync('**/*.{astro,ts}', { cwd: PAGES })
    .map((file) => `/${file.replace(/\.(?:astro|ts)$/, '').replace(/(?:^|\/)index$/, '')}`)
    .filter((route) => !NO_ADDRESS.test(route))
    .sort();
}

/** The addresses of a route. */
function pathsOf(route: string, { survey, policy }: SiteKnown): string[] {
  const values: Record<string, readonly string[]> = {
    '[locale]': locales,
    '[cases]': caseKinds.map((kind) => CASE_KINDS[kind].section),
    '[slug]': [route.includes('surveys') ? survey : policy],
    '[number]': ['1'],
    '[part].xml': ['pages.xml', 'policies-1.xml'],
  };
  let paths = [''];
  for (const segment of route.slice(1).split('/')) {
    const chosen = segment.startsWith('[') ? values[segment] : [segment];
    if (chosen === undefined) throw new Error(`nothing is known that stands for ${segment}`);
    paths = paths.flatMap((before) => chosen.map((value) => `${before}/${value}`));
  }
  return paths;
}

type Fields = Record<string, string | undefined>;

function post({ origin }: SiteKnown, { path: to, fields }: { path: string; fields: Fields }) {
  return fetch(origin + to, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: urlencoded(fields).body,
  });
}

type FormRoute = { route: string; paths: readonly string[] };

/** A page that takes a form: what it shows is sent back to it a few times, to find what it asks then. */
async function formTarget(known: SiteKnown, { route, paths }: FormRoute): Promise<Target> {
  const found = new Map<string, Set<string>>([['receiptCode', new Set([known.receiptCode])]]);
  const [first = '/'] = paths;
  noteFields(found, await (await fetch(known.origin + first, { redirect: 'manual' })).text());
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const intent of ['', ...(found.get('intent') ?? [])]) {
      const fields = Object.fromEntries([...found].map(([name, [value = '']]) => [name, value]));
      const answer = await post(known, { path: first, fields: { ...fields, intent } });
      noteFields(found, await answer.text());
    }
  }
  return target(`POST ${route}`, forms(known, { paths, found }));
}

function noteFields(found: Map<string, Set<string>>, html: string): void {
  for (const [tag] of html.matchAll(/<(?:input|select|textarea|button|option)\b[^>]*>/g)) {
    const name = /\bname="([^"]+)"/.exec(tag)?.[1];
    const value = /\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '';
    if (name === undefined) continue;
    found.set(name, (found.get(name) ?? new Set()).add(value));
  }
}

type Found = { paths: readonly string[]; found: ReadonlyMap<string, ReadonlySet<string>> };

function forms(known: SiteKnown, { paths, found }: Found): fc.Arbitrary<Input> {
  const { host } = new URL(known.origin);
  const parts = Object.fromEntries(
    [...found].map(([name, values]) => [name, valuesOf(values, known.words)]),
  );
  const words = fc
    .record({
      path: fc.constantFrom(...paths),
      address: addresses,
      fields: fc.record(parts, { requiredKeys: [] }),
      whole: fc.record(parts),
      isWhole: fc.boolean(),
      isMultipart: fc.integer({ min: 1, max: 8 }).map((of) => of === 1),
      cookie: fc.constantFrom('', 'form=AAAAAAAAAAAAAAAAAAAAAA', 'form=x; case=y'),
    })
    .map((said) => {
      const fields = said.isWhole ? said.whole : said.fields;
      const { type, body } = said.isMultipart ? multipart(fields) : urlencoded(fields);
      return wordOf({
        method: 'POST',
        path: said.path,
        headers: {
          host,
          origin: known.origin,
          accept: 'text/html',
          'content-type': type,
          'x-forwarded-for': said.address,
          ...(said.cookie !== '' && { cookie: said.cookie }),
        },
        body,
      });
    });
  return fc.oneof(
    { weight: WORDS, arbitrary: words },
    { weight: 100 - WORDS, arbitrary: knocksAt(known, { method: 'POST', paths }) },
  );
}

/** What the form itself offers, what the installation knows, and what nobody means. */
function valuesOf(offered: ReadonlySet<string>, words: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...offered, ...(offered.size > 1 ? [] : words)) },
    { weight: 1, arbitrary: oddText },
  );
}

function urlencoded(fields: Fields) {
  const given = Object.entries(fields).map(([name, value = '']): [string, string] => [name, value]);
  const body = new URLSearchParams(given).toString();
  return { type: 'application/x-www-form-urlencoded', body };
}

function multipart(fields: Fields) {
  const parts = Object.entries(fields).map(
    ([name, value = '']) =>
      `--x\r\nContent-Disposition: form-data; name="${encodeURIComponent(name)}"\r\n\r\n${value}\r\n`,
  );
  return { type: 'multipart/form-data; boundary=x', body: `${parts.join('')}--x--\r\n` };
}

function reading(known: SiteKnown, paths: readonly string[]): fc.Arbitrary<Input> {
  const { host } = new URL(known.origin);
  const parts = {
    path: fc.constantFrom(...paths),
    query: fc.oneof(
      fc.constant(''),
      hostileQuestion(['q', 'on', 'policy', 'anchor']),
      fc
        .tuple(fc.constantFrom('q', 'on', 'policy', 'anchor', 'again'), oddText)
        .map(([name, said]) => `${name}=${encodeURIComponent(said.toWellFormed()).slice(0, 900)}`),
    ),
    address: addresses,
    method: fc.constantFrom('GET', 'GET', 'HEAD'),
    cookie: fc.constantFrom('', 'case=AAAA; receipt-complaint=%ff; form=%'),
  };
  const words = fc.record(parts).map(({ path: at, query, address, method, cookie }) =>
    wordOf({
      method,
      path: query === '' ? at : `${at}?${query}`,
      headers: {
        host,
        'x-forwarded-for': address,
        ...(cookie !== '' && { cookie }),
      },
    }),
  );
  return fc.oneof(
    { weight: WORDS, arbitrary: words },
    { weight: 100 - WORDS, arbitrary: knocksAt(known, { method: 'GET', paths }) },
  );
}

function knocksAt(
  { origin }: SiteKnown,
  { method, paths }: { method: string; paths: readonly string[] },
): fc.Arbitrary<Input> {
  const { host } = new URL(origin);
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const headers = { Host: host, Origin: origin, ...(method === 'POST' && type) };
  return fc.oneof(...paths.map((at) => knocks({ method, path: at, headers })));
}
