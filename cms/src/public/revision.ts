import type { Payload } from 'payload';

import { canonicalHash } from '../core/canonicalHash.ts';
import { lookAt } from '../core/look.ts';
import { remembered } from '../core/remembered.ts';
import { changedPolicies, editionsMark } from '../editions/memory.ts';
import { recallOrganisation, recallToday } from '../organisation/memory.ts';
import type { Revision } from './answers.ts';

/** How many surveys there are and when the last changed, as this process remembers it. */
const recallSurveys = remembered({
  of: ['surveys'],
  read: (payload) => lookAt(payload, 'surveys'),
});

/**
 * A short value for each part of what the public sees, which changes whenever anything of it does,
 * and one for all of them. The day is in each: an edition takes effect by it, a survey opens and a
 * holiday begins.
 * @param since the value of the policies when they were last asked about
 */
export async function readRevision(payload: Payload, since?: string): Promise<Revision> {
  const [day, editions, organisation, surveys] = await Promise.all([
    recallToday(payload),
    editionsMark(payload),
    recallOrganisation(payload),
    recallSurveys(payload),
  ]);
  const parts = {
    policies: ofPolicies(editions),
    organisation: short([day, organisation.version]),
    surveys: short([day, surveys]),
  };
  const changed = await changedPolicies(payload, (mark) => ofPolicies(mark) === since);
  return { revision: short(Object.values(parts)), parts, changedPolicies: changed };

  function ofPolicies(mark: string): string {
    return short([day, mark]);
  }
}

function short(of: unknown[]): string {
  return canonicalHash(of).slice(0, 16);
}
