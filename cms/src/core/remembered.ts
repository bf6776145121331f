import type { Payload } from 'payload';

/** For so many milliseconds what was read is taken for what is. */
export const HOLDS_MS = 500;

/** A hook runs before its write is there for others: for so long after it nothing is taken for granted. */
const DOUBT_MS = 2_000;

type Memory<T> = {
  known: { value: T; readAt: number } | null;
  /** The reading under way, and when it began. */
  current: { value: Promise<T>; began: number } | null;
  /** The one that begins when it has ended. */
  next: Promise<T> | null;
  doubtedAt: number;
};

/** What hears of this process's writes; see `withDoubts`. */
const doubters: { of: readonly string[]; hear: (payload: Payload) => void }[] = [];

/** Tells what was remembered of a collection or global that this process is writing it. */
export function doubt(payload: Payload, slug: string): void {
  for (const { of, hear } of doubters) if (of.includes(slug)) hear(payload);
}

/**
 * Remembers what is read often and changes seldom: however many ask, it is read one at a time and
 * at most twice a second. A reading that fails is told to who waits for it, and tried again by the next.
 * @param of collections and globals it is read from
 * @param read is given what was known before, to keep what has not changed of it
 * @returns recalls it, as it is after this process's own writes, and at most half a second after
 * those of others
 */
export function remembered<T>({
  of,
  read,
}: {
  of: readonly string[];
  read: (payload: Payload, before: T | null) => Promise<T>;
}): (payload: Payload) => Promise<T> {
  const memories = new WeakMap<Payload, Memory<T>>();

  function memoryOf(payload: Payload): Memory<T> {
    const found = memories.get(payload);
    if (found) return found;
    const made = { known: null, current: null, next: null, doubtedAt: -Infinity };
    memories.set(payload, made);
    return made;
  }

  async function begin(payload: Payload, memory: Memory<T>): Promise<T> {
    const began = performance.now();
    memory.next = null;
    const value = read(payload, memory.known?.value ?? null);
    memory.current = { value, began };
    try {
      memory.known = { value: await value, readAt: began };
      return memory.known.value;
    } finally {
      memory.current = null;
    }
  }

  function recall(payload: Payload): Promise<T> {
    const memory = memoryOf(payload);
    const { known, current, doubtedAt } = memory;
    const now = performance.now();
    const oldest = now - doubtedAt < DOUBT_MS ? now : now - HOLDS_MS;
    if (known && known.readAt >= oldest) return Promise.resolve(known.value);
    if (current && current.began >= oldest) return current.value;
    memory.next ??= settled(current?.value).then(() => begin(payload, memory));
    return memory.next;
  }

  function hear(payload: Payload): void {
    memoryOf(payload).doubtedAt = performance.now();
  }

  doubters.push({ of, hear });
  return recall;
}

async function settled(promise: Promise<unknown> | undefined): Promise<void> {
  await promise?.catch(() => undefined);
}
