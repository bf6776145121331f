import type { CollectionBeforeReadHook, CollectionConfig } from 'payload';
import { z } from 'zod';

import { ADMIN_GROUP, statedAccess } from '../core/access.ts';
import type { CaseKind } from '../core/case.ts';
import { CASE_KINDS } from '../core/case.ts';
import type { Runtime } from '../runtime.ts';
import { caseFields } from './caseFields.ts';
import { unlessConcerned } from './concerned.ts';
import { openEnvelope } from './envelope.ts';

/**
 * The collection of one kind of case. Staff read it; nobody writes it through Payload's own
 * interfaces, for every change goes through an endpoint that appends to the timeline.
 */
export function caseCollection(runtime: Runtime, kind: CaseKind): CollectionConfig {
  const { options } = runtime;
  return {
    slug: runtime.slugOf(kind),
    labels: CASE_KINDS[kind].labels,
    access: statedAccess({
      read: unlessConcerned(options.isOfficer, options.isSupervisor, options.isAuditor),
    }),
    admin: {
      group: ADMIN_GROUP,
      useAsTitle: 'reference',
      defaultColumns: [
        'reference',
        'dueOn',
        'subject',
        'category',
        'state',
        'receivedAt',
        'eraseOn',
      ],
      listSearchableFields: ['reference'],
      hideAPIURL: true,
      components: {
        views: {
          edit: {
            default: {
              tab: { condition: () => false },
              Component: {
                path: '@mithaq/feedback/client#CaseDesk',
                clientProps: { kind },
              },
            },
          },
        },
      },
    },
    // The subject of a list is opened from these, or it says why there is none.
    forceSelect: { reference: true, dataKey: true, erasure: true, confidential: true },
    hooks: { beforeRead: [openSubject(runtime, kind)] },
    defaultSort: 'dueOn',
    // What a list counts, and whom it hides a case from, without a look at the cases themselves.
    indexes: [{ fields: ['state', 'concerned'] }],
    disableDuplicate: true,
    graphQL: false,
    lockDocuments: false,
    fields: caseFields({ usersSlug: options.usersSlug, dueSoonDays: options.dueSoonDays }),
  };
}

const listedSchema = z.looseObject({
  subject: z.string(),
  reference: z.string(),
  dataKey: z.string().nullish(),
  confidential: z.unknown(),
});

/**
 * Lists tell a case by its subject: the one sealed text that is opened for a reader of them, unless
 * the case is confidential.
 */
function openSubject({ keys, slugOf }: Runtime, kind: CaseKind): CollectionBeforeReadHook {
  return ({ doc }: { doc: unknown }) => {
    const listed = listedSchema.safeParse(doc).data;
    if (!listed) return doc;
    const { reference, dataKey = null, confidential } = listed;
    if (Boolean(confidential)) return { ...listed, subject: '' };
    const envelope = openEnvelope(keys, { collection: slugOf(kind), reference, dataKey });
    return { ...listed, subject: envelope?.open('subject', listed.subject) ?? '' };
  };
}
