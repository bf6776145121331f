import type { CollectionConfig } from 'payload';

import { ADMIN_GROUP, anyOf, statedAccess } from '../core/access.ts';
import type { CaseKind } from '../core/case.ts';
import { CASE_KINDS } from '../core/case.ts';
import type { Runtime } from '../runtime.ts';
import { caseFields } from './caseFields.ts';

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
      read: anyOf(options.isOfficer, options.isSupervisor, options.isAuditor),
    }),
    admin: {
      group: ADMIN_GROUP,
      useAsTitle: 'reference',
      defaultColumns: ['reference', 'dueOn', 'subject', 'category', 'state', 'receivedAt'],
      listSearchableFields: ['reference', 'subject'],
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
    defaultSort: 'dueOn',
    disableDuplicate: true,
    graphQL: false,
    lockDocuments: false,
    fields: caseFields({ usersSlug: options.usersSlug, dueSoonDays: options.dueSoonDays }),
  };
}
