import type { Payload } from 'payload';

import { canonicalHash } from '../core/canonicalHash.ts';
import { timeZoneOrUsual } from '../organisation/timeZone.ts';
import { dayIn } from '../organisation/today.ts';

/**
 * A short value that changes whenever anything the public sees of the policy side changes: a
 * sealed edition, the organisation, the holidays, or the day itself (an edition may take effect).
 * @privileged only a hash of the times of change goes out
 */
export async function readRevision(payload: Payload): Promise<string> {
  const [editions, translations, holidays, organisation] = await Promise.all([
    newest(payload, 'editions'),
    newest(payload, 'edition-translations'),
    newest(payload, 'holidays'),
    payload.findGlobal({ slug: 'organisation', depth: 0, overrideAccess: true }),
  ]);
  const day = dayIn(timeZoneOrUsual(organisation.timeZone), new Date());
  return canonicalHash([
    editions,
    translations,
    holidays,
    organisation.updatedAt ?? null,
    day,
  ]).slice(0, 16);
}

type Collection = 'editions' | 'edition-translations' | 'holidays';

/**
 * Asked without a condition MongoDB estimates how many there are, and the estimate moves when
 * nothing has changed.
 * @privileged it reads how many there are and when the last changed
 */
async function newest(payload: Payload, collection: Collection) {
  const { docs, totalDocs } = await payload.find({
    collection,
    where: { id: { exists: true } },
    sort: '-updatedAt',
    limit: 1,
    depth: 0,
    overrideAccess: true,
    select: { updatedAt: true },
  });
  return [totalDocs, docs[0]?.updatedAt ?? null];
}
