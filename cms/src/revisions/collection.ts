import type { CollectionConfig } from 'payload';

import { closedToAll } from '../access/roles.ts';

/** Slug of the collection that keeps, for each document, who may write its next revision. */
export const REVISIONS = 'revisions';

/**
 * One row per document that has been changed: its revision, and the latest changes by name. The
 * text is not kept here; a row only says whose turn it is. Nobody reaches it through the API.
 */
export const revisions: CollectionConfig = {
  slug: REVISIONS,
  labels: {
    singular: { ar: 'مراجعة مستند', en: 'Document revision' },
    plural: { ar: 'مراجعات المستندات', en: 'Document revisions' },
  },
  access: closedToAll,
  admin: { hidden: true },
  fields: [
    { name: 'document', type: 'text', required: true, unique: true, index: true },
    { name: 'revision', type: 'number', required: true },
    { name: 'claim', type: 'text', required: true },
    { name: 'changes', type: 'json', required: true },
  ],
};
