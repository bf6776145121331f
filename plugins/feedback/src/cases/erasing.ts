/** Deleting what was written on a case and how to reach who wrote it, by one write each. */
import type { Payload } from 'payload';

import type { IsoDate } from '../core/dates.ts';
import { localDate } from '../core/dates.ts';
import type { ErasedCase } from '../options.ts';
import { runtimeOf } from '../runtime.ts';
import { timelineEntry } from './appendToCase.ts';
import { tellHost } from './caseActs.ts';
import type { CaseRecord } from './caseRecord.ts';
import { changeCase } from './changeCase.ts';
import type { FoundCase } from './foundCase.ts';
import { tombstone } from './tombstone.ts';

type Place = { payload: Payload; slug: string };
type Which = { id: string; cause: ErasedCase['cause'] };

/**
 * Deletes all that was written on a case. Repeated, or at once in two processes, it is done once.
 * @param mayBeErased false leaves the case as it is
 */
export async function eraseCase(
  place: Place,
  { id, cause, mayBeErased }: Which & { mayBeErased: (current: CaseRecord) => boolean },
): Promise<CaseRecord> {
  const { now } = runtimeOf(place.payload).options;
  return changeCase({
    ...place,
    id,
    decide: async (current) => {
      if (current.erasure !== null || !mayBeErased(current)) return null;
      const at = now().toISOString();
      await listed(place, { current, scope: 'everything', cause, at });
      return eraseNow(place, { current, cause, at });
    },
  });
}

/** The erasure as a change, after the host was told of every act that goes with the timeline. */
export async function eraseNow(
  { payload, slug }: Place,
  { current, cause, at }: { current: CaseRecord; cause: ErasedCase['cause']; at: string },
) {
  await tellHost(payload, { slug, record: current, entries: current.timeline });
  const entry = timelineEntry({ at, type: 'erased', by: cause === 'due' ? 'system' : 'person' });
  const on = await dayOf(payload, at);
  return { stored: tombstone(current, { on, cause, entry }), entries: [entry] };
}

/** Deletes the contact of a case at once; the case goes on without it. */
export async function eraseContact(place: Place, id: string): Promise<CaseRecord> {
  const { now } = runtimeOf(place.payload).options;
  return changeCase({
    ...place,
    id,
    decide: async (current) => {
      if (current.contactEncrypted === null) return null;
      const at = now().toISOString();
      await listed(place, { current, scope: 'contact', cause: 'asked', at });
      return contactErased(current, at);
    },
  });
}

/** The deletion of a contact as a change. */
export function contactErased({ storedTimeline }: FoundCase, at: string) {
  const entry = timelineEntry({ at, type: 'contactErased', by: 'person' });
  return {
    stored: { contactEncrypted: null, timeline: [...storedTimeline, entry] },
    entries: [entry],
  };
}

async function listed(
  { payload, slug }: Place,
  { current, ...how }: { current: CaseRecord } & Pick<ErasedCase, 'scope' | 'cause' | 'at'>,
): Promise<void> {
  const { id, reference, closedAt } = current;
  const erased = { collection: slug, reference, case: id, closedAt, ...how };
  await runtimeOf(payload).options.listErasure?.({ payload, erased });
}

async function dayOf(payload: Payload, at: string): Promise<IsoDate> {
  const { timeZone } = await runtimeOf(payload).calendar(payload);
  return localDate(new Date(at), timeZone);
}
