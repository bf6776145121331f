import type { CollectionConfig } from 'payload';

import { fieldNobody, nobody, ROLES } from '../access/roles.ts';
import { canReachUser, canReadUser, canSetRoles } from './access.ts';
import { accountEndpoints } from './endpoints.ts';
import {
  askCurrentPassword,
  CURRENT_PASSWORD,
  endWhatIsTaken,
  refuseDeletion,
  refuseDuties,
  refuseWeakPassword,
  tellChanges,
} from './hooks.ts';

/** Seconds a session lasts that is not renewed: one working day. */
const SESSION_SECONDS = 8 * 60 * 60;

/** Written and read by privileged functions alone. */
const KEPT_TO_ITSELF = {
  hidden: true,
  access: { create: fieldNobody, read: fieldNobody, update: fieldNobody },
} as const;

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
      // Payload's lock is one anybody can put upon anybody; tries.ts counts instead.
      maxLoginAttempts: 0,
      cookies: { sameSite: 'Strict', secure: secureCookies },
    },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'email', 'roles', 'active'],
      group: { ar: 'الإعداد', en: 'Setup' },
      components: { beforeListTable: ['/src/users/ui/Invitation.tsx#Invitation'] },
    },
    access: {
      // By invitation alone; nobody types another's password.
      create: nobody,
      read: canReadUser,
      update: canReachUser,
      delete: nobody,
      unlock: nobody,
      readVersions: nobody,
      admin: ({ req }) => req.user !== null,
    },
    hooks: {
      beforeValidate: [refuseWeakPassword],
      beforeChange: [askCurrentPassword, endWhatIsTaken],
      afterChange: [tellChanges],
      beforeDelete: [refuseDeletion],
      beforeLogin: [refuseDuties],
    },
    endpoints: accountEndpoints,
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
      {
        name: 'active',
        type: 'checkbox',
        label: { ar: 'حساب عامل', en: 'Active' },
        defaultValue: true,
        access: { create: canSetRoles, update: canSetRoles },
        admin: {
          description: {
            ar: 'لا يُحذف حساب: من أُوقف حسابه لا يدخل، وتنتهي جلساته فورًا، ويبقى اسمه في السجل.',
            en: 'No account is deleted: whoever is not active cannot sign in, is signed out at once, and stays in the record by name.',
          },
        },
      },
      {
        name: 'currentPassword',
        type: 'text',
        label: CURRENT_PASSWORD,
        virtual: true,
        maxLength: 1024,
        admin: {
          disableListColumn: true,
          disableListFilter: true,
          disableBulkEdit: true,
          components: { Field: '/src/users/ui/CurrentPassword.tsx#CurrentPassword' },
        },
      },
      {
        name: 'security',
        type: 'ui',
        label: { ar: 'الدخول', en: 'Sign-in' },
        admin: {
          disableListColumn: true,
          components: { Field: '/src/users/ui/AccountActions.tsx#AccountActions' },
        },
      },
      { name: 'mustChangePassword', type: 'checkbox', ...KEPT_TO_ITSELF },
      { name: 'linkHash', type: 'text', index: true, maxLength: 64, ...KEPT_TO_ITSELF },
      { name: 'linkPurpose', type: 'text', maxLength: 20, ...KEPT_TO_ITSELF },
      { name: 'linkUntil', type: 'date', ...KEPT_TO_ITSELF },
      { name: 'secondFactor', type: 'json', ...KEPT_TO_ITSELF },
      { name: 'pendingSecret', type: 'text', maxLength: 400, ...KEPT_TO_ITSELF },
    ],
  };
}
