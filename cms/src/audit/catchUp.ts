import type { Payload } from 'payload';

import { AUDIT } from './collection.ts';
import type { AuditFact } from './event.ts';
import { record } from './record.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A process killed between an act and its record is not left lying for longer than this. */
const LOOKS_BACK_MS = 7 * DAY_MS;

/** Tells what was done since an instant, from where it was done. */
export type Source = (payload: Payload, since: string) => AsyncIterable<AuditFact>;

/**
 * Records what was done and not recorded, because the process was killed between the two: every act
 * leaves its own trace in the document it changed. Harmless to repeat, and in several processes;
 * a source that cannot be read keeps no other, and no start, from going on.
 * @privileged the system completes the record of what people have done
 * @param now epoch milliseconds
 * @returns how many events were recorded late
 */
export async function catchUp(
  payload: Payload,
  { sources, now }: { sources: readonly Source[]; now: number },
): Promise<number> {
  const since = new Date(now - LOOKS_BACK_MS).toISOString();
  const { docs } = await payload.db.find<{ key: string }>({
    collection: AUDIT,
    where: { at: { greater_than_equal: since } },
    select: { key: true },
    pagination: false,
  });
  const known = new Set(docs.map(({ key }) => key));
  let late = 0;
  for (const source of sources) {
    try {
      for await (const fact of source(payload, since)) {
        if (!known.has(fact.key) && (await record(payload, fact))) late += 1;
      }
    } catch (err) {
      payload.logger.error({ err, msg: 'Some late events could not be recorded' });
    }
  }
  return late;
}
