import type { Field, GlobalConfig, PayloadRequest } from 'payload';

import { anybodySignedIn, hasRole, nobody, only, ROLES } from '../access/roles.ts';
import { bilingualField } from '../core/bilingual.ts';
import { said } from '../core/said.ts';
import { WEEKDAYS } from '../core/weekdays.ts';
import { CHANNELS } from './channels.ts';
import { isTimeZone } from './timeZone.ts';
import { refuseEndlessWeekend, WEEKEND } from './weekendHook.ts';

/** Whoever holds one of these has a second factor, or is led to set one up. */
const secondFactorRoles: Field = {
  name: 'secondFactorRoles',
  type: 'select',
  hasMany: true,
  label: {
    ar: 'الأدوار التي لا تدخل إلا بالتحقق بخطوتين',
    en: 'Roles that sign in with a second factor only',
  },
  options: Object.entries(ROLES).map(([value, label]) => ({ value, label })),
  access: { update: ({ req }) => hasRole(req.user, 'administrator') },
};

/**
 * The association itself: its names, how it is reached, and the week it works.
 * @param bindingPolicies the fields that name the policies whose commitments bind it to answer
 */
export function organisation(bindingPolicies: Field[]): GlobalConfig {
  return {
    slug: 'organisation',
    label: { ar: 'الجمعية', en: 'Organisation' },
    admin: { group: { ar: 'الإعداد', en: 'Setup' } },
    access: {
      read: anybodySignedIn,
      update: only('administrator', 'secretary'),
      readVersions: nobody,
    },
    hooks: { beforeValidate: [refuseEndlessWeekend] },
    fields: [
      bilingualField({ name: 'name', label: { ar: 'اسم الجمعية', en: 'Name' }, required: true }),
      secondFactorRoles,
      bilingualField({
        name: 'about',
        type: 'textarea',
        label: { ar: 'نبذة', en: 'About' },
        maxLength: 2000,
      }),
      {
        type: 'row',
        fields: [
          {
            name: 'licenceNumber',
            type: 'text',
            label: { ar: 'رقم الترخيص', en: 'Licence number' },
            maxLength: 40,
          },
          {
            name: 'timeZone',
            type: 'text',
            label: { ar: 'المنطقة الزمنية', en: 'Time zone' },
            defaultValue: 'Asia/Riyadh',
            required: true,
            validate: validTimeZone,
          },
          {
            name: 'weekend',
            type: 'select',
            hasMany: true,
            label: WEEKEND,
            defaultValue: ['5', '6'],
            required: true,
            options: WEEKDAYS.map((label, day) => ({ label, value: String(day) })),
          },
        ],
      },
      { type: 'row', fields: bindingPolicies },
      {
        name: 'channels',
        type: 'array',
        label: { ar: 'قنوات التواصل', en: 'Channels' },
        labels: {
          singular: { ar: 'قناة', en: 'Channel' },
          plural: { ar: 'قنوات التواصل', en: 'Channels' },
        },
        admin: { components: { RowLabel: '/src/core/ui/NamedRow.tsx#NamedRow' } },
        maxRows: 40,
        fields: [
          {
            type: 'row',
            fields: [
              {
                name: 'kind',
                type: 'select',
                label: { ar: 'القناة', en: 'Channel' },
                required: true,
                options: Object.entries(CHANNELS).map(([value, label]) => ({ value, label })),
              },
              {
                name: 'value',
                type: 'text',
                label: { ar: 'العنوان أو الرقم', en: 'Address or number' },
                maxLength: 300,
              },
            ],
          },
          bilingualField({ name: 'label', label: { ar: 'التسمية', en: 'Label' } }),
          bilingualField({ name: 'hours', label: { ar: 'الأوقات', en: 'Hours' } }),
        ],
      },
      {
        name: 'branches',
        type: 'array',
        label: { ar: 'الفروع', en: 'Branches' },
        labels: {
          singular: { ar: 'فرع', en: 'Branch' },
          plural: { ar: 'الفروع', en: 'Branches' },
        },
        admin: { components: { RowLabel: '/src/core/ui/NamedRow.tsx#NamedRow' } },
        maxRows: 100,
        fields: [
          bilingualField({ name: 'name', label: { ar: 'اسم الفرع', en: 'Name' }, required: true }),
          bilingualField({ name: 'address', label: { ar: 'العنوان', en: 'Address' } }),
          { name: 'phone', type: 'text', label: { ar: 'الهاتف', en: 'Telephone' }, maxLength: 40 },
        ],
      },
    ],
  };
}

function validTimeZone(
  value: string | null | undefined,
  { req }: { req: PayloadRequest },
): true | string {
  if (isTimeZone(value ?? '')) return true;
  return said(req, {
    ar: 'اكتب منطقة زمنية مثل Asia/Riyadh.',
    en: 'Write a time zone such as Asia/Riyadh.',
  });
}
