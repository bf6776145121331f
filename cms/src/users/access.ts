import type { Access, FieldAccess } from 'payload';

import { hasRole } from '../access/roles.ts';

/** Administrators manage everybody; everybody else reads and changes only themselves. */
export const canReachUser: Access = ({ req }) => {
  if (req.user === null) return false;
  if (hasRole(req.user, 'administrator')) return true;
  return { id: { equals: req.user.id } };
};

/** Officers pick colleagues by name, so people who handle cases may read the list of users. */
export const canReadUser: Access = (args) =>
  hasRole(args.req.user, 'supervisor', 'contactOfficer', 'auditor') || canReachUser(args);

export const canManageUsers: Access = ({ req }) => hasRole(req.user, 'administrator');

/** Roles are given by administrators, and nobody changes their own. */
export const canSetRoles: FieldAccess = ({ req, id }) =>
  hasRole(req.user, 'administrator') && req.user?.id !== id;
