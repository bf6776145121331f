import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';

import type { Actor } from '../access/roles.ts';
import type { AuditFact } from '../audit/event.ts';
import { record } from '../audit/record.ts';
import { actorOf } from '../core/actor.ts';
import { canonicalHash } from '../core/canonicalHash.ts';
import { optionalText } from '../core/optionalText.ts';
import { PolicyError } from '../core/policyError.ts';
import { readableRows } from '../core/readableRows.ts';
import { noAct } from '../editions/content.ts';
import type { EditionHead } from '../editions/edition.ts';
import { readLastEdition } from '../editions/read.ts';
import { editionOfApproval, sealEdition } from '../editions/seal.ts';
import { uponTheLatest } from '../revisions/revisionError.ts';
import { LONGEST } from './bounds.ts';
import type { PolicyDocument } from './document.ts';
import { policyDocumentSchema } from './document.ts';
import type { Standing } from './facts.ts';
import { standingOf } from './facts.ts';
import { WORKFLOW } from './hooks.ts';
import type { RecordEntry } from './record.ts';
import { auditFactOf, recordSchema } from './record.ts';
import type { PolicyEvent, Reason, State } from './states.ts';
import { EVENTS, REASONS, reasonsAgainst } from './states.ts';

/** What of the act may be recorded with the approval, where the submission left it open. */
export const actSchema = z.object({
  meeting: optionalText,
  resolutionNumber: optionalText.pipe(z.string().max(LONGEST.resolutionNumber).nullable()),
  effectiveFrom: optionalText.pipe(z.iso.date().nullable()),
});

export type Act = z.infer<typeof actSchema>;

const recordedSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  slug: z.string(),
  history: recordSchema,
});

type Step = {
  payload: Payload;
  req?: PayloadRequest;
  id: string;
  event: PolicyEvent;
  user: Actor;
  /** Hash of what the user was looking at; null trusts the caller to have just written it. */
  expectedHash: string | null;
  reason?: string | null;
  act?: Act | null;
};

/**
 * Carries out one event of a policy's way to publication. The release seals an edition first and
 * marks the policy after; a process killed between the two is completed by {@link finishReleases},
 * or by the next press.
 * @returns the policy's new state
 * @throws PolicyError `policy-not-found`, `text-unsound`, `text-changed`, `transition-refused`, `already-released`
 */
export async function transition(step: Step): Promise<{ state: State }> {
  const { payload, id, event, user, expectedHash, act } = step;
  const seen = await standingOf(payload, await readLatest(payload, id));
  if (expectedHash !== null && expectedHash !== seen.textHash)
    throw new PolicyError('text-changed');
  const standing =
    event === 'approve' && act ? await standingOf(payload, withAct(seen.policy, act)) : seen;
  const reasons = reasonsAgainst(event, { policy: standing.facts, user });
  if (EVENTS_NEEDING_REASON.has(event) && (step.reason ?? '') === '')
    reasons.push('reason-missing');
  if (reasons.length > 0) throw refusal(reasons);
  if (event === 'release') {
    await release(step, standing);
  } else {
    const { policy, textHash } = standing;
    const entry = { event, at: new Date().toISOString(), by: actorOf(user), textHash };
    await write(step, {
      policy,
      values: await workflowValues(step, standing),
      entry: { ...entry, reason: step.reason ?? null },
    });
  }
  return { state: EVENTS[event].to };
}

const EVENTS_NEEDING_REASON: ReadonlySet<string> = new Set(
  Object.entries(EVENTS).flatMap(([name, event]) => ('needsReason' in event ? [name] : [])),
);

/** What was set when the text was submitted stays; the approval records what was left open. */
function withAct(policy: PolicyDocument, act: Act): PolicyDocument {
  return {
    ...policy,
    meeting: policy.meeting ?? act.meeting,
    resolutionNumber: policy.resolutionNumber ?? act.resolutionNumber,
    effectiveFrom: policy.effectiveFrom ?? act.effectiveFrom,
  };
}

async function release(step: Step, { policy, approval }: Standing): Promise<void> {
  const { payload, req, user } = step;
  const { approvalId, titleAr, effectiveFrom } = policy;
  if (approval === null || approvalId === null || titleAr === null || effectiveFrom === null) {
    throw refusal(['meeting-missing']);
  }
  const toSeal = {
    policyId: policy.id,
    approvalId,
    kind: 'text' as const,
    content: policy,
    approval,
    sealedBy: actorOf(user),
  };
  try {
    const edition = await sealEdition({ payload, req, toSeal });
    await uponTheLatest(() => markReleased(step, edition));
  } catch (error) {
    // Whoever comes second finds the edition sealed; the mark may have been lost with the first.
    const edition = await editionOfApproval(payload, approvalId);
    if (edition !== null) await uponTheLatest(() => markReleased(step, edition));
    throw error;
  }
}

/** Records the release as its edition tells it, once, whoever comes to do it. */
async function markReleased(
  step: Pick<Step, 'payload' | 'req' | 'id'>,
  edition: EditionHead,
): Promise<boolean> {
  const policy = await readLatest(step.payload, step.id);
  if (policy.state !== 'approved' || policy.approvalId !== edition.approvalId) return false;
  const entry: RecordEntry = {
    event: 'release',
    at: edition.sealedAt,
    by: edition.sealedBy,
    reason: null,
    textHash: edition.contentHash,
  };
  await write({ ...step, event: 'release' }, { policy, values: { state: 'released' }, entry });
  return true;
}

/**
 * Marks as released every policy whose approval has been sealed; harmless to repeat. One that
 * cannot be marked is logged and keeps no other, and no start, from going on.
 * @privileged the system completes what a person has done
 */
export async function finishReleases(payload: Payload): Promise<number> {
  const { docs } = await payload.findVersions({
    collection: 'policies',
    where: { and: [{ latest: { equals: true } }, { 'version.state': { equals: 'approved' } }] },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  let finished = 0;
  for (const { parent } of docs) {
    try {
      if (await finishRelease(payload, String(parent))) finished += 1;
    } catch (err) {
      payload.logger.error({ err, msg: 'A release could not be completed', policy: parent });
    }
  }
  return finished;
}

async function finishRelease(payload: Payload, id: string): Promise<boolean> {
  const policy = await readLatest(payload, id);
  if (policy.approvalId === null) return false;
  const edition = await editionOfApproval(payload, policy.approvalId);
  if (edition === null) return false;
  return uponTheLatest(() => markReleased({ payload, id }, edition));
}

/**
 * The newest text of a policy, draft or not.
 * @privileged the workflow asks whether the person may, event by event
 * @throws PolicyError `policy-not-found`, `text-unsound`
 */
export async function readLatest(payload: Payload, id: string): Promise<PolicyDocument> {
  const found = await payload.findByID({
    collection: 'policies',
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  });
  if (!found) throw new PolicyError('policy-not-found');
  const parsed = policyDocumentSchema.safeParse(found);
  if (!parsed.success) throw new PolicyError('text-unsound');
  return parsed.data;
}

async function workflowValues(
  { payload, event }: Step,
  { policy, facts }: Standing,
): Promise<Record<string, unknown>> {
  const { id, history, meeting, resolutionNumber, effectiveFrom } = policy;
  const { to: state } = EVENTS[event];
  switch (event) {
    case 'submit':
    case 'reject':
    case 'release':
      return { state, approvedHash: null, approvalId: null };
    case 'approve':
      return {
        state,
        meeting,
        resolutionNumber,
        effectiveFrom,
        approvedHash: facts.legalHash,
        // The same for two who approve at the same moment: they are one approval, and one edition.
        approvalId: canonicalHash({ id, legalHash: facts.legalHash, entry: history.length }),
      };
    case 'begin':
      return { ...(await freshStart(payload, id)), state, approvedHash: null, approvalId: null };
  }
}

/** A new edition rests on a new act of the board, and goes on from the newest translation. */
async function freshStart(payload: Payload, id: string): Promise<Record<string, unknown>> {
  const last = await readLastEdition(payload, id);
  return {
    ...(last && {
      titleEn: last.titleEn,
      summaryEn: last.summaryEn,
      translation: last.translation,
    }),
    ...noAct(),
    meeting: null,
    resolutionNumber: null,
  };
}

/**
 * Writes the step and its entry in the policy's record by one write, and the entry in the audit
 * trail after it; {@link stepsToRecord} completes what a kill between the two leaves undone.
 * @privileged the workflow has asked whether the person may
 */
async function write(
  { payload, req, id, event }: Pick<Step, 'payload' | 'req' | 'id' | 'event'>,
  {
    policy: { slug, history },
    values,
    entry,
  }: { policy: PolicyDocument; values: Record<string, unknown>; entry: RecordEntry },
): Promise<void> {
  const released = event === 'release';
  await payload.update({
    collection: 'policies',
    id,
    data: {
      slug,
      ...values,
      history: [...history, entry],
      ...(released && { _status: 'published' }),
    },
    draft: !released,
    depth: 0,
    overrideAccess: true,
    context: { [WORKFLOW]: true },
    ...(req && { req }),
  });
  await record(payload, auditFactOf(entry, { id, slug, place: history.length }));
}

/**
 * The steps of all policies since an instant, for the audit trail.
 * @param since ISO instant
 * @privileged the system completes what a person has done
 */
export async function* stepsToRecord(payload: Payload, since: string): AsyncGenerator<AuditFact> {
  const { docs } = await payload.findVersions({
    collection: 'policies',
    where: { and: [{ latest: { equals: true } }, { updatedAt: { greater_than_equal: since } }] },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const rows = docs.map(({ parent, version: { slug, history } }) => ({
    id: parent,
    slug,
    history,
  }));
  const policies = readableRows({ payload, list: 'policies', rows, schema: recordedSchema });
  for (const { id, slug, history } of policies) {
    for (const [place, entry] of history.entries()) {
      if (entry.at >= since) yield auditFactOf(entry, { id, slug, place });
    }
  }
}

function refusal(reasons: Reason[]): PolicyError {
  const words = reasons.map((reason) => REASONS[reason]);
  return new PolicyError('transition-refused', {
    words: {
      ar: words.map(({ ar }) => ar).join(' '),
      en: words.map(({ en }) => en).join(' '),
    },
  });
}
