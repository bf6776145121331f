import type { CollectionConfig, Field } from 'payload';

import { anybodySignedIn, closedToAll } from '../access/roles.ts';
import type { Label } from '../core/bilingual.ts';
import { dayComponents } from '../core/dateFields.ts';
import type { ContentKey } from './content.ts';
import { CONTENT_KEYS, factOf } from './content.ts';
import { refuseDeletion, refuseUnsealedWrite } from './hooks.ts';
import { translationEndpoints } from './translationEndpoints.ts';

const INSTANT_CELL = '/src/core/ui/InstantCell.tsx#InstantCell';
const { Cell: DAY_CELL } = dayComponents({ calendar: 'gregorian', isPaired: false });

/** Written once, by a release or a signature, and never again. */
const appendOnly = {
  access: { ...closedToAll, read: anybodySignedIn },
  hooks: { beforeChange: [refuseUnsealedWrite], beforeDelete: [refuseDeletion] },
} satisfies Partial<CollectionConfig>;

const content = Object.fromEntries(CONTENT_KEYS.map((key) => [key, column(key)]));

/** Sealed editions: append-only, one row each, the only texts the public reads. */
export const editions: CollectionConfig = {
  ...appendOnly,
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
            Component: '/src/editions/ui/SealedEdition.tsx#SealedEdition',
          },
        },
      },
    },
  },
  defaultSort: '-sealedAt',
  endpoints: translationEndpoints,
  fields: [
    {
      name: 'number',
      type: 'number',
      label: { ar: 'رقم الإصدار', en: 'Edition number' },
      required: true,
    },
    text('kind', { ar: 'النوع', en: 'Kind' }),
    ...Object.values({
      ...content,
      slug: { ...column('slug'), index: true },
      effectiveFrom: { ...column('effectiveFrom'), index: true },
    }),
    json('approval', { ar: 'الاعتماد', en: 'Approval' }),
    text('contentHash', { ar: 'بصمة الإصدار', en: 'Content hash' }),
    text('previousHash', { ar: 'بصمة الإصدار السابق', en: 'Hash of the previous edition' }),
    instant('sealedAt', { ar: 'خُتم في', en: 'Sealed at' }),
    json('sealedBy', { ar: 'ختمه', en: 'Sealed by' }),
    { ...hidden('policyId'), index: true },
    { ...hidden('approvalId'), unique: true },
    { ...hidden('sealKey'), unique: true },
  ],
};

/** Signed revisions of the English of sealed editions. */
export const editionTranslations: CollectionConfig = {
  ...appendOnly,
  slug: 'edition-translations',
  labels: {
    singular: { ar: 'ترجمة إصدار', en: 'Translation of an edition' },
    plural: { ar: 'ترجمات الإصدارات', en: 'Translations of editions' },
  },
  admin: { hidden: true },
  fields: [
    column('titleEn'),
    column('summaryEn'),
    column('changeNoteEn'),
    column('translation'),
    {
      name: 'revision',
      type: 'number',
      label: { ar: 'رقم المراجعة', en: 'Revision' },
      required: true,
    },
    text('contentHash', { ar: 'بصمة المراجعة', en: 'Content hash' }),
    text('previousHash', { ar: 'بصمة المراجعة السابقة', en: 'Hash of the previous revision' }),
    instant('signedAt', { ar: 'وُقّعت في', en: 'Signed at' }),
    json('signedBy', { ar: 'وقّعها', en: 'Signed by' }),
    { ...hidden('policyId'), index: true },
    { ...hidden('editionId'), index: true },
    { ...hidden('revisionKey'), unique: true },
  ],
};

/** A fact of the content as a column of the row. */
function column(key: ContentKey) {
  const { label, input } = factOf(key);
  switch (input) {
    case 'json':
      return json(key, label);
    case 'checkbox':
      return { name: key, type: 'checkbox', label } as const satisfies Field;
    case 'day':
      return { ...text(key, label), admin: { components: { Cell: DAY_CELL } } };
    case 'text':
    case 'textarea':
    case 'choice':
      return text(key, label);
  }
}

function text(name: string, label: Label) {
  return { name, type: 'text', label } as const satisfies Field;
}

function instant(name: string, label: Label): Field {
  return { ...text(name, label), admin: { components: { Cell: INSTANT_CELL } } };
}

function json(name: string, label: Label) {
  return { name, type: 'json', label } as const satisfies Field;
}

function hidden(name: string) {
  return { name, type: 'text', required: true, admin: { hidden: true } } as const satisfies Field;
}
