import { z } from 'zod';

/**
 * What a person has written and not saved, kept in his browser for each document: it outlives a
 * refused save, a reload, and a session that ends.
 */
const keptSchema = z.object({
  /** The page it was written on; another page of the same person keeps its own. */
  page: z.string(),
  at: z.string(),
  /** The fields he changed, as they were and as he wrote them. */
  base: z.record(z.string(), z.unknown()),
  mine: z.record(z.string(), z.unknown()),
});

export type Kept = z.infer<typeof keptSchema>;

/** Entries of pages that were never looked at again do not pile up. */
const MAX_ENTRIES = 5;

type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Everything kept under a key, oldest first. */
export function readKept(storage: Place, key: string): Kept[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(key) ?? '[]');
    return z.array(keptSchema).catch([]).parse(stored);
  } catch {
    return [];
  }
}

/** Keeps what a page holds unsaved, or, with null, lets it go. */
export function keep(
  storage: Place,
  { key, page, kept }: { key: string; page: string; kept: Omit<Kept, 'page'> | null },
): void {
  const others = readKept(storage, key).filter((each) => each.page !== page);
  const entries = kept === null ? others : [...others, { ...kept, page }];
  try {
    if (entries.length === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(entries.slice(-MAX_ENTRIES)));
  } catch {
    // A full or forbidden store must not stop the writing itself.
  }
}
