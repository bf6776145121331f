import type { StaffAct } from '@mithaq/feedback';
import { staffActsSince } from '@mithaq/feedback';
import type { Payload } from 'payload';

import type { AuditFact } from '../audit/event.ts';
import { record } from '../audit/record.ts';
import { actorOf } from '../core/actor.ts';

/** Enters in the audit trail what a member of staff did on a case. */
export async function recordStaffAct({ payload, act }: { payload: Payload; act: StaffAct }) {
  await record(payload, await factOf(payload, act));
}

/**
 * What staff did on cases since an instant, for the audit trail.
 * @param since ISO instant
 */
export async function* staffActsToRecord(
  payload: Payload,
  since: string,
): AsyncGenerator<AuditFact> {
  for await (const act of staffActsSince(payload, since)) yield factOf(payload, act);
}

/** @privileged only the name of who acted is read */
async function factOf(payload: Payload, act: StaffAct): Promise<AuditFact> {
  const { reference, type, state } = act;
  const user = await payload.findByID({
    collection: 'users',
    id: act.officer,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    select: { name: true },
  });
  return {
    key: `case:${act.collection}/${act.case}:${act.entry}`,
    at: act.at,
    kind: 'case',
    actor: { ...actorOf(user), id: act.officer },
    subject: act.collection,
    subjectId: act.case,
    facts: { reference, type, state },
  };
}
