import type { APIRoute } from 'astro';

/** Everything may be indexed but the pages that show a person's own case. */
export const GET: APIRoute = ({ locals }) =>
  new Response(
    [
      'User-agent: *',
      'Disallow: /ar/track',
      'Disallow: /en/track',
      `Sitemap: ${locals.siteOrigin}/sitemap.xml`,
      '',
    ].join('\n'),
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
