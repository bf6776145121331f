/**
 * Erasure in time: a sweep at the start and by the clock. Each case is erased by one write of its
 * own, so that a sweep can be killed anywhere, repeated, and run in two processes at once.
 */
import type { Payload } from 'payload';

import { anonymousFault } from '../core/answering.ts';
import { KINDS } from '../core/case.ts';
import type { IsoDate } from '../core/dates.ts';
import { localDate } from '../core/dates.ts';
import { recurring } from '../core/recurring.ts';
import { runtimeOf } from '../runtime.ts';
import { findCases } from './casesPrivileged.ts';
import { eraseCase } from './erasing.ts';

const PAGE = 200;
const PAUSE_MS = 10 * 60_000;

/** How many cases were erased, and how many could not be. */
export type Sweep = { erased: number; failed: number };

/** Erases every case whose day has come. A case that cannot be erased keeps no other from it. */
export async function eraseDue(payload: Payload): Promise<Sweep> {
  const { slugOf, calendar, options } = runtimeOf(payload);
  const { timeZone } = await calendar(payload);
  const today = localDate(options.now(), timeZone);
  const counts = { erased: 0, failed: 0 };
  for (const kind of KINDS) await sweep({ payload, slug: slugOf(kind) }, { today, counts });
  return counts;
}

/** Does so now and every ten minutes from now on, for a host to call at its start. */
export async function keepErasing(payload: Payload): Promise<void> {
  await recurring({ payload, msg: 'Due cases were not erased', pauseMs: PAUSE_MS, run: eraseDue });
}

async function sweep(
  place: { payload: Payload; slug: string },
  { today, counts }: { today: IsoDate; counts: Sweep },
): Promise<void> {
  const due = { eraseOn: { less_than_equal: today } };
  let after: string | null = null;
  do {
    const where = after === null ? due : { and: [due, { id: { greater_than: after } }] };
    const page = await findCases(place, { where, limit: PAGE });
    for (const { id } of page.cases) {
      try {
        const { erasure } = await eraseCase(place, {
          id,
          cause: 'due',
          mayBeErased: ({ eraseOn }) => eraseOn !== null && eraseOn <= today,
        });
        if (erasure !== null) counts.erased += 1;
      } catch (error) {
        counts.failed += 1;
        const fault = anonymousFault(error);
        place.payload.logger.error({ msg: 'A case could not be erased', case: id, fault });
      }
    }
    after = page.next;
  } while (after !== null);
}
