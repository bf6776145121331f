import { randomUUID } from 'node:crypto';
import type { Payload } from 'payload';

import { record } from '../audit/record.ts';
import { actorOf } from '../core/actor.ts';

/** What happens to an account. */
export type AccountEvent =
  | 'signed-in'
  | 'sign-in-failed'
  | 'locked'
  | 'roles-changed'
  | 'email-changed'
  | 'password-changed'
  | 'link-made'
  | 'invited'
  | 'deactivated'
  | 'reactivated'
  | 'second-factor-on'
  | 'second-factor-off'
  | 'recovery-code-used';

/** One event: of whose account, and who caused it; null for nobody that is known. */
export type AccountFact = {
  event: AccountEvent;
  user: number | string | null;
  by: number | string | null;
};

/**
 * The one place every event of an account passes: it enters the audit trail, which names who caused
 * it and whose account it is; nobody signed in is the system's own doing.
 * @privileged only the name of who caused it is read
 */
export async function accountEvent(
  payload: Payload,
  { event, user, by }: AccountFact,
): Promise<void> {
  const actor =
    by === null
      ? null
      : await payload.findByID({
          collection: 'users',
          id: by,
          depth: 0,
          disableErrors: true,
          overrideAccess: true,
          select: { name: true },
        });
  await record(payload, {
    key: `account:${randomUUID()}`,
    at: new Date().toISOString(),
    kind: 'account',
    actor: actorOf(actor),
    subject: 'users',
    subjectId: user === null ? null : String(user),
    facts: { event },
  });
}
