/**
 * There is always an administrator who can sign in. That is a fact of several documents, and no
 * transaction is relied upon: who takes an administrator away first marks the turn, which lasts
 * longer than any write, and only then looks whether another remains.
 * @privileged administrators are counted past who may read whom
 */
import type { PayloadRequest } from 'payload';

import { PolicyError } from '../core/policyError.ts';
import { isActive } from './account.ts';
import { forgetMark, hit, markKey } from './marks.ts';

/** Seconds of a turn. It is not given back: the write may still be under way, or lost. */
const TURN_SECONDS = 10;

type Standing = {
  roles?: readonly string[] | null | undefined;
  active?: boolean | null | undefined;
};

/** Whether somebody with these roles and this state can administrate. */
export function isAdministrator(user: Standing): boolean {
  return isActive(user) && (user.roles ?? []).includes('administrator');
}

/**
 * Takes the turn to end somebody's administration.
 * @throws PolicyError `last-administrator`, `administrators-changing`
 * @privileged administrators are counted past who may read whom
 */
export async function takeAdministratorsTurn(
  { payload }: PayloadRequest,
  id: number | string,
): Promise<void> {
  const key = markKey(payload, 'administrators');
  if ((await hit(payload, { key, seconds: TURN_SECONDS })) > 1)
    throw new PolicyError('administrators-changing');
  // Without the request, so that what others have committed is seen.
  const { totalDocs } = await payload.db.find({
    collection: 'users',
    where: {
      and: [
        { id: { not_equals: id } },
        { roles: { in: ['administrator'] } },
        { active: { not_equals: false } },
      ],
    },
    limit: 1,
  });
  if (totalDocs > 0) return;
  await forgetMark(payload, key);
  throw new PolicyError('last-administrator');
}
