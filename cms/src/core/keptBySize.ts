import { LRUCache } from 'lru-cache';

/** Characters of JSON kept of a kind, unless said otherwise. */
const MOST = 24 * 1024 * 1024;

/** What an entry costs beside its characters. */
const ENTRY = 200;

/** What was made once, under a key that says what of; see {@link keptBySize}. */
export type Kept<T> = {
  /** What is kept under the key, or made now: once, however many ask. What is undefined is not kept. */
  find: (key: string, make: () => Promise<T | undefined>) => Promise<T | undefined>;
  peek: (key: string) => T | undefined;
  keep: (key: string, value: T) => void;
};

/**
 * Keeps what was made within a number of characters; the longest not asked for goes first.
 * @param sizeOf characters of a value; those of its JSON where nothing is said
 */
export function keptBySize<T extends object>({
  most = MOST,
  sizeOf = (value) => JSON.stringify(value).length,
}: { most?: number; sizeOf?: (value: T) => number } = {}): Kept<T> {
  const cache = new LRUCache<string, T, () => Promise<T | undefined>>({
    maxSize: most,
    sizeCalculation: (value) => sizeOf(value) + ENTRY,
    fetchMethod: (...[, , { context }]) => context(),
    // What had to go while it was made is given to those who wait all the same.
    ignoreFetchAbort: true,
  });
  return {
    find: (key, make) => cache.fetch(key, { context: make }),
    peek: (key) => cache.get(key),
    keep: (key, value) => void cache.set(key, value),
  };
}
