import type { Payload, Where } from 'payload';

import { KINDS } from '../core/case.ts';
import type { CaseAct } from '../options.ts';
import { runtimeOf } from '../runtime.ts';
import type { CaseRecord } from './caseRecord.ts';
import { findCases } from './casesPrivileged.ts';
import { FIRST_REVISION } from './caseValues.ts';
import type { EntryType, TimelineEntry } from './timeline.ts';

const PAGE = 200;

/** What is done on a case by nobody of the staff, and told to the host all the same. */
const ALSO_TOLD: ReadonlySet<EntryType> = new Set(['contactChanged', 'contactErased', 'erased']);

/** Tells the host what has just been done on a case. */
export async function tellHost(
  payload: Payload,
  { slug, record, entries }: { slug: string; record: CaseRecord; entries: TimelineEntry[] },
): Promise<void> {
  const { recorded } = runtimeOf(payload).options;
  if (recorded === undefined) return;
  for (const act of actsOf({ slug, record, entries })) await recorded({ payload, act });
}

/**
 * What has been done on cases since an instant, for a host that was not told of all of it because
 * the process was killed between the act and the telling.
 * @param since ISO instant
 */
export async function* caseActsSince(payload: Payload, since: string): AsyncGenerator<CaseAct> {
  const { slugOf } = runtimeOf(payload);
  for (const kind of KINDS) {
    const slug = slugOf(kind);
    let after: string | null = null;
    do {
      const where: Where = {
        and: [
          { updatedAt: { greater_than_equal: since } },
          { revision: { greater_than: FIRST_REVISION } },
          ...(after === null ? [] : [{ id: { greater_than: after } }]),
        ],
      };
      const page = await findCases({ payload, slug }, { where, limit: PAGE });
      for (const record of page.cases) {
        const entries = record.timeline.filter(({ at }) => at >= since);
        yield* actsOf({ slug, record, entries });
      }
      after = page.next;
    } while (after !== null);
  }
}

function actsOf({
  slug,
  record: { id, reference },
  entries,
}: {
  slug: string;
  record: CaseRecord;
  entries: readonly TimelineEntry[];
}): CaseAct[] {
  return entries
    .filter(({ officer, type }) => officer !== null || ALSO_TOLD.has(type))
    .map(({ id: entry, at, type, by, state, officer }) => ({
      collection: slug,
      case: id,
      reference,
      entry,
      at,
      type,
      by,
      state,
      officer,
    }));
}
