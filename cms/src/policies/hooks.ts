import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload';

import { PolicyError } from '../core/policyError.ts';
import { actorOf } from './actor.ts';
import { approvedContentHash, policyDocumentSchema } from './document.ts';

/** Context key under which the workflow itself writes a policy. */
export const WORKFLOW = 'policyWorkflow';

/**
 * A change to what was submitted, approved or released makes the policy a draft again: the text
 * that is published is the text that was approved.
 * @throws PolicyError `invalid-request` when such a change leaves no readable policy
 */
export const reopenChangedText: CollectionBeforeChangeHook = ({
  data,
  originalDoc,
  operation,
  context,
  req,
}) => {
  if (operation !== 'update' || context[WORKFLOW] === true) return data;
  const before = policyDocumentSchema.safeParse(originalDoc);
  if (before.success && before.data.state === 'draft') return data;
  const after = policyDocumentSchema.safeParse({ ...originalDoc, ...data });
  if (!after.success || !before.success) throw new PolicyError('invalid-request');
  const textHash = approvedContentHash(after.data);
  if (textHash === approvedContentHash(before.data)) return data;
  const entry = {
    event: 'reopen' as const,
    at: new Date().toISOString(),
    by: actorOf(req.user),
    reason: null,
    textHash,
  };
  return {
    ...data,
    state: 'draft',
    approvedHash: null,
    approvalId: null,
    submittedBy: null,
    history: [...before.data.history, entry],
  };
};

/** An address that a sealed edition carries stays: people hold links to it. */
export const keepPublishedAddress: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const before = policyDocumentSchema.safeParse(originalDoc);
  if (operation !== 'update' || !before.success) return data;
  if (data['slug'] === undefined || data['slug'] === before.data.slug) return data;
  return (await hasEditions(req.payload, before.data.id))
    ? { ...data, slug: before.data.slug }
    : data;
};

/** @throws PolicyError `edition-sealed` when the policy has been published */
export const refuseDeletingPublished: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (await hasEditions(req.payload, String(id))) throw new PolicyError('edition-sealed');
};

async function hasEditions(
  payload: Parameters<CollectionBeforeDeleteHook>[0]['req']['payload'],
  policyId: string,
): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'editions',
    where: { policyId: { equals: policyId } },
    overrideAccess: true,
  });
  return totalDocs > 0;
}
