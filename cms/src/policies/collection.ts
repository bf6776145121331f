import type { CollectionConfig } from 'payload';

import { nobody, only } from '../access/roles.ts';
import { canCreatePolicy, canReadPolicy, canWriteDraft } from './access.ts';
import { BEGUN } from './begun.ts';
import { transitionEndpoints } from './endpoints.ts';
import { policyFields } from './fields.ts';
import {
  keepPublishedAddress,
  keepRecord,
  refuseBoundChange,
  refuseDeletingPublished,
} from './hooks.ts';

/** Milliseconds after the last keystroke at which a draft is kept. */
const AUTOSAVE_INTERVAL = 1_500;

/** The working text of each policy. The public never reads this collection, only editions. */
export const policies: CollectionConfig = {
  slug: 'policies',
  labels: {
    singular: { ar: 'سياسة', en: 'Policy' },
    plural: { ar: 'السياسات', en: 'Policies' },
  },
  admin: {
    useAsTitle: 'titleAr',
    pagination: { defaultLimit: 25 },
    defaultColumns: ['titleAr', 'code', 'category', 'state', 'updatedAt'],
    group: { ar: 'السياسات', en: 'Policies' },
    baseFilter: () => BEGUN,
    components: {
      edit: { PublishButton: '/src/policies/ui/NoPublishButton.tsx#NoPublishButton' },
    },
  },
  disableDuplicate: true,
  defaultSort: 'code',
  versions: { drafts: { autosave: { interval: AUTOSAVE_INTERVAL } }, maxPerDoc: 100 },
  access: {
    create: canCreatePolicy,
    read: canReadPolicy,
    update: canWriteDraft,
    delete: only('administrator'),
    readVersions: canReadPolicy,
    unlock: nobody,
  },
  hooks: {
    beforeChange: [refuseBoundChange, keepRecord, keepPublishedAddress],
    beforeDelete: [refuseDeletingPublished],
  },
  endpoints: transitionEndpoints,
  fields: policyFields,
};
