/** What a person does by the receipt code with what is kept about them. */
import { isDeepStrictEqual } from 'node:util';
import type { PayloadRequest } from 'payload';

import type { CaseChange } from '../cases/appendToCase.ts';
import { appendToCase, timelineEntry } from '../cases/appendToCase.ts';
import type { CaseRecord } from '../cases/caseRecord.ts';
import { envelopeOf } from '../cases/casesPrivileged.ts';
import type { Contact } from '../cases/caseValues.ts';
import { eraseCase, eraseContact } from '../cases/erasing.ts';
import { openContact, sealContact } from '../cases/sealedCase.ts';
import { CASE_EVENTS, reasonsAgainst } from '../cases/states.ts';
import type { TrackAnswer } from '../cases/trackedCase.ts';
import { deletableOf, trackAnswer } from '../cases/trackedCase.ts';
import { localDate } from '../core/dates.ts';
import { FeedbackError } from '../core/errors.ts';
import type { Runtime } from '../runtime.ts';
import type { Located } from './trackCase.ts';
import { locate } from './trackCase.ts';

type Asking = { runtime: Runtime; req: PayloadRequest; receiptCode: string };

/**
 * Puts another contact in place of the one that stands there; the same one again changes nothing.
 * @throws FeedbackError `not-found`, `action-refused` where there is no contact
 */
export async function changeContact({
  contact,
  ...asking
}: Asking & { contact: Contact }): Promise<TrackAnswer> {
  const { runtime, req } = asking;
  const { payload } = req;
  const { kind, record } = await locate({ ...asking, payload });
  const place = { payload, slug: runtime.slugOf(kind) };
  function decide(current: CaseRecord): CaseChange | null {
    const actor = { kind: 'person' } as const;
    const reasons = reasonsAgainst({ event: 'changeContact', facts: current, actor });
    const envelope = envelopeOf(place, current);
    if (reasons.length > 0 || current.contactEncrypted === null || envelope === null) {
      throw new FeedbackError('action-refused', { reasons });
    }
    if (isDeepStrictEqual(openContact(envelope, current), contact)) return null;
    const at = runtime.options.now().toISOString();
    const { entry } = CASE_EVENTS.changeContact;
    return {
      changes: { contactEncrypted: sealContact(envelope, contact) },
      entries: [timelineEntry({ at, type: entry, by: 'person' })],
    };
  }
  const changed = await appendToCase({ ...place, id: record.id, req, decide });
  return answerOf(asking, { kind, record: changed });
}

/**
 * Deletes what may be deleted now: the contact, and of a closed case all that was written unless
 * its category requires it. Asked for again, nothing more happens.
 * @throws FeedbackError `not-found`
 */
export async function deleteNow(asking: Asking): Promise<TrackAnswer> {
  const { runtime, req } = asking;
  const { payload } = req;
  const { kind, record } = await locate({ ...asking, payload });
  const place = { payload, slug: runtime.slugOf(kind) };
  const { id } = record;
  const changed =
    deletableOf(record) === 'everything'
      ? await eraseCase(place, { id, cause: 'asked', mayBeErased })
      : await eraseContact(place, id);
  return answerOf(asking, { kind, record: changed });
}

function mayBeErased(current: CaseRecord): boolean {
  return deletableOf(current) === 'everything';
}

async function answerOf({ runtime, req }: Asking, { kind, record }: Located): Promise<TrackAnswer> {
  const { timeZone } = await runtime.calendar(req.payload);
  return trackAnswer(record, { kind, today: localDate(runtime.options.now(), timeZone) });
}
