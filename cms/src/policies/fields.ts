import type { Field, TextField } from 'payload';

import { fieldNobody } from '../access/roles.ts';
import type { Label } from '../core/bilingual.ts';
import { isoDateField } from '../core/dateFields.ts';
import type { ContentKey } from '../editions/content.ts';
import { CONTENT_KEYS, factOf } from '../editions/content.ts';
import type { Fact } from '../editions/facts.ts';
import { LONGEST } from './bounds.ts';
import { STATES } from './states.ts';
import { validCommitments, validProvisions, validSlug, validTranslation } from './validation.ts';

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

/** Editors of their own for what is more than a line of text. */
const EDITORS = {
  provisions: ['/src/policies/ui/ProvisionsField.tsx#ProvisionsField', validProvisions],
  translation: ['/src/policies/ui/TranslationField.tsx#TranslationField', validTranslation],
  commitments: ['/src/policies/ui/CommitmentsField.tsx#CommitmentsField', validCommitments],
} as const;

/** The facts of the content that are asked for in a tab, in their order. */
function contentOf(tab: Fact['tab']): Field[] {
  return CONTENT_KEYS.filter((key) => factOf(key).tab === tab).map(contentField);
}

function contentField(name: ContentKey): Field {
  const { label, input, required = false, maxLength, width = '100%', help, choices } = factOf(name);
  const admin = { width, ...(help && { description: help }) };
  const bounds = { label, required, ...(maxLength !== undefined && { maxLength }) };
  if (name === 'slug') return slugField({ label, admin });
  if (name in EDITORS) return editorField(name, label);
  switch (input) {
    case 'text':
      return { name, type: 'text', ...bounds, admin: { ...admin, className: writtenAs(name) } };
    case 'textarea':
      return { name, type: 'textarea', ...bounds, admin: { ...admin, className: writtenAs(name) } };
    case 'day':
      return isoDateField({ name, label, required, width });
    case 'checkbox':
      return { name, type: 'checkbox', label, defaultValue: false, admin };
    case 'choice':
      return {
        name,
        type: 'select',
        label,
        required,
        admin,
        options: optionsOf(choices?.of ?? {}),
        ...(choices?.first !== undefined && { defaultValue: choices.first }),
      };
    case 'json':
      return { name, type: 'json', label, admin };
  }
}

function editorField(name: string, label: Label): Field {
  const found = Object.entries(EDITORS).find(([key]) => key === name);
  const [component = '', validate] = found?.[1] ?? [];
  return {
    name,
    type: 'json',
    label,
    ...(validate && { validate }),
    admin: { components: { Field: component, Diff: DIFF } },
  };
}

function slugField({ label, admin }: { label: Label; admin: TextField['admin'] }): TextField {
  return {
    name: 'slug',
    type: 'text',
    label,
    required: true,
    unique: true,
    index: true,
    validate: validSlug,
    admin: {
      ...admin,
      placeholder: 'complaints',
      className: 'written-ltr',
      components: { afterInput: ['/src/policies/ui/AddressNote.tsx#AddressNote'] },
    },
  };
}

/** The address that was confirmed, by value: whoever changes the address has it to confirm anew. */
const slugConfirmed: TextField = {
  name: 'slugConfirmed',
  type: 'text',
  label: { ar: 'العنوان المؤكَّد', en: 'Confirmed web address' },
  maxLength: 80,
  admin: { hidden: true, components: { Diff: NO_DIFF } },
};

/** A column of one language is written in its direction. */
function writtenAs(name: string): string {
  return name.endsWith('En') ? 'written-ltr' : name.endsWith('Ar') ? 'written-rtl' : '';
}

function optionsOf(table: Readonly<Record<string, Label>>) {
  return Object.entries(table).map(([value, label]) => ({ value, label }));
}

const act: Field[] = [
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
    maxLength: LONGEST.resolutionNumber,
    admin: { width: '33%' },
  },
];

const sidebar: Field[] = [
  {
    name: 'state',
    type: 'select',
    label: { ar: 'الحالة', en: 'State' },
    defaultValue: 'draft',
    index: true,
    options: optionsOf(STATES),
    admin: {
      position: 'sidebar',
      components: { Field: '/src/policies/ui/TransitionsField.tsx#TransitionsField' },
    },
    ...workflowOnly,
  },
  hiddenText('approvedHash'),
  hiddenText('approvalId'),
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
      {
        label: { ar: 'النص', en: 'Text' },
        fields: [{ type: 'row', fields: contentOf('text') }, slugConfirmed],
      },
      {
        label: { ar: 'الاعتماد', en: 'Approval' },
        fields: [{ type: 'row', fields: [...act, ...contentOf('approval')] }],
      },
      { label: { ar: 'الملف الأصلي', en: 'Original file' }, fields: source },
    ],
  },
  ...sidebar,
];
