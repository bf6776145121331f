/** Keys that may be used once, past access control. */
import type { Payload } from 'payload';
import { z } from 'zod';

import { databaseApi } from '../core/localApi.ts';
import { isUniqueConflict } from '../core/uniqueConflict.ts';
import type { Runtime } from '../runtime.ts';

const rowSchema = z.object({ holder: z.string().nullish() });

/**
 * Uses a key up, for one holder.
 * @returns false when somebody else has used it; the same holder may come again
 */
export async function useKeyOnce(
  place: { runtime: Runtime; payload: Payload },
  args: { key: string; holder: string; expiresAt: Date },
): Promise<boolean> {
  const collection = place.runtime.options.slugs.keys;
  const database = databaseApi(place.payload);
  try {
    await database.create({
      collection,
      data: { ...args, expiresAt: args.expiresAt.toISOString() },
      returning: false,
    });
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
    const row = await database.findOne({ collection, where: { key: { equals: args.key } } });
    return rowSchema.safeParse(row).data?.holder === args.holder;
  }
  return true;
}
