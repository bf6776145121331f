import type { FeedbackOptions } from '@mithaq/feedback';

import { hasRole } from '../access/roles.ts';
import { dayComponents } from '../core/dateFields.ts';
import type { Environment } from '../core/environment.ts';
import { remembered } from '../core/remembered.ts';
import type { Secrets } from '../core/secrets.ts';
import { recallOrganisation } from '../organisation/memory.ts';
import { readCalendar } from '../organisation/read.ts';
import { recordCaseAct } from './caseActs.ts';
import { commitmentFor, resolveCitation } from './commitments.ts';
import { listErasure } from './erasureList.ts';

/** How Mithaq hosts the feedback plugin: its roles, its calendar, and its policies' commitments. */
export function feedbackOptions(
  { feedback, front }: Secrets,
  { LIMITS_KEY, DATA_DIR }: Pick<Environment, 'LIMITS_KEY' | 'DATA_DIR'>,
): FeedbackOptions {
  return {
    usersSlug: 'users',
    remember: remembered,
    isOfficer: (user) => hasRole(user, 'contactOfficer'),
    isSupervisor: (user) => hasRole(user, 'supervisor'),
    isEditor: (user) => hasRole(user, 'administrator', 'supervisor', 'secretary'),
    isAuditor: (user) => hasRole(user, 'auditor'),
    secret: feedback,
    frontKey: front,
    ...(LIMITS_KEY !== undefined && { limitsKey: LIMITS_KEY }),
    // Within a transaction it is read there, so that a holiday just written counts.
    calendar: async ({ payload, req }) =>
      req ? readCalendar(payload, req) : (await recallOrganisation(payload)).organisation,
    commitmentFor,
    resolveCitation,
    recorded: recordCaseAct,
    listErasure: ({ erased }) => listErasure(DATA_DIR, erased),
    dayComponents: dayComponents({ calendar: 'gregorian', isPaired: false }),
  };
}
