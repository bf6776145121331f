import type { CollectionConfig, Field } from 'payload';

import { anybodySignedIn, nobody } from '../access/roles.ts';
import type { Label } from '../core/bilingual.ts';
import { refuseDeletion, refuseUnsealedWrite } from './hooks.ts';

/** Sealed editions: append-only, one row each, the only texts the public reads. */
export const editions: CollectionConfig = {
  slug: 'editions',
  labels: {
    singular: { ar: 'إصدار', en: 'Edition' },
    plural: { ar: 'الإصدارات', en: 'Editions' },
  },
  admin: {
    useAsTitle: 'titleAr',
    defaultColumns: ['titleAr', 'number', 'effectiveFrom', 'sealedAt'],
    group: { ar: 'السياسات', en: 'Policies' },
    components: {
      views: {
        edit: {
          default: {
            tab: { condition: () => false },
            Component: '/src/policies/ui/SealedEdition.tsx#SealedEdition',
          },
        },
      },
    },
  },
  defaultSort: '-sealedAt',
  access: {
    create: nobody,
    read: anybodySignedIn,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
  },
  hooks: { beforeChange: [refuseUnsealedWrite], beforeDelete: [refuseDeletion] },
  fields: [
    text('titleAr', { ar: 'العنوان', en: 'Title' }),
    text('titleEn', { ar: 'العنوان بالإنجليزية', en: 'Title (English)' }),
    { ...text('slug', { ar: 'العنوان على الموقع', en: 'Web address' }), index: true },
    {
      name: 'number',
      type: 'number',
      label: { ar: 'رقم الإصدار', en: 'Edition number' },
      required: true,
    },
    { ...text('effectiveFrom', { ar: 'يسري من', en: 'In effect from' }), index: true },
    text('code', { ar: 'الرمز', en: 'Code' }),
    text('category', { ar: 'التصنيف', en: 'Category' }),
    text('summaryAr', { ar: 'الخلاصة', en: 'Summary' }),
    text('summaryEn', { ar: 'الخلاصة بالإنجليزية', en: 'Summary (English)' }),
    json('provisions', { ar: 'النص', en: 'Text' }),
    json('translation', { ar: 'الترجمة الإنجليزية', en: 'English translation' }),
    json('commitments', { ar: 'الالتزامات', en: 'Commitments' }),
    json('approval', { ar: 'الاعتماد', en: 'Approval' }),
    text('replaces', { ar: 'تحل محل', en: 'Replaces' }),
    text('changeKind', { ar: 'نوع التغيير', en: 'Kind of change' }),
    text('changeNoteAr', { ar: 'ما الذي تغيّر', en: 'What changed' }),
    text('changeNoteEn', { ar: 'ما الذي تغيّر (بالإنجليزية)', en: 'What changed (English)' }),
    text('contentHash', { ar: 'بصمة الإصدار', en: 'Content hash' }),
    text('previousHash', { ar: 'بصمة الإصدار السابق', en: 'Hash of the previous edition' }),
    text('sealedAt', { ar: 'خُتم في', en: 'Sealed at' }),
    json('sealedBy', { ar: 'ختمه', en: 'Sealed by' }),
    { ...hidden('policyId'), index: true },
    { ...hidden('approvalId'), unique: true },
    { ...hidden('sealKey'), unique: true },
  ],
};

function text(name: string, label: Label) {
  return { name, type: 'text', label } as const satisfies Field;
}

function json(name: string, label: Label) {
  return { name, type: 'json', label } as const satisfies Field;
}

function hidden(name: string) {
  return { name, type: 'text', required: true, admin: { hidden: true } } as const satisfies Field;
}
