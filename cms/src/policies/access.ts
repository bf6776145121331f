import type { Access, Payload } from 'payload';

import { hasRole, only } from '../access/roles.ts';

/** Drafts are the business of those who prepare, release or review them. */
export const canReadPolicy = only(
  'secretary',
  'releaser',
  'administrator',
  'supervisor',
  'auditor',
);

export const canCreatePolicy = only('secretary', 'administrator');

/** A text is written while it is a draft; from its submission on everybody reads it only. */
export const canWriteDraft: Access = ({ req, id }) => {
  if (!hasRole(req.user, 'secretary', 'administrator')) return false;
  return id === undefined ? { state: { equals: 'draft' } } : isDraft(req.payload, id);
};

/** @privileged the state of a policy decides who may write it */
async function isDraft(payload: Payload, id: number | string): Promise<boolean> {
  const latest = await payload.findByID({
    collection: 'policies',
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    select: { state: true },
  });
  return (latest?.state ?? 'draft') === 'draft';
}
