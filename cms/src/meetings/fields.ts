import type { Field, TextField } from 'payload';

import type { Label } from '../core/bilingual.ts';
import { hijriDateField, isoDateField } from '../core/dateFields.ts';
import { WEEKDAYS } from '../core/weekdays.ts';
import { DATE_LABELS } from './words.ts';

/** What identifies a meeting, its date in both calendars, and who signed its minutes. */
export const meetingFields: Field[] = [
  {
    name: 'title',
    type: 'text',
    label: { ar: 'الاجتماع', en: 'Meeting' },
    admin: { hidden: true },
    maxLength: 200,
  },
  {
    name: 'body',
    type: 'select',
    label: { ar: 'الجهة', en: 'Body' },
    required: true,
    defaultValue: 'board',
    options: [
      { value: 'board', label: { ar: 'مجلس الإدارة', en: 'Board of directors' } },
      { value: 'generalAssembly', label: { ar: 'الجمعية العمومية', en: 'General assembly' } },
    ],
  },
  {
    type: 'row',
    fields: [
      numberField('meetingNumber', { ar: 'رقم الاجتماع', en: 'Meeting number' }),
      numberField('term', { ar: 'الدورة', en: 'Term' }),
      numberField('minutesNumber', { ar: 'رقم المحضر', en: 'Minutes number' }),
    ],
  },
  {
    type: 'row',
    fields: [
      isoDateField({ name: 'gregorianDate', label: DATE_LABELS.gregorian, isPaired: true }),
      hijriDateField({ name: 'hijriDate', label: DATE_LABELS.hijri, isPaired: true }),
      {
        name: 'weekday',
        type: 'select',
        label: DATE_LABELS.weekday,
        options: WEEKDAYS.map((label, day) => ({ label, value: String(day) })),
        admin: { width: '33%' },
      },
    ],
  },
  {
    name: 'datesAsWritten',
    type: 'checkbox',
    label: DATE_LABELS.asWritten,
    defaultValue: false,
    admin: {
      components: { Field: '/src/meetings/ui/AgreementField.tsx#AgreementField' },
      disableListColumn: true,
    },
  },
  {
    name: 'dateAsWritten',
    type: 'text',
    label: { ar: 'التاريخ كما ورد في المحضر', en: 'Date as written in the minutes' },
    maxLength: 300,
  },
  {
    name: 'signatories',
    type: 'array',
    label: { ar: 'الموقّعون', en: 'Signatories' },
    labels: {
      singular: { ar: 'موقّع', en: 'Signatory' },
      plural: { ar: 'الموقّعون', en: 'Signatories' },
    },
    maxRows: 50,
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'name',
            type: 'text',
            label: { ar: 'الاسم', en: 'Name' },
            required: true,
            maxLength: 150,
          },
          { name: 'role', type: 'text', label: { ar: 'الصفة', en: 'Role' }, maxLength: 100 },
        ],
      },
    ],
  },
];

function numberField(name: string, label: Label): TextField {
  return { name, type: 'text', label, maxLength: 40, admin: { width: '33%' } };
}
