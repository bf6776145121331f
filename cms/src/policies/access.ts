import { only } from '../access/roles.ts';

/** Drafts are the business of those who prepare, release or review them. */
export const canReadPolicy = only(
  'secretary',
  'releaser',
  'administrator',
  'supervisor',
  'auditor',
);
export const canWritePolicy = only('secretary', 'administrator');
