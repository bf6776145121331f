import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload';
import { z } from 'zod';

import { PolicyError } from '../core/policyError.ts';

/** Context key under which the workflow itself writes a policy. */
export const WORKFLOW = 'policyWorkflow';

/** What the workflow and the import alone write, as it is now. */
const recordSchema = z
  .object({
    state: z.unknown(),
    approvedHash: z.unknown(),
    approvalId: z.unknown(),
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
 * From its submission on a text is changed by nobody and in no way: it is returned to draft with a
 * reason, or a change of what is released is begun. A draft may be unfinished in every way.
 * @throws PolicyError `text-bound`
 */
export const refuseBoundChange: CollectionBeforeChangeHook = ({
  data,
  originalDoc,
  operation,
  context,
}) => {
  if (operation !== 'update' || context[WORKFLOW] === true) return data;
  if ((recordSchema.parse(originalDoc).state ?? 'draft') === 'draft') return data;
  throw new PolicyError('text-bound');
};

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

/** @privileged only a yes or no goes out */
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
