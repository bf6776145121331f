import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';

import type { Freshness } from './freshness.ts';
import type { PageCache, ReadyPage } from './pageCache.ts';
import { bytesOf } from './pageCache.ts';
import type { PublicPage } from './publicPath.ts';
import { publicPageOf } from './publicPath.ts';
import type { AstroHandler, Rendered } from './render.ts';
import { render } from './render.ts';

/** Pages made ahead fill no more of the memory than this, so that what is read stays. */
const MOST_BYTES_AHEAD = 24 * 1024 * 1024;

const SITEMAP = '/sitemap.xml';

type Parts = {
  astro: AstroHandler;
  cache: PageCache;
  freshness: Freshness;
  siteOrigin: string;
};

/** Pages that are the same for everybody: kept as long as the cms says that nothing has changed. */
export type PublicPages = {
  /** A page that is ready, and whether the cms vouches for it now. */
  find: (url: string) => { page: ReadyPage; isFresh: boolean } | undefined;
  bodyIn: PageCache['bodyIn'];
  /** Makes a page; a hundred who ask for it at once wait for one. */
  make: (page: PublicPage, requestId: string) => Promise<Rendered>;
  /** Drops what has changed, then makes ahead what is read most. */
  renew: () => Promise<void>;
};

/** Keeps the public pages of a site. */
export function publicPages({ astro, cache, freshness, siteOrigin }: Parts): PublicPages {
  const underWay = new Map<string, Promise<Rendered>>();
  let renewals = 0;

  async function rendered({ url, route, isKept }: PublicPage, requestId: string) {
    const stamp = freshness.stampOf(route.of);
    const note = { isIncomplete: false };
    const locals = { method: 'GET', requestId, note, revision: stamp ?? '' };
    const page = await render(astro, { request: requestFor(url, siteOrigin), locals });
    const isWhole = page.status === 200 && !note.isIncomplete && !('set-cookie' in page.headers);
    // What changed while the page was made may be half in it.
    const isOfNow = stamp !== null && stamp === freshness.stampOf(route.of);
    if (isKept && isWhole && isOfNow) cache.keep(url, { page, stamp });
    return page;
  }

  const make: PublicPages['make'] = (asked, requestId) => {
    const key = `${freshness.stampOf(asked.route.of) ?? ''} ${asked.url}`;
    const known = underWay.get(key);
    if (known !== undefined) return known;
    const made = rendered(asked, requestId).finally(() => underWay.delete(key));
    underWay.set(key, made);
    return made;
  };

  /** The page of an address, made unless it is there. */
  async function ahead(url: string): Promise<Buffer> {
    const asked = publicPageOf(url);
    if (asked === null) return Buffer.alloc(0);
    const ready = cache.find(asked.url);
    if (ready !== undefined) return bytesOf(ready);
    return (await make(asked, crypto.randomUUID())).body;
  }

  return {
    find: (url) => {
      const page = cache.find(url);
      return page && { page, isFresh: freshness.isKnown() };
    },
    bodyIn: cache.bodyIn,
    make,
    renew: async () => {
      renewals += 1;
      const renewal = renewals;
      cache.drop((url, page) => page.stamp !== stampNow(freshness, url));
      const sitemap = await ahead(SITEMAP);
      const paths = [...sitemap.toString('utf8').matchAll(/<loc>([^<]+)<\/loc>/g)];
      for (const [, address = ''] of paths) {
        if (renewal !== renewals || cache.bytes() > MOST_BYTES_AHEAD) return;
        await ahead(new URL(address).pathname);
      }
    },
  };
}

function stampNow(freshness: Freshness, url: string): string | null {
  const page = publicPageOf(url);
  return page && freshness.stampOf(page.route.of);
}

/** A request of the server's own: what anybody sees, whoever asks. */
function requestFor(url: string, siteOrigin: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.method = 'GET';
  request.url = url;
  request.httpVersion = '1.1';
  // Astro builds addresses from this header.
  request.headers.host = new URL(siteOrigin).host;
  request.complete = true;
  request.push(null);
  return request;
}
