import type { Payload } from 'payload';

import { KINDS } from '../core/case.ts';
import type { StaffAct } from '../options.ts';
import { runtimeOf } from '../runtime.ts';
import type { CaseRecord } from './caseRecord.ts';
import { findCases } from './casesPrivileged.ts';
import type { TimelineEntry } from './timeline.ts';

const PAGE = 200;

/** Tells the host what staff have just done on a case. */
export async function tellHost(
  payload: Payload,
  { slug, record, entries }: { slug: string; record: CaseRecord; entries: TimelineEntry[] },
): Promise<void> {
  const { recorded } = runtimeOf(payload).options;
  if (recorded === undefined) return;
  for (const act of actsOf({ slug, record, entries })) await recorded({ payload, act });
}

/**
 * What staff have done on cases since an instant, for a host that was not told of all of it because
 * the process was killed between the act and the telling.
 * @param since ISO instant
 */
export async function* staffActsSince(payload: Payload, since: string): AsyncGenerator<StaffAct> {
  const { slugOf } = runtimeOf(payload);
  for (const kind of KINDS) {
    const slug = slugOf(kind);
    let after: string | null = null;
    do {
      const changed = { updatedAt: { greater_than_equal: since } };
      const where = after === null ? changed : { and: [changed, { id: { greater_than: after } }] };
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
}): StaffAct[] {
  return entries.flatMap(({ id: entry, at, type, state, officer }) =>
    officer === null
      ? []
      : [{ collection: slug, case: id, reference, entry, at, type, state, officer }],
  );
}
