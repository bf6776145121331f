import type { Payload, Where } from 'payload';
import { z } from 'zod';

import { canonicalHash } from '../core/canonicalHash.ts';
import type { Look } from '../core/look.ts';
import { lookAt } from '../core/look.ts';

/** What tells whether anything was sealed or signed since. */
export type Looks = { editions: Look; 'edition-translations': Look };

type Collection = keyof Looks;

const policyRowSchema = z.object({ policyId: z.string() });
const slugRowSchema = z.object({ slug: z.string() });

/** Looks at what was sealed and signed so far. */
export async function lookAtEditions(payload: Payload): Promise<Looks> {
  const [editions, translations] = await Promise.all([
    lookAt(payload, 'editions'),
    lookAt(payload, 'edition-translations'),
  ]);
  return { editions, 'edition-translations': translations };
}

/** A short value that is another one whenever anything was sealed or signed. */
export function markOf(looks: Looks): string {
  return canonicalHash(looks).slice(0, 16);
}

/**
 * The addresses of the policies that anything was sealed or signed for between two looks. Rows are
 * added and never changed, so those are the newer ones; where the sum says otherwise — two clocks,
 * two rows of one millisecond, a restored database — it is null: nothing is known.
 */
export async function changedSince(
  payload: Payload,
  { before, after }: { before: Looks; after: Looks },
): Promise<string[] | null> {
  const policies = new Set<string>();
  for (const collection of ['editions', 'edition-translations'] as const) {
    const { count, newest } = before[collection];
    if (after[collection].count === count && after[collection].newest === newest) continue;
    const where = newest === null ? {} : { updatedAt: { greater_than: newest } };
    const rows = await rowsOf(payload, { collection, where, key: 'policyId' });
    if (rows.length + count !== after[collection].count) return null;
    for (const row of rows) policies.add(policyRowSchema.parse(row).policyId);
  }
  if (policies.size === 0) return [];
  const where = { policyId: { in: [...policies] } };
  const rows = await rowsOf(payload, { collection: 'editions', where, key: 'slug' });
  return [...new Set(rows.map((row) => slugRowSchema.parse(row).slug))];
}

/** @privileged only which policies they are of is read */
async function rowsOf(
  payload: Payload,
  { collection, where, key }: { collection: Collection; where: Where; key: 'policyId' | 'slug' },
): Promise<readonly unknown[]> {
  const { docs } = await payload.find({
    collection,
    where,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: { [key]: true },
  });
  return docs;
}
