import type { Encoding } from '../../server/encoding.ts';
import { compress, isCompressible, QUICK_QUALITY } from '../../server/encoding.ts';
import { etagOf } from '../../server/etag.ts';
import type { Rendered } from './render.ts';

/** Bytes of pages kept, in all their encodings; the longest not asked for goes first. */
const MOST_BYTES = 48 * 1024 * 1024;

/** Brotli's quality for the answer that is made while nobody waits. */
const BEST_QUALITY = 11;

/** The bytes of an answer, and its headers as they are written: name, value, name, value. */
export type ReadyBody = { bytes: Buffer; head: readonly string[] };

/** A page that is ready to be sent. */
export type ReadyPage = {
  contentType: string;
  /** Weak: the same page has other bytes in other encodings, and better ones later. */
  etag: string;
  /** Each encoding asked for so far. */
  bodies: Map<Encoding, ReadyBody>;
  isCompressible: boolean;
  /** Headers of the answer to who has it. */
  notModified: readonly string[];
  /** What the page was made of: it is good as long as that is so. */
  stamp: string;
  /** Made a moment after a change, of which not all of the cms may have known. */
  isDoubtful: boolean;
  /** When it was made, in milliseconds since 1970. */
  madeAt: number;
};

/** Ready pages by their one address. */
export type PageCache = {
  find: (url: string) => ReadyPage | undefined;
  keep: (url: string, made: { page: Rendered; stamp: string; isDoubtful?: boolean }) => ReadyPage;
  /** Drops what is no longer so. */
  drop: (isGone: (url: string, page: ReadyPage) => boolean) => void;
  /** The page in an encoding, made at the first request and better a moment later. */
  bodyIn: (page: ReadyPage, encoding: Encoding) => ReadyBody | Promise<ReadyBody>;
  bytes: () => number;
};

/**
 * Keeps ready pages in memory, within a number of bytes.
 * @param headers of every answer
 */
export function keepPages(
  headers: Readonly<Record<string, string>>,
  { mostBytes = MOST_BYTES, now = Date.now }: { mostBytes?: number; now?: () => number } = {},
): PageCache {
  const pages = new Map<string, ReadyPage>();
  const urls = new WeakMap<ReadyPage, string>();
  let bytes = 0;
  let improving = Promise.resolve();

  function remove(url: string): void {
    const page = pages.get(url);
    if (page === undefined) return;
    pages.delete(url);
    bytes -= sizeOf(page);
  }

  function makeRoom(): void {
    for (const oldest of pages.keys()) {
      if (bytes <= mostBytes) return;
      remove(oldest);
    }
  }

  function isStillKept(page: ReadyPage): boolean {
    return pages.get(urls.get(page) ?? '') === page;
  }

  function setBody(page: ReadyPage, [encoding, body]: [Encoding, Buffer]): ReadyBody {
    const before = page.bodies.get(encoding)?.bytes.length ?? 0;
    const ready = { bytes: body, head: headOf(page, { encoding, body, headers }) };
    page.bodies.set(encoding, ready);
    if (isStillKept(page)) {
      bytes += body.length - before;
      makeRoom();
    }
    return ready;
  }

  /** One after another: pages are asked for meanwhile. */
  function improve(page: ReadyPage, identity: Buffer): void {
    improving = improving.then(async () => {
      if (!isStillKept(page)) return;
      const best = { encoding: 'br', quality: BEST_QUALITY } as const;
      // Where that fails the quicker one stays, and the next page has its turn.
      const body = await compress(identity, best).catch(() => null);
      if (body !== null) setBody(page, ['br', body]);
    });
  }

  async function compressed(page: ReadyPage, encoding: Encoding): Promise<ReadyBody> {
    const identity = bytesOf(page);
    const body = await compress(identity, { encoding, quality: QUICK_QUALITY });
    const other = page.bodies.get(encoding);
    if (other !== undefined) return other;
    if (encoding === 'br') improve(page, identity);
    return setBody(page, [encoding, body]);
  }

  return {
    find: (url) => {
      const page = pages.get(url);
      if (page === undefined) return undefined;
      pages.delete(url);
      pages.set(url, page);
      return page;
    },
    keep: (url, { page, stamp, isDoubtful = false }) => {
      remove(url);
      const { body, contentType } = page;
      const etag = etagOf(body);
      const ready: ReadyPage = {
        contentType,
        etag,
        notModified: Object.entries({ ...headers, ...cachingHeaders(etag) }).flat(),
        bodies: new Map(),
        isCompressible: isCompressible(contentType, body.length),
        stamp,
        isDoubtful,
        madeAt: now(),
      };
      pages.set(url, ready);
      urls.set(ready, url);
      setBody(ready, ['identity', body]);
      return ready;
    },
    drop: (isGone) => {
      for (const [url, page] of pages) if (isGone(url, page)) remove(url);
    },
    bodyIn: (page, encoding) => page.bodies.get(encoding) ?? compressed(page, encoding),
    bytes: () => bytes,
  };
}

/** The page as it was made. */
export function bytesOf({ bodies }: ReadyPage): Buffer {
  return bodies.get('identity')?.bytes ?? Buffer.alloc(0);
}

function sizeOf({ bodies }: ReadyPage): number {
  return [...bodies.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
}

function headOf(
  { contentType, etag }: ReadyPage,
  given: { encoding: Encoding; body: Buffer; headers: Readonly<Record<string, string>> },
): string[] {
  return Object.entries({
    ...given.headers,
    'Content-Type': contentType,
    'Content-Length': String(given.body.length),
    ...(given.encoding !== 'identity' && { 'Content-Encoding': given.encoding }),
    ...cachingHeaders(etag),
  }).flat();
}

/** A public page may be kept, but is asked for again each time, which its tag makes cheap. */
export function cachingHeaders(etag: string): Record<string, string> {
  return { ETag: etag, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' };
}
