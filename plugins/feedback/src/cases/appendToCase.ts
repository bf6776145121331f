import { randomUUID } from 'node:crypto';
import type { Payload, PayloadRequest } from 'payload';

import type { CaseRecord } from './caseRecord.ts';
import { envelopeOf } from './casesPrivileged.ts';
import { changeCase } from './changeCase.ts';
import { sealed } from './sealedCase.ts';
import type { TimelineEntry } from './timeline.ts';

/** New timeline entries, and the other fields they change. */
export type CaseChange = {
  entries: TimelineEntry[];
  changes?: Partial<
    Pick<
      CaseRecord,
      | 'state'
      | 'due'
      | 'dueOn'
      | 'pauses'
      | 'outcome'
      | 'closedAt'
      | 'concerned'
      | 'contactEncrypted'
      | 'eraseOn'
    >
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
 * Adds to a case, sealing what is added; earlier entries pass as they are stored.
 * @param decide as for {@link changeCase}
 */
export function appendToCase(args: {
  payload: Payload;
  slug: string;
  id: string;
  req?: PayloadRequest;
  decide: (current: CaseRecord) => CaseChange | null | Promise<CaseChange | null>;
}): Promise<CaseRecord> {
  return changeCase({
    ...args,
    decide: async (current) => {
      const change = await args.decide(current);
      if (!change) return null;
      const facts = { ...change.changes, timeline: change.entries };
      const words = sealed(envelopeOf(args, current), facts);
      const timeline = [...current.storedTimeline, ...words.timeline];
      return { stored: { ...words, timeline }, entries: change.entries };
    },
  });
}
