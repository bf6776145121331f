import type { APIRoute } from 'astro';

import { listTitles } from '../api/policies.ts';
import { defaultLocale } from '../i18n/locale.ts';
import { sitemapAnswer, sitemapPath } from '../sitemap/sitemap.ts';

/** The parts of the sitemap: the pages of the site, and the policies, some hundred a part. */
export const GET: APIRoute = async ({ locals }) => {
  const titles = await listTitles(defaultLocale);
  if (!titles.ok) return new Response('', { status: 503 });
  const parts = Array.from({ length: titles.value.pages }, (_, index) => index + 1);
  return sitemapAnswer({
    root: 'sitemapindex',
    entries: (['pages', ...parts] as const).map(
      (part) => `<sitemap><loc>${locals.siteOrigin}${sitemapPath(part)}</loc></sitemap>`,
    ),
  });
};
