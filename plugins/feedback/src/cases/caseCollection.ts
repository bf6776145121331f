import type { CollectionConfig } from 'payload';

import { ADMIN_GROUP, anyOf, statedAccess } from '../core/access.ts';
import type { CaseKind } from '../core/case.ts';
import type { Runtime } from '../runtime.ts';
import { caseFields } from './caseFields.ts';

/**
 * The collection of one kind of case. Staff read it; nobody writes it through Payload's own
 * interfaces, for every change goes through an endpoint that appends to the timeline.
 */
export function caseCollection(args: {
  runtime: Runtime;
  kind: CaseKind;
  labels: NonNullable<CollectionConfig['labels']>;
}): CollectionConfig {
  const { options } = args.runtime;
  return {
    slug: args.runtime.slugOf(args.kind),
    labels: args.labels,
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
                clientProps: { kind: args.kind },
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
