import type { APIRoute } from 'astro';

import { CASE_KINDS, caseKinds } from '../api/caseKinds.ts';
import { listPolicies } from '../api/policies.ts';
import { listSurveys } from '../api/surveys.ts';
import { defaultLocale, locales } from '../i18n/locale.ts';

const pages = [
  '',
  '/policies',
  ...caseKinds.map((kind) => `/${CASE_KINDS[kind].section}/new`),
  '/surveys',
  '/contact',
  '/privacy',
  '/accessibility',
];

/** Every public page in both languages, each with its counterpart. */
export const GET: APIRoute = async ({ locals }) => {
  const [policies, surveys] = await Promise.all([
    listPolicies(defaultLocale),
    listSurveys(defaultLocale),
  ]);
  if (!policies.ok || !surveys.ok) return new Response('', { status: 503 });
  const paths = [
    ...pages,
    ...policies.value.map(({ slug }) => `/policies/${encodeURIComponent(slug)}`),
    ...surveys.value.map(({ slug }) => `/surveys/${encodeURIComponent(slug)}`),
  ];
  const urls = paths.flatMap((path) =>
    locales.map((locale) => entry(locals.siteOrigin, { locale, path })),
  );
  const head = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">`;
  return new Response(`${head}\n${urls.join('\n')}\n</urlset>\n`, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};

function entry(origin: string, { locale, path }: { locale: string; path: string }): string {
  const alternates = locales.map(
    (one) => `<xhtml:link rel="alternate" hreflang="${one}" href="${origin}/${one}${path}"/>`,
  );
  return `<url><loc>${origin}/${locale}${path}</loc>${alternates.join('')}</url>`;
}
