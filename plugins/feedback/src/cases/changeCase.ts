import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Payload, PayloadRequest } from 'payload';

import { FeedbackError } from '../core/errors.ts';
import { tellHost } from './caseActs.ts';
import type { CaseRecord } from './caseRecord.ts';
import { findCase, replaceAtRevision } from './casesPrivileged.ts';
import type { FoundCase } from './foundCase.ts';
import type { TimelineEntry } from './timeline.ts';

const MAX_TRIES = 60;
const MAX_PAUSE_MS = 40;

/** What is stored in place of what stands there, and the entries of the timeline that are new. */
type StoredChange = { stored: Record<string, unknown>; entries: TimelineEntry[] };

/**
 * Changes a case by compare-and-set on its revision: of any number of changes at the same
 * moment none is lost, and each is decided on the case as it really was.
 * @param decide looks at the case and returns the change, null for none, or throws a refusal;
 * called again when another change came first
 * @returns the case after the change
 * @throws FeedbackError `not-found`, `case-busy` when others kept coming first
 */
export async function changeCase(args: {
  payload: Payload;
  slug: string;
  id: string;
  req?: PayloadRequest;
  decide: (current: FoundCase) => StoredChange | null | Promise<StoredChange | null>;
}): Promise<CaseRecord> {
  for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
    const current = await findCase(args, { id: { equals: args.id } });
    if (!current) throw new FeedbackError('not-found');
    const change = await args.decide(current);
    if (!change) return current;
    const changed = await replaceAtRevision(args, {
      id: current.id,
      revision: current.revision,
      changes: change.stored,
    });
    if (changed) {
      await tellHost(args.payload, { slug: args.slug, record: changed, entries: change.entries });
      return changed;
    }
    await delay(randomInt(1, Math.min(MAX_PAUSE_MS, 4 + attempt * 2)));
  }
  throw new FeedbackError('case-busy');
}
