import type { CollectionSlug, Payload } from 'payload';
import { z } from 'zod';

/** How many rows a collection has, and when the newest was written; null before the first. */
export type Look = { count: number; newest: string | null };

const rowSchema = z.object({ updatedAt: z.string() });

/**
 * Looks whether anything was written in a collection since. Asked without a condition MongoDB
 * estimates how many rows there are, and the estimate moves when nothing has changed.
 * @privileged it reads how many there are and when the last was written
 */
export async function lookAt(payload: Payload, collection: CollectionSlug): Promise<Look> {
  const { docs, totalDocs } = await payload.find({
    collection,
    where: { id: { exists: true } },
    sort: '-updatedAt',
    limit: 1,
    depth: 0,
    overrideAccess: true,
    select: { updatedAt: true },
  });
  return { count: totalDocs, newest: rowSchema.safeParse(docs[0]).data?.updatedAt ?? null };
}
