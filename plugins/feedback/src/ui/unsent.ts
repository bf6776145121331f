import { z } from 'zod';

/** What an officer has written for one action on one case and not sent. */
const unsentSchema = z.object({ at: z.string(), fields: z.record(z.string(), z.string()) });

export type Unsent = z.infer<typeof unsentSchema>;

type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** @returns null when nothing is kept, or nothing that can be read */
export function readUnsent(storage: Place, key: string): Unsent | null {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    return unsentSchema.nullable().catch(null).parse(kept);
  } catch {
    return null;
  }
}

/** Keeps what the form of an action holds; a form without a word keeps nothing. */
export function keepUnsent(
  storage: Place,
  { key, unsent }: { key: string; unsent: Unsent | null },
): void {
  const isEmpty = Object.values(unsent?.fields ?? {}).every((text) => text.trim() === '');
  try {
    if (isEmpty) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(unsent));
  } catch {
    // A full or forbidden store must not stop the writing itself.
  }
}
