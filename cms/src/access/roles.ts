import type { Access, FieldAccess } from 'payload';

import type { Label } from '../core/bilingual.ts';

/** Every role, with its name in both languages of the panel. */
export const ROLES = {
  administrator: { ar: 'مدير النظام', en: 'Administrator' },
  secretary: { ar: 'أمين سر المجلس', en: 'Board secretary' },
  releaser: { ar: 'مسؤول النشر', en: 'Releaser' },
  contactOfficer: { ar: 'ضابط اتصال', en: 'Contact officer' },
  supervisor: { ar: 'مشرف المتابعة', en: 'Supervisor' },
  staff: { ar: 'موظف', en: 'Staff' },
  auditor: { ar: 'مراجع', en: 'Auditor' },
} as const satisfies Record<string, Label>;

export type Role = keyof typeof ROLES;

/** What access rules need to know of a user; absent or null means nobody is signed in. */
export type Actor = { id: number | string; roles?: readonly string[] | null } | null | undefined;

/** Whether somebody is signed in with one of the roles. */
export function hasRole(user: unknown, ...roles: Role[]): boolean {
  const held = rolesOf(user);
  return roles.some((role) => held.includes(role));
}

/** The roles of a signed-in user, none for anybody else. */
function rolesOf(user: unknown): readonly unknown[] {
  if (typeof user !== 'object' || user === null || !('roles' in user)) return [];
  return Array.isArray(user.roles) ? user.roles : [];
}

/** Access for nobody: what remains is done by named privileged functions. */
export const nobody: Access = () => false;

/** A collection for nobody; one that is read by somebody says so beside it. */
export const closedToAll = {
  create: nobody,
  read: nobody,
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
} as const;

/** Access for everybody with a valid session. */
export const anybodySignedIn: Access = ({ req }) => req.user !== null;

/** Access for the holders of any of the roles. */
export function only(...roles: Role[]): Access {
  return ({ req }) => hasRole(req.user, ...roles);
}

/** Field access for nobody. */
export const fieldNobody: FieldAccess = () => false;
