import type { CaseAct } from '@mithaq/feedback';
import { caseActsSince } from '@mithaq/feedback';
import type { Payload } from 'payload';

import type { AuditFact } from '../audit/event.ts';
import { record } from '../audit/record.ts';
import { actorOf } from '../core/actor.ts';

/** Enters in the audit trail what was done on a case. */
export async function recordCaseAct({ payload, act }: { payload: Payload; act: CaseAct }) {
  await record(payload, await factOf(payload, act));
}

/**
 * What was done on cases since an instant, for the audit trail.
 * @param since ISO instant
 */
export async function* caseActsToRecord(
  payload: Payload,
  since: string,
): AsyncGenerator<AuditFact> {
  for await (const act of caseActsSince(payload, since)) yield factOf(payload, act);
}

async function factOf(payload: Payload, act: CaseAct): Promise<AuditFact> {
  const { reference, type, state } = act;
  return {
    key: `case:${act.collection}/${act.case}:${act.entry}`,
    at: act.at,
    kind: 'case',
    actor: await whoActed(payload, act),
    subject: act.collection,
    subjectId: act.case,
    facts: { reference, type, state },
  };
}

/** Whoever asks by the receipt code is known by nothing else. */
const BY_CODE = { id: 'person', name: 'رمز المتابعة · receipt code' };

/** @privileged only the name of who acted is read */
async function whoActed(payload: Payload, { officer, by }: CaseAct): Promise<AuditFact['actor']> {
  if (officer === null) return by === 'person' ? BY_CODE : actorOf(null);
  const user = await payload.findByID({
    collection: 'users',
    id: officer,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    select: { name: true },
  });
  return { ...actorOf(user), id: officer };
}
