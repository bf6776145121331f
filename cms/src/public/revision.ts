import type { Payload } from 'payload';

import { canonicalHash } from '../core/canonicalHash.ts';
import { timeZoneOrUsual } from '../organisation/timeZone.ts';
import { dayIn } from '../organisation/today.ts';
import type { Revision } from './answers.ts';

/**
 * A short value for each part of what the public sees, which changes whenever anything of it does,
 * and one for all of them. The day is in each: an edition takes effect by it, a survey opens and a
 * holiday begins.
 * @privileged only hashes of the times of change go out
 */
export async function readRevision(payload: Payload): Promise<Revision> {
  const [editions, translations, holidays, surveys, organisation] = await Promise.all([
    newest(payload, 'editions'),
    newest(payload, 'edition-translations'),
    newest(payload, 'holidays'),
    newest(payload, 'surveys'),
    payload.findGlobal({ slug: 'organisation', depth: 0, overrideAccess: true }),
  ]);
  const day = dayIn(timeZoneOrUsual(organisation.timeZone), new Date());
  const parts = {
    policies: short([day, editions, translations]),
    organisation: short([day, holidays, organisation.updatedAt ?? null]),
    surveys: short([day, surveys]),
  };
  return { revision: short(Object.values(parts)), parts };
}

function short(of: unknown[]): string {
  return canonicalHash(of).slice(0, 16);
}

type Collection = 'editions' | 'edition-translations' | 'holidays' | 'surveys';

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
