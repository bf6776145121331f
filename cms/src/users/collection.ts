import type { CollectionConfig } from 'payload';

import { nobody, ROLES } from '../access/roles.ts';
import { canManageUsers, canReachUser, canReadUser, canSetRoles } from './access.ts';

/** Seconds a session lasts: one working day. */
const SESSION_SECONDS = 8 * 60 * 60;
/** Milliseconds an account stays locked after too many wrong passwords. */
const LOCK_MILLISECONDS = 15 * 60 * 1000;

/** The one collection people sign in with. */
export function users(secureCookies: boolean): CollectionConfig {
  return {
    slug: 'users',
    labels: {
      singular: { ar: 'مستخدم', en: 'User' },
      plural: { ar: 'المستخدمون', en: 'Users' },
    },
    auth: {
      tokenExpiration: SESSION_SECONDS,
      maxLoginAttempts: 8,
      lockTime: LOCK_MILLISECONDS,
      cookies: { sameSite: 'Strict', secure: secureCookies },
    },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'email', 'roles'],
      group: { ar: 'الإعداد', en: 'Setup' },
    },
    access: {
      create: canManageUsers,
      read: canReadUser,
      update: canReachUser,
      delete: canManageUsers,
      unlock: canManageUsers,
      readVersions: nobody,
      admin: ({ req }) => req.user !== null,
    },
    // Payload offers to verify addresses whether or not it is set up to, and fails at it.
    endpoints: [
      { path: '/verify/:id', method: 'post', handler: () => new Response(null, { status: 404 }) },
    ],
    fields: [
      {
        name: 'name',
        type: 'text',
        label: { ar: 'الاسم', en: 'Name' },
        required: true,
        maxLength: 120,
      },
      {
        name: 'roles',
        type: 'select',
        label: { ar: 'الأدوار', en: 'Roles' },
        hasMany: true,
        required: true,
        defaultValue: ['staff'],
        saveToJWT: true,
        options: Object.entries(ROLES).map(([value, label]) => ({ value, label })),
        access: { create: canSetRoles, update: canSetRoles },
      },
    ],
  };
}
