import { setTimeout } from 'node:timers/promises';

import type { Turns } from '../../server/turns.ts';
import type { Freshness } from './freshness.ts';
import type { PageCache, ReadyPage } from './pageCache.ts';
import { bytesOf } from './pageCache.ts';
import type { PublicPage } from './publicPath.ts';
import { publicPageOf } from './publicPath.ts';
import type { AstroHandler, Rendered } from './render.ts';
import { render } from './render.ts';
import { requestFor } from './requestFor.ts';

/** Pages made ahead fill no more of the memory than this, so that what is read stays. */
const MOST_BYTES_AHEAD = 24 * 1024 * 1024;

const SITEMAP = '/sitemap.xml';

/** Nobody has asked for so long: a page made ahead keeps nobody waiting. */
const QUIET_MS = 20;

/** Where somebody always asks, a page is made ahead so seldom that few have to wait for it. */
const BUSY_MS = 500;

type Parts = {
  astro: AstroHandler;
  cache: PageCache;
  freshness: Freshness;
  siteOrigin: string;
  turns: Turns;
};

/** A page that is ready; one that is doubtful is made anew before it is shown, where it can be. */
type Found = { page: ReadyPage; isFresh: boolean; isDoubtful: boolean };

/** Pages that are the same for everybody: kept as long as the cms says that nothing has changed. */
export type PublicPages = {
  /** A page that is ready, and whether the cms vouches for it now. */
  find: (url: string) => Found | undefined;
  bodyIn: PageCache['bodyIn'];
  /**
   * Makes a page; a hundred who ask for it at once wait for one. Null where more pages are asked
   * for than can be made in time.
   */
  make: (page: PublicPage, requestId: string) => Promise<Rendered | null>;
  /** Drops what has changed, then makes ahead what is read most. */
  renew: () => Promise<void>;
};

/** Keeps the public pages of a site. */
export function publicPages({ astro, cache, freshness, siteOrigin, turns }: Parts): PublicPages {
  const underWay = new Map<string, Promise<Rendered>>();
  let renewals = 0;
  let askedAt = -Infinity;

  async function rendered({ url, of, isKept }: PublicPage, requestId: string) {
    const stamp = freshness.stampOf(of);
    const isDoubtful = !freshness.isSettled();
    const note = { isIncomplete: false };
    const locals = {
      method: 'GET',
      requestId,
      note,
      revision: stamp ?? '',
      organisationState: freshness.vouchedFor('organisation'),
    };
    const page = await render(astro, { request: requestFor(url, siteOrigin), locals });
    const isWhole = page.status === 200 && !note.isIncomplete && !('set-cookie' in page.headers);
    // What changed while the page was made may be half in it.
    const isOfNow = stamp !== null && stamp === freshness.stampOf(of);
    if (isKept && isWhole && isOfNow) cache.keep(url, { page, stamp, isDoubtful });
    return page;
  }

  const make: PublicPages['make'] = (asked, requestId) => {
    const key = `${freshness.stampOf(asked.of) ?? ''} ${asked.url}`;
    const known = underWay.get(key);
    if (known !== undefined) return known;
    if (turns.isFull('reading')) return Promise.resolve(null);
    const made = turns
      .take('reading', () => rendered(asked, requestId))
      .finally(() => underWay.delete(key));
    underWay.set(key, made);
    return made;
  };

  /** Waits until nobody asks, or long enough that it is a small share of what is asked. */
  async function untilQuiet(): Promise<void> {
    const until = performance.now() + BUSY_MS;
    let now: number;
    do {
      await setTimeout(QUIET_MS);
      now = performance.now();
    } while (now < until && now - askedAt < QUIET_MS);
  }

  function find(url: string): Found | undefined {
    const page = cache.find(url);
    if (page === undefined) return undefined;
    const isKnown = freshness.isKnown();
    const isDoubtful = page.isDoubtful && isKnown && freshness.isSettled();
    return { page, isFresh: isKnown && !isDoubtful, isDoubtful };
  }

  /** What has the address, made unless it is there. */
  async function ahead(url: string): Promise<string> {
    const asked = publicPageOf(url);
    if (asked === null) return '';
    const ready = find(asked.url);
    if (ready?.isDoubtful === false) return bytesOf(ready.page).toString('utf8');
    await untilQuiet();
    const made = await make(asked, crypto.randomUUID());
    return made?.body.toString('utf8') ?? '';
  }

  /** The addresses of all pages, part by part of the sitemap. */
  async function* addresses() {
    for (const part of locationsIn(await ahead(SITEMAP))) yield* locationsIn(await ahead(part));
  }

  return {
    find: (url) => {
      askedAt = performance.now();
      return find(url);
    },
    bodyIn: cache.bodyIn,
    make,
    renew: async () => {
      renewals += 1;
      const renewal = renewals;
      cache.drop((url, page) => page.stamp !== stampNow(freshness, url));
      while (!freshness.isSettled()) await setTimeout(QUIET_MS);
      for await (const address of addresses()) {
        if (renewal !== renewals || cache.bytes() > MOST_BYTES_AHEAD) return;
        await ahead(address);
      }
    },
  };
}

/** The paths a sitemap names. */
function locationsIn(sitemap: string): string[] {
  const found = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)];
  return found.map(([, address = '']) => new URL(address).pathname);
}

function stampNow(freshness: Freshness, url: string): string | null {
  const page = publicPageOf(url);
  return page && freshness.stampOf(page.of);
}
