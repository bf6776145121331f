/** What is left of a case once it is erased: days and counts, and nothing anybody wrote. */
import { randomUUID } from 'node:crypto';

import type { IsoDate } from '../core/dates.ts';
import type { CaseRecord } from './caseRecord.ts';
import type { Erasure } from './caseValues.ts';
import type { EntryType, TimelineEntry } from './timeline.ts';

/** Entries that tell the days of a case. */
const DAYS: ReadonlySet<EntryType> = new Set(['received', 'closed']);
const REPLIES: ReadonlySet<EntryType> = new Set(['reply', 'needsInformation', 'closed']);
const NOTES: ReadonlySet<EntryType> = new Set(['note', 'referred']);

/**
 * The stored fields of an erased case. What the public figures are counted from stays: days, due
 * date, pauses, category, citation and decision; so do the keyed hash of the receipt code, by which
 * its holder sees what was deleted, and the staff it is hidden from.
 */
export function tombstone(
  record: CaseRecord,
  { on, cause, entry }: { on: IsoDate; cause: Erasure['cause']; entry: TimelineEntry },
) {
  const { timeline, outcome, contactEncrypted } = record;
  function count(types: ReadonlySet<EntryType>): number {
    return timeline.filter(({ type, text }) => types.has(type) && text !== null).length;
  }
  const wasContactErased = timeline.some(({ type }) => type === 'contactErased');
  const erasure: Erasure = {
    on,
    cause,
    contact: contactEncrypted !== null || wasContactErased,
    messages: count(new Set(['message'])),
    replies: count(REPLIES),
    notes: count(NOTES),
  };
  const days = timeline.filter(({ type }) => DAYS.has(type));
  return {
    erasure,
    eraseOn: null,
    subject: '',
    text: '',
    outcome: outcome && { decision: outcome.decision, reasons: '', remedy: null, further: null },
    timeline: [...days.map((day) => ({ ...day, text: null, officer: null, key: null })), entry],
    contactEncrypted: null,
    dataKey: null,
    // Made of what the sender's browser chose; nothing may be tried against it.
    idempotencyHash: `erased ${randomUUID()}`,
  };
}
