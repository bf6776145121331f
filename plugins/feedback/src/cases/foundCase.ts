import type { Payload } from 'payload';
import { z } from 'zod';

import { readableRows } from '../core/readableRows.ts';
import { caseRecordSchema } from './caseRecord.ts';
import type { CaseState } from './caseValues.ts';
import { caseStateSchema } from './caseValues.ts';
import { timelineEntrySchema } from './timeline.ts';

/** A case with its timeline as it is stored: what cannot be read there is kept all the same. */
export const foundCaseSchema = caseRecordSchema.extend({ storedTimeline: z.array(z.unknown()) });

export type FoundCase = z.infer<typeof foundCaseSchema>;

const rowSchema = z.looseObject({ state: z.unknown(), timeline: z.array(z.unknown()) });
const closedSchema = z.object({ closedAt: z.union([z.string(), z.date()]) });
const waitingSchema = z.object({ pauses: z.array(z.unknown()) });
const openPauseSchema = z.object({ to: z.null() });

/**
 * A stored row made readable, so that one wrong word hides no case: an entry of the timeline that
 * cannot be read is left out, and a state that nobody knows is told by the other facts. Each leaves
 * a line in the log.
 */
export function readableCase(place: { payload: Payload; slug: string }, row: unknown): unknown {
  const read = rowSchema.safeParse(row).data;
  if (read === undefined) return row;
  const { payload, slug } = place;
  const timeline = readableRows({
    payload,
    collection: `${slug} timeline`,
    rows: read.timeline,
    schema: timelineEntrySchema,
  });
  const known = caseStateSchema.safeParse(read.state).data;
  const state = known ?? stateByFacts(read);
  if (known === undefined) {
    payload.logger.error({
      msg: 'A case has an unknown state',
      collection: slug,
      id: read['id'],
      readAs: state,
    });
  }
  return { ...read, state, timeline, storedTimeline: read.timeline };
}

function stateByFacts(row: unknown): CaseState {
  if (closedSchema.safeParse(row).success) return 'closed';
  const pauses = waitingSchema.safeParse(row).data?.pauses ?? [];
  const isWaiting = pauses.some((pause) => openPauseSchema.safeParse(pause).success);
  return isWaiting ? 'waitingForPerson' : 'inProgress';
}
