import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload';
import { z } from 'zod';

import { PolicyError } from '../core/policyError.ts';
import { actorOf } from './actor.ts';
import type { PolicyDocument } from './document.ts';
import { approvedContentHash, policyDocumentSchema, submittedTextHash } from './document.ts';
import { approvalOf } from './facts.ts';

/** Context key under which the workflow itself writes a policy. */
export const WORKFLOW = 'policyWorkflow';

/** What the workflow and the import alone write, as it is now. */
const recordSchema = z
  .object({
    state: z.unknown(),
    approvedHash: z.unknown(),
    approvalId: z.unknown(),
    submittedBy: z.unknown(),
    history: z.unknown(),
    source: z.unknown(),
    sourceHash: z.unknown(),
  })
  .partial();

/** An earlier version that is restored brings back its text, never its place on the way. */
export const keepRecord: CollectionBeforeChangeHook = ({
  data,
  originalDoc,
  operation,
  context,
}) => {
  if (operation !== 'update' || context[WORKFLOW] === true) return data;
  return { ...data, ...recordSchema.parse(originalDoc) };
};

/**
 * A change to what was submitted, approved or released makes the policy a draft again: the text
 * that is published is the text that was approved. A draft may be unfinished in every way.
 * @throws PolicyError `invalid-request` when such a change leaves no readable policy
 */
export const reopenChangedText: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  context,
  req,
}) => {
  if (operation !== 'update' || context[WORKFLOW] === true) return data;
  if ((recordSchema.parse(originalDoc).state ?? 'draft') === 'draft') return data;
  const before = policyDocumentSchema.safeParse(originalDoc);
  const after = policyDocumentSchema.safeParse({ ...originalDoc, ...data });
  if (!after.success || !before.success) throw new PolicyError('invalid-request');
  if (boundHash(after.data, before.data.state) === boundHash(before.data)) return data;
  const entry = {
    event: 'reopen' as const,
    at: new Date().toISOString(),
    by: actorOf(req.user),
    reason: null,
    textHash: approvedContentHash(after.data, await approvalOf(req.payload, after.data)),
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

/** Hash of what must not change in a state: the act is bound only once it is recorded. */
function boundHash(policy: PolicyDocument, state = policy.state): string {
  return state === 'submitted' ? submittedTextHash(policy) : approvedContentHash(policy, null);
}

const addressSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  slug: z.string(),
});

/** An address that a sealed edition carries stays: people hold links to it. */
export const keepPublishedAddress: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const before = addressSchema.safeParse(originalDoc);
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
