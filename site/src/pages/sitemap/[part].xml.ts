import type { APIRoute } from 'astro';

import type { Locale } from '../../i18n/locale.ts';
import { defaultLocale, locales } from '../../i18n/locale.ts';
import { pathsOfPart, sitemapAnswer } from '../../sitemap/sitemap.ts';

/** Public pages in both languages, each with its counterpart. */
export const GET: APIRoute = async ({ locals, params }) => {
  const paths = await pathsOfPart(defaultLocale, params['part'] ?? '');
  if (!paths.ok) {
    return new Response('', { status: paths.failure.kind === 'notFound' ? 404 : 503 });
  }
  return sitemapAnswer({
    root: 'urlset',
    entries: paths.value.flatMap((path) =>
      locales.map((locale) => entry(locals.siteOrigin, { locale, path })),
    ),
  });
};

function entry(origin: string, { locale, path }: { locale: Locale; path: string }): string {
  const alternates = locales.map(
    (one) => `<xhtml:link rel="alternate" hreflang="${one}" href="${origin}/${one}${path}"/>`,
  );
  return `<url><loc>${origin}/${locale}${path}</loc>${alternates.join('')}</url>`;
}
