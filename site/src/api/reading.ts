import type { z } from 'zod';

import type { Answer } from './answer.ts';

/** Characters of answers that are kept of a kind. */
const MOST = 1_000_000;

/** An answer that was read, by the tag it came with. */
type Known<Value> = { etag: string; value: Value; characters: number };

/**
 * What answers of a kind have to be, the latest that were, and those under way. What has not changed
 * since is neither sent nor read again, and a hundred who ask at once have one answer.
 */
export type Reading<Value> = {
  schema: z.ZodType<Value>;
  find: (path: string) => Known<Value> | undefined;
  keep: (path: string, known: Known<Value>) => void;
  underWay: Map<string, Promise<Answer<Value>>>;
};

/** Keeps answers of a kind, the longest not asked for going first. */
export function readingOf<Value>(schema: z.ZodType<Value>, most = MOST): Reading<Value> {
  const kept = new Map<string, Known<Value>>();
  let characters = 0;

  function remove(path: string): void {
    characters -= kept.get(path)?.characters ?? 0;
    kept.delete(path);
  }

  return {
    schema,
    underWay: new Map(),
    find: (path) => {
      const found = kept.get(path);
      if (found !== undefined) {
        kept.delete(path);
        kept.set(path, found);
      }
      return found;
    },
    keep: (path, known) => {
      remove(path);
      kept.set(path, known);
      characters += known.characters;
      for (const oldest of kept.keys()) {
        if (characters <= most) return;
        remove(oldest);
      }
    },
  };
}
