import { localeOfPath } from '../src/i18n/locale.ts';
import { stringsOf } from '../src/i18n/strings.ts';
import { isPrivatePath } from './headers.ts';
import type { Rendered } from './render.ts';

/** Bytes of pages kept; the longest not asked for goes first. */
const MOST_BYTES = 32 * 1024 * 1024;

/** An outage that lasts longer is told instead: what is shown then might long be withdrawn. */
const OLDEST_MS = 24 * 60 * 60 * 1000;

const MAIN = /<main [^>]*>/;

type Asked = { method: string; url: string; path: string };
type Kept = { page: Rendered; at: number };

/** The last good rendering of each public page, for the time the cms is down. */
export type LastGood = {
  /**
   * The page to send: the one made now, or the last good one, marked as such, where the one made
   * now only says that the cms is down.
   */
  inPlaceOf: (page: Rendered, asked: Asked) => Rendered;
};

/**
 * Keeps public pages in memory: never a form, a case, a page made for one visitor, or one with a
 * question in its address. Whatever shows that something has changed empties it, so that no page
 * outlives a withdrawal another page has told of.
 */
export function keepLastGood(mostBytes = MOST_BYTES, now: () => number = Date.now): LastGood {
  const pages = new Map<string, Kept>();
  let bytes = 0;

  function drop(path: string): void {
    bytes -= pages.get(path)?.page.body.length ?? 0;
    pages.delete(path);
  }

  function keep(path: string, page: Rendered): void {
    const before = pages.get(path);
    if (before !== undefined && !before.page.body.equals(page.body)) clear();
    drop(path);
    if (page.body.length > mostBytes) return;
    pages.set(path, { page, at: now() });
    bytes += page.body.length;
    for (const oldest of pages.keys()) {
      if (bytes <= mostBytes) break;
      drop(oldest);
    }
  }

  function clear(): void {
    pages.clear();
    bytes = 0;
  }

  return {
    inPlaceOf: (page, { method, url, path }) => {
      const isRead = method === 'GET' || method === 'HEAD';
      if (!isRead || url !== path || isPrivatePath(path)) return page;
      const kept = pages.get(path);
      if (page.status === 503) {
        if (kept === undefined || now() - kept.at > OLDEST_MS) return page;
        return marked(kept, { path, now: now() });
      }
      // A page that was there and is not was withdrawn, and others may still tell of it.
      if (page.status !== 200 && page.status < 500 && kept !== undefined) clear();
      const isForEverybody = page.headers['set-cookie'] === undefined;
      if (method === 'GET' && page.status === 200 && isForEverybody) keep(path, page);
      return page;
    },
  };
}

/** The page with words that say how it is to be taken. */
function marked({ page, at }: Kept, { path, now }: { path: string; now: number }): Rendered {
  const age = String(Math.max(0, Math.floor((now - at) / 1000)));
  const headers = { ...page.headers, age };
  if (!page.contentType.startsWith('text/html')) return { ...page, headers };
  const { keptPage } = stringsOf(localeOfPath(path)).site;
  const notice = `<p class="notice" role="status" data-kept>${keptPage}</p>`;
  const html = page.body.toString('utf8').replace(MAIN, (main) => `${main}${notice}`);
  return { ...page, headers, body: Buffer.from(html) };
}
