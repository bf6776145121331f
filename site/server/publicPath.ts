import { locales } from '../src/i18n/locale.ts';
import type { PublicRoute } from '../src/layout/publicRoutes.ts';
import { PUBLIC_ROUTES } from '../src/layout/publicRoutes.ts';

/** Characters of a question in an address that are worth keeping a page for. */
const LONGEST_QUERY = 200;

/** A page that is the same for everybody, by the one address it is kept under. */
export type PublicPage = {
  url: string;
  /** The parts it is made of, by the names they have at this address: `policy:complaints`. */
  of: readonly string[];
  isKept: boolean;
};

const routes = Object.entries(PUBLIC_ROUTES).map(([name, route]) => ({
  pattern: new RegExp(`^${name.split('/').map(segment).join('/')}$`),
  route,
}));

/**
 * The public page an address means. What its route does not read is no part of it.
 * @param url canonical, as `addressOf` has it, with its question
 * @returns null for a page that is made for each who asks
 */
export function publicPageOf(url: string): PublicPage | null {
  const [path = '', ...rest] = url.split('?');
  const found = firstMatch(path);
  if (found === null) return null;
  const { route, slug } = found;
  const given = new URLSearchParams(rest.join('?'));
  const read = (route.query ?? []).flatMap((name) => {
    const value = given.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const query = new URLSearchParams(read.map(([name, value]) => [name, value])).toString();
  const isUnkept = read.some(([name]) => route.unkept?.includes(name));
  return {
    url: query === '' ? path : `${path}?${query}`,
    of: route.of.map((part) => part.replace('[slug]', slug)),
    isKept: !isUnkept && query.length <= LONGEST_QUERY,
  };
}

function firstMatch(path: string): { route: PublicRoute; slug: string } | null {
  for (const { pattern, route } of routes) {
    const match = pattern.exec(path);
    if (match !== null) return { route, slug: match.groups?.['slug'] ?? '' };
  }
  return null;
}

function segment(name: string): string {
  if (name === '[slug]') return '(?<slug>[^/]+)';
  if (name === '[locale]') return `(?:${locales.join('|')})`;
  return name.startsWith('[') ? '[^/]+' : name.replaceAll('.', String.raw`\.`);
}
