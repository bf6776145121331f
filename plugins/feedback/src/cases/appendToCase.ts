import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Payload, PayloadRequest } from 'payload';

import { FeedbackError } from '../core/errors.ts';
import type { CaseRecord } from './caseRecord.ts';
import { envelopeOf, findCase, replaceAtRevision } from './casesPrivileged.ts';
import { sealed } from './sealedCase.ts';
import { tellHost } from './staffActs.ts';
import type { TimelineEntry } from './timeline.ts';

const MAX_TRIES = 60;
const MAX_PAUSE_MS = 40;

/** New timeline entries, and the other fields they change. */
export type CaseChange = {
  entries: TimelineEntry[];
  changes?: Partial<
    Pick<CaseRecord, 'state' | 'due' | 'dueOn' | 'pauses' | 'outcome' | 'closedAt' | 'concerned'>
  > & {
    /** In the type the host's users have. */
    officer?: string | number | null;
  };
};

/** A timeline entry with an id of its own and nothing but what is given. */
export function timelineEntry(
  facts: Pick<TimelineEntry, 'at' | 'type' | 'by'> & Partial<TimelineEntry>,
): TimelineEntry {
  return {
    id: randomUUID(),
    officer: null,
    text: null,
    state: null,
    dueOn: null,
    key: null,
    ...facts,
  };
}

/**
 * Changes a case by compare-and-set on its revision: of any number of changes at the same
 * moment none is lost, and each is decided on the case as it really was.
 * @param decide looks at the case and returns the change, null for none, or throws a refusal;
 * called again when another change came first
 * @returns the case after the change
 * @throws FeedbackError `not-found`, `case-busy` when others kept coming first
 */
export async function appendToCase(args: {
  payload: Payload;
  slug: string;
  id: string;
  req?: PayloadRequest;
  decide: (current: CaseRecord) => CaseChange | null | Promise<CaseChange | null>;
}): Promise<CaseRecord> {
  for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
    const current = await findCase(args, { id: { equals: args.id } });
    if (!current) throw new FeedbackError('not-found');
    const change = await args.decide(current);
    if (!change) return current;
    const facts = { ...change.changes, timeline: change.entries };
    const words = sealed(envelopeOf(args, current), facts);
    const changed = await replaceAtRevision(args, {
      id: current.id,
      revision: current.revision,
      changes: { ...words, timeline: [...current.storedTimeline, ...words.timeline] },
    });
    if (changed) {
      await tellHost(args.payload, { slug: args.slug, record: changed, entries: change.entries });
      return changed;
    }
    await delay(randomInt(1, Math.min(MAX_PAUSE_MS, 4 + attempt * 2)));
  }
  throw new FeedbackError('case-busy');
}
