/** Erasures done again on a database that was restored from before them. */
import type { Payload } from 'payload';

import { KINDS } from '../core/case.ts';
import type { ErasedCase } from '../options.ts';
import { runtimeOf } from '../runtime.ts';
import { findCases } from './casesPrivileged.ts';
import { changeCase } from './changeCase.ts';
import { contactErased, eraseNow } from './erasing.ts';
import type { FoundCase } from './foundCase.ts';

/** Erasures looked at by one question to the database. */
const PAGE = 200;

/**
 * Does again what is listed and not so in the database; a case the backup still had as open is
 * closed on the day it was. Harmless to repeat.
 * @param listed in the order they were done
 * @returns how many cases were not as listed
 */
export async function repeatErasures(
  payload: Payload,
  listed: readonly ErasedCase[],
): Promise<number> {
  const slugs = KINDS.map((kind) => runtimeOf(payload).slugOf(kind));
  let repeated = 0;
  for (const slug of slugs) {
    const ofKind = listed.filter(({ collection }) => collection === slug);
    for (let from = 0; from < ofKind.length; from += PAGE) {
      repeated += await repeatPage({ payload, slug }, ofKind.slice(from, from + PAGE));
    }
  }
  return repeated;
}

async function repeatPage(
  place: { payload: Payload; slug: string },
  listed: readonly ErasedCase[],
): Promise<number> {
  // Found by reference, as an id of another kind of database cannot be asked for.
  const references = listed.map(({ reference }) => reference);
  const where = { and: [{ reference: { in: references } }, { dataKey: { exists: true } }] };
  const { cases } = await findCases(place, { where, limit: PAGE });
  let repeated = 0;
  for (const { id, revision } of cases) {
    for (const erased of listed.filter((each) => each.case === id)) {
      const changed = await changeCase({
        ...place,
        id,
        decide: (current) => changeAgain(place, { current, erased }),
      });
      if (changed.revision !== revision) repeated += 1;
    }
  }
  return repeated;
}

async function changeAgain(
  place: { payload: Payload; slug: string },
  { current, erased }: { current: FoundCase; erased: ErasedCase },
) {
  const { scope, at, cause } = erased;
  if (current.erasure !== null) return null;
  if (scope === 'contact') {
    const isGivenAnew = current.timeline.some(
      (entry) => entry.type === 'contactChanged' && entry.at > at,
    );
    return current.contactEncrypted === null || isGivenAnew ? null : contactErased(current, at);
  }
  const { stored, entries } = await eraseNow(place, { current, cause, at });
  const closing = { state: 'closed', closedAt: current.closedAt ?? erased.closedAt ?? at };
  return { stored: { ...stored, ...closing }, entries };
}
