import type { Access, FieldAccess } from 'payload';

import { hasRole } from '../access/roles.ts';
import type { User } from '../payload-types.ts';

/** Administrators manage everybody; everybody else reads and changes only themselves. */
export const canReachUser: Access = ({ req }) => {
  if (req.user === null) return false;
  if (hasRole(req.user, 'administrator')) return true;
  return { id: { equals: req.user.id } };
};

/** Officers pick colleagues by name, so people who handle cases may read the list of users. */
export const canReadUser: Access = (args) =>
  hasRole(args.req.user, 'supervisor', 'contactOfficer', 'auditor') || canReachUser(args);

/** Roles are given by administrators, and nobody changes their own. */
export const canSetRoles: FieldAccess<User> = (args) =>
  hasRole(args.req.user, 'administrator') && !isOwn(args);

/** Asked what may be done, Payload gives the document; asked whether it may be done, the id. */
function isOwn({ req, id, doc }: Parameters<FieldAccess<User>>[0]): boolean {
  return req.user !== null && req.user.id === (id ?? doc?.id);
}
