import type { Field, TextField } from 'payload';

import { fieldNobody } from '../access/roles.ts';
import { bilingualField } from '../core/bilingual.ts';
import { isoDateField } from '../core/dateFields.ts';
import { CATEGORIES } from './categories.ts';
import { STATES } from './states.ts';
import { validCommitments, validProvisions, validSlug, validTranslation } from './validation.ts';

function options(table: Record<string, { ar: string; en: string }>) {
  return Object.entries(table).map(([value, label]) => ({ value, label }));
}

const DIFF = '/src/policies/ui/VersionDiff.tsx#VersionDiff';
/** Keeps a field out of the comparison of versions. */
const NO_DIFF = '/src/policies/ui/VersionDiff.tsx#NoDiff';

/** What only the workflow writes; the ordinary form and API leave it alone. */
const workflowOnly = { access: { create: fieldNobody, update: fieldNobody } } as const;

function hiddenText(name: string): TextField {
  return {
    name,
    type: 'text',
    admin: { hidden: true, components: { Diff: NO_DIFF } },
    ...workflowOnly,
  };
}

const identity: Field[] = [
  bilingualField({ name: 'title', label: { ar: 'العنوان', en: 'Title' }, required: true }),
  bilingualField({
    name: 'summary',
    type: 'textarea',
    label: { ar: 'الخلاصة', en: 'Summary' },
    maxLength: 1000,
  }),
  {
    type: 'row',
    fields: [
      {
        name: 'slug',
        type: 'text',
        label: { ar: 'العنوان على الموقع', en: 'Web address' },
        required: true,
        unique: true,
        index: true,
        validate: validSlug,
        admin: {
          width: '34%',
          placeholder: 'complaints',
          className: 'written-ltr',
          description: {
            ar: 'أحرف لاتينية صغيرة وشرطات. لا يتغيّر بعد أول نشر.',
            en: 'Small Latin letters and dashes. Fixed once the policy is released.',
          },
        },
      },
      {
        name: 'code',
        type: 'text',
        label: { ar: 'الرمز', en: 'Code' },
        maxLength: 30,
        admin: { width: '33%' },
      },
      {
        name: 'category',
        type: 'select',
        label: { ar: 'التصنيف', en: 'Category' },
        required: true,
        defaultValue: 'other',
        options: options(CATEGORIES),
        admin: { width: '33%' },
      },
    ],
  },
];

const text: Field[] = [
  {
    name: 'provisions',
    type: 'json',
    label: { ar: 'نص السياسة', en: 'Text of the policy' },
    validate: validProvisions,
    admin: {
      components: { Field: '/src/policies/ui/ProvisionsField.tsx#ProvisionsField', Diff: DIFF },
    },
  },
  {
    name: 'translation',
    type: 'json',
    label: { ar: 'الترجمة الإنجليزية', en: 'English translation' },
    validate: validTranslation,
    admin: {
      components: { Field: '/src/policies/ui/TranslationField.tsx#TranslationField', Diff: DIFF },
    },
  },
  {
    name: 'commitments',
    type: 'json',
    label: { ar: 'الالتزامات', en: 'Commitments' },
    validate: validCommitments,
    admin: {
      components: { Field: '/src/policies/ui/CommitmentsField.tsx#CommitmentsField', Diff: DIFF },
    },
  },
];

const approval: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'meeting',
        type: 'relationship',
        relationTo: 'meetings',
        label: { ar: 'اجتماع الاعتماد', en: 'Approving meeting' },
        admin: { width: '67%' },
      },
      {
        name: 'resolutionNumber',
        type: 'text',
        label: { ar: 'رقم القرار', en: 'Resolution number' },
        maxLength: 40,
        admin: { width: '33%' },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      isoDateField({
        name: 'effectiveFrom',
        label: { ar: 'يسري من', en: 'In effect from' },
      }),
      {
        name: 'replaces',
        type: 'select',
        label: { ar: 'تحل محل', en: 'Replaces' },
        defaultValue: 'none',
        options: [
          { value: 'none', label: { ar: 'لا شيء', en: 'Nothing' } },
          {
            value: 'all-earlier',
            label: { ar: 'جميع السياسات السابقة', en: 'All earlier policies' },
          },
        ],
        admin: { width: '33%' },
      },
      {
        name: 'changeKind',
        type: 'select',
        label: { ar: 'نوع التغيير', en: 'Kind of change' },
        options: [
          { value: 'substantive', label: { ar: 'جوهري', en: 'Substantive' } },
          { value: 'editorial', label: { ar: 'تحريري', en: 'Editorial' } },
        ],
        admin: { width: '33%' },
      },
    ],
  },
  bilingualField({
    name: 'changeNote',
    type: 'textarea',
    label: { ar: 'ما الذي تغيّر', en: 'What changed' },
    maxLength: 1000,
  }),
];

const sidebar: Field[] = [
  {
    name: 'state',
    type: 'select',
    label: { ar: 'الحالة', en: 'State' },
    defaultValue: 'draft',
    index: true,
    options: options(STATES),
    admin: {
      position: 'sidebar',
      components: { Field: '/src/policies/ui/TransitionsField.tsx#TransitionsField' },
    },
    ...workflowOnly,
  },
  hiddenText('approvedHash'),
  hiddenText('approvalId'),
  hiddenText('submittedBy'),
  {
    name: 'history',
    type: 'json',
    label: { ar: 'سجل السياسة', en: 'Record' },
    admin: {
      position: 'sidebar',
      components: { Field: '/src/policies/ui/HistoryField.tsx#HistoryField', Diff: NO_DIFF },
    },
    ...workflowOnly,
  },
];

const source: Field[] = [
  { ...hiddenText('sourceHash'), index: true },
  {
    name: 'source',
    type: 'json',
    label: { ar: 'الملف المستورد', en: 'Imported file' },
    admin: { components: { Field: '/src/policies/ui/SourceField.tsx#SourceField', Diff: NO_DIFF } },
    ...workflowOnly,
  },
];

/** Everything of a policy; scalars and JSON only, so that a draft is one row and one write. */
export const policyFields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      { label: { ar: 'النص', en: 'Text' }, fields: [...identity, ...text] },
      { label: { ar: 'الاعتماد', en: 'Approval' }, fields: approval },
      { label: { ar: 'الملف الأصلي', en: 'Original file' }, fields: source },
    ],
  },
  ...sidebar,
];
