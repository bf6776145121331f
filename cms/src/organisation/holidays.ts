import type { CollectionConfig } from 'payload';

import { anybodySignedIn, nobody, only } from '../access/roles.ts';
import { bilingualField } from '../core/bilingual.ts';
import { isoDateField } from '../core/dateFields.ts';
import { LAST_DAY, refuseWrongRange } from './holidayHooks.ts';

const canKeepCalendar = only('administrator', 'secretary', 'supervisor');

/**
 * Days the association does not work, as inclusive ranges. One row each: the calendar that runs
 * the clock is never half-written.
 */
export const holidays: CollectionConfig = {
  slug: 'holidays',
  labels: {
    singular: { ar: 'إجازة رسمية', en: 'Holiday' },
    plural: { ar: 'الإجازات الرسمية', en: 'Holidays' },
  },
  admin: {
    useAsTitle: 'nameAr',
    defaultColumns: ['nameAr', 'from', 'to'],
    group: { ar: 'الإعداد', en: 'Setup' },
  },
  defaultSort: 'from',
  access: {
    create: canKeepCalendar,
    read: anybodySignedIn,
    update: canKeepCalendar,
    delete: canKeepCalendar,
    readVersions: nobody,
    unlock: nobody,
  },
  hooks: { beforeValidate: [refuseWrongRange] },
  fields: [
    bilingualField({ name: 'name', label: { ar: 'الاسم', en: 'Name' }, required: true }),
    {
      type: 'row',
      fields: [
        isoDateField({
          name: 'from',
          label: { ar: 'من', en: 'From' },
          required: true,
          width: '50%',
        }),
        isoDateField({
          name: 'to',
          label: LAST_DAY,
          required: true,
          width: '50%',
        }),
      ],
    },
  ],
};
