import type { Answer } from '../api/answer.ts';
import { CASE_KINDS, caseKinds } from '../api/caseKinds.ts';
import { listTitles } from '../api/policies.ts';
import { listSurveys } from '../api/surveys.ts';
import type { Locale } from '../i18n/locale.ts';

/** A part of the sitemap: the pages of the site, or some of the policies, by number from one. */
export type SitemapPart = 'pages' | number;

const PAGES = [
  '',
  '/policies',
  ...caseKinds.map((kind) => `/${CASE_KINDS[kind].section}/new`),
  '/surveys',
  '/contact',
  '/privacy',
  '/accessibility',
];

/** Where a part of the sitemap is. */
export function sitemapPath(part: SitemapPart): string {
  return `/sitemap/${part === 'pages' ? part : `policies-${String(part)}`}.xml`;
}

/** The addresses of one part, without their language. */
export async function pathsOfPart(locale: Locale, name: string): Promise<Answer<string[]>> {
  if (name === 'pages') {
    const surveys = await listSurveys(locale);
    if (!surveys.ok) return surveys;
    const open = surveys.value.map(({ slug }) => `/surveys/${encodeURIComponent(slug)}`);
    return { ok: true, value: [...PAGES, ...open] };
  }
  const [, number] = /^policies-([1-9]\d{0,4})$/.exec(name) ?? [];
  if (number === undefined) return { ok: false, failure: { kind: 'notFound' } };
  const answer = await listTitles(locale, Number(number));
  if (!answer.ok) return answer;
  const { page, pages, titles } = answer.value;
  if (page > pages) return { ok: false, failure: { kind: 'notFound' } };
  return { ok: true, value: titles.map(({ slug }) => `/policies/${encodeURIComponent(slug)}`) };
}

/** A sitemap, or the list of its parts, as search engines read it. */
export function sitemapAnswer({
  root,
  entries,
}: {
  root: 'sitemapindex' | 'urlset';
  entries: readonly string[];
}): Response {
  const head = `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">`;
  return new Response(`${head}\n${entries.join('\n')}\n</${root}>\n`, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}
