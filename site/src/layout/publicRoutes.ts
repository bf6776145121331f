/**
 * A part of what the public sees, of which the cms says when it has changed: all policies, or the
 * one the address names.
 */
type Part = 'policies' | 'policy:[slug]' | 'organisation' | 'surveys';

/** What the server may keep of a page, and until when. */
export type PublicRoute = {
  /** What the page is made of beside its address. */
  of: readonly Part[];
  /** What it reads of the question in its address: anything else of it makes another page of none. */
  query?: readonly string[];
  /** Names of `query` that anybody may write anything in, and so are worth no memory. */
  unkept?: readonly string[];
};

/**
 * The pages that are the same for everybody, by Astro's name for their route. A page that is not
 * here is made anew for each who asks, and kept nowhere: whoever adds a page decides that here.
 */
export const PUBLIC_ROUTES: Readonly<Record<string, PublicRoute>> = {
  '/[locale]': { of: ['organisation', 'policies'] },
  '/[locale]/policies': { of: ['organisation', 'policies'], query: ['q', 'page'], unkept: ['q'] },
  '/[locale]/policies/[slug]': { of: ['organisation', 'policy:[slug]'], query: ['on'] },
  '/[locale]/policies/[slug]/editions/[number]': { of: ['organisation', 'policy:[slug]'] },
  '/[locale]/surveys': { of: ['organisation', 'surveys'] },
  '/[locale]/contact': { of: ['organisation'] },
  '/[locale]/accessibility': { of: ['organisation'] },
  '/[locale]/privacy': { of: ['organisation'] },
  '/sitemap.xml': { of: ['policies'] },
  '/sitemap/[part].xml': { of: ['policies', 'surveys'] },
  '/robots.txt': { of: [] },
};
