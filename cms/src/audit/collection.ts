import type { Access, CollectionConfig, PayloadRequest, Where } from 'payload';

import { closedToAll, hasRole } from '../access/roles.ts';
import { AUDIT_KINDS } from './event.ts';

/** Slug of the record of what was done. */
export const AUDIT = 'audit-events';

/** Ids of the documents a signed-in person may not hear of, though they may read the record. */
export type HiddenFrom = (req: PayloadRequest) => Promise<string[]>;

/** Auditors and administrators, but for what is about themselves. */
function unlessHidden(hiddenFrom: HiddenFrom): Access {
  return async ({ req }) => {
    if (!hasRole(req.user, 'auditor', 'administrator')) return false;
    const hidden = await hiddenFrom(req);
    if (hidden.length === 0) return true;
    const where: Where = {
      or: [{ subjectId: { exists: false } }, { subjectId: { not_in: hidden } }],
    };
    return where;
  };
}

/**
 * What was done by whom, in the order it was done: one row an event, each with the hash of the row
 * before it. Nobody writes here but {@link record}, and nobody changes or deletes.
 */
export function auditEvents(hiddenFrom: HiddenFrom): CollectionConfig {
  return {
    slug: AUDIT,
    labels: {
      singular: { ar: 'حدث', en: 'Event' },
      plural: { ar: 'سجل الأحداث', en: 'Audit trail' },
    },
    access: { ...closedToAll, read: unlessHidden(hiddenFrom) },
    admin: {
      useAsTitle: 'summary',
      defaultColumns: ['seq', 'at', 'kind', 'actorName', 'subject', 'summary'],
      group: { ar: 'الرقابة', en: 'Oversight' },
      hideAPIURL: true,
    },
    defaultSort: '-seq',
    timestamps: false,
    fields: [
      {
        name: 'seq',
        type: 'number',
        label: { ar: 'الرقم', en: 'Number' },
        required: true,
        unique: true,
        index: true,
      },
      {
        name: 'at',
        type: 'text',
        label: { ar: 'الوقت', en: 'Time' },
        required: true,
        index: true,
        admin: { components: { Cell: '/src/core/ui/InstantCell.tsx#InstantCell' } },
      },
      {
        name: 'kind',
        type: 'select',
        label: { ar: 'الحدث', en: 'Event' },
        required: true,
        index: true,
        options: Object.entries(AUDIT_KINDS).map(([value, label]) => ({ value, label })),
      },
      { name: 'actorName', type: 'text', label: { ar: 'من قام به', en: 'Done by' } },
      { name: 'actorId', type: 'text', label: { ar: 'معرّف من قام به', en: 'Id of who did it' } },
      { name: 'subject', type: 'text', label: { ar: 'في', en: 'In' }, index: true },
      { name: 'subjectId', type: 'text', label: { ar: 'معرّف المستند', en: 'Id of the document' } },
      { name: 'summary', type: 'text', label: { ar: 'التفاصيل', en: 'Details' } },
      { name: 'facts', type: 'json', label: { ar: 'الوقائع', en: 'Facts' } },
      {
        name: 'key',
        type: 'text',
        label: { ar: 'مفتاح التسجيل', en: 'Key of the record' },
        required: true,
        unique: true,
      },
      {
        name: 'previousHash',
        type: 'text',
        label: { ar: 'بصمة الحدث السابق', en: 'Hash of the previous event' },
      },
      { name: 'hash', type: 'text', label: { ar: 'بصمة الحدث', en: 'Hash' }, required: true },
    ],
  };
}
