import type { Payload, PayloadRequest } from 'payload';

import type { Actor } from '../access/roles.ts';
import { canonicalHash } from '../core/canonicalHash.ts';
import { PolicyError } from '../core/policyError.ts';
import type { Approval } from '../editions/schema.ts';
import { isSealed, sealEdition } from '../editions/seal.ts';
import { uponTheLatest } from '../revisions/revisionError.ts';
import { actorOf } from './actor.ts';
import type { PolicyDocument } from './document.ts';
import { policyDocumentSchema } from './document.ts';
import { approvalOf, factsOf } from './facts.ts';
import { WORKFLOW } from './hooks.ts';
import type { PolicyEvent, Reason } from './states.ts';
import { EVENTS, REASONS, reasonsAgainst } from './states.ts';

type Step = {
  payload: Payload;
  req?: PayloadRequest;
  id: string;
  event: PolicyEvent;
  user: Actor;
  /** Hash of the text the user was looking at; null trusts the caller to have just written it. */
  expectedHash: string | null;
  reason?: string | null;
};

/**
 * Carries out one event of a policy's way to publication. The release seals an edition first and
 * marks the policy after; a process killed between the two is completed by {@link finishReleases}.
 * @returns the policy's new state
 * @throws PolicyError `policy-not-found`, `text-unsound`, `text-changed`, `transition-refused`, `already-released`
 */
export async function transition(step: Step): Promise<{ state: string; reasons: Reason[] }> {
  const { payload, id, event, user, expectedHash } = step;
  const policy = await readLatest(payload, id);
  const approval = await approvalOf(payload, policy);
  const facts = await factsOf(payload, policy, approval);
  if (expectedHash !== null && expectedHash !== facts.textHash)
    throw new PolicyError('text-changed');
  const reasons = reasonsAgainst(event, facts, user);
  if (reasons.length > 0) throw refusal(reasons);
  if (event === 'release') await seal(step, policy, approval);
  await write(step, policy, {
    ...workflowValues(event, policy, { textHash: facts.textHash, user }),
    history: [
      ...policy.history,
      {
        event,
        at: new Date().toISOString(),
        by: actorOf(user),
        reason: step.reason ?? null,
        textHash: facts.textHash,
      },
    ],
  });
  return { state: EVENTS[event].to, reasons: [] };
}

/**
 * Marks as released every policy whose approval has been sealed; harmless to repeat. One that
 * cannot be marked is logged and keeps no other, and no start, from going on.
 */
export async function finishReleases(payload: Payload): Promise<number> {
  const { docs } = await payload.findVersions({
    collection: 'policies',
    where: { and: [{ latest: { equals: true } }, { 'version.state': { equals: 'approved' } }] },
    limit: 500,
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
  if (policy.approvalId === null || !(await isSealed(payload, policy.approvalId))) return false;
  await write({ payload, id, event: 'release' }, policy, { state: 'released' });
  return true;
}

/**
 * The newest text of a policy, draft or not.
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

async function seal(
  { payload, user, req }: Step,
  policy: PolicyDocument,
  approval: Approval | null,
): Promise<void> {
  if (approval === null || policy.approvalId === null || policy.effectiveFrom === null) {
    throw refusal(['meeting-missing']);
  }
  const { approvalId, effectiveFrom } = policy;
  const by = actorOf(user);
  await sealEdition({
    payload,
    req,
    edition: {
      ...policy,
      titleAr: policy.titleAr ?? '',
      policyId: policy.id,
      approvalId,
      effectiveFrom,
      approval,
      sealedBy: by,
    },
  });
}

function workflowValues(
  event: PolicyEvent,
  { id, history }: PolicyDocument,
  { textHash, user }: { textHash: string; user: Actor },
) {
  const { to: state } = EVENTS[event];
  switch (event) {
    case 'submit':
      return { state, submittedBy: String(user?.id), approvedHash: null, approvalId: null };
    case 'reject':
      return { state, submittedBy: null, approvedHash: null, approvalId: null };
    case 'approve':
      // The same for two who approve at the same moment: they are one approval, and one edition.
      return {
        state,
        approvedHash: textHash,
        approvalId: canonicalHash({ id, textHash, entry: history.length }),
      };
    case 'release':
      return { state };
  }
}

async function write(
  { payload, req, id, event }: Pick<Step, 'payload' | 'req' | 'id' | 'event'>,
  policy: PolicyDocument,
  data: Record<string, unknown>,
): Promise<void> {
  const released = event === 'release';
  function mark() {
    return payload.update({
      collection: 'policies',
      id,
      data: { ...data, slug: policy.slug, ...(released && { _status: 'published' }) },
      draft: !released,
      depth: 0,
      overrideAccess: true,
      context: { [WORKFLOW]: true },
      ...(req && { req }),
    });
  }
  // What is sealed is marked, whoever saves at the same moment; every other event would be upon
  // words that nobody has looked at.
  await (released ? uponTheLatest(mark) : mark());
}

function refusal(reasons: Reason[]): PolicyError {
  const words = reasons.map((reason) => REASONS[reason]);
  return new PolicyError('transition-refused', {
    ar: words.map(({ ar }) => ar).join(' '),
    en: words.map(({ en }) => en).join(' '),
  });
}
