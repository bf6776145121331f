import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';

import { localDate } from '../core/dates.ts';
import { FeedbackError } from '../core/errors.ts';
import { localApi } from '../core/localApi.ts';
import type { Runtime } from '../runtime.ts';
import type { Actor } from './states.ts';
import { stoodInForPrivileged } from './substitutions.ts';

/** More users than an association has; beyond it the list of officers is cut. */
const MAX_USERS = 2_000;

type User = NonNullable<PayloadRequest['user']>;

const userSchema = z.custom<User>(
  (value) => typeof value === 'object' && value !== null && 'id' in value,
);

/** The logged-in member of staff. */
export type Staff = {
  user: User;
  actor: Extract<Actor, { kind: 'staff' }>;
  /** Auditors see cases but do nothing with them. */
  mayHandle: boolean;
};

/**
 * The member of staff behind a request, with whomever they stand in for today.
 * @throws FeedbackError `unauthenticated`, `forbidden`
 */
export async function staffOf(runtime: Runtime, req: PayloadRequest): Promise<Staff> {
  const { options } = runtime;
  const { user, payload } = req;
  if (!user || user.collection !== options.usersSlug) throw new FeedbackError('unauthenticated');
  const isOfficer = options.isOfficer(user);
  const isSupervisor = options.isSupervisor(user);
  if (!isOfficer && !isSupervisor && !options.isAuditor(user)) throw new FeedbackError('forbidden');
  const { timeZone } = await runtime.calendar(payload);
  const today = localDate(options.now(), timeZone);
  const standsInFor = await stoodInForPrivileged({ runtime, payload, substitute: user.id, today });
  return {
    user,
    actor: { kind: 'staff', id: String(user.id), isOfficer, isSupervisor, standsInFor },
    mayHandle: isOfficer || isSupervisor,
  };
}

export type StaffMember = { id: string; rawId: string | number; name: string; mayHandle: boolean };

/**
 * Everybody who can log in, by name, and who of them can handle a case. Privileged: an officer
 * who may not read the users still sees who replied and whom a case can be referred to.
 */
export async function staffDirectoryPrivileged(
  { options }: Runtime,
  payload: Payload,
): Promise<StaffMember[]> {
  const { docs } = await localApi(payload).find({
    collection: options.usersSlug,
    limit: MAX_USERS,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs.map((doc) => {
    const user = userSchema.parse(doc);
    return {
      id: String(user.id),
      rawId: user.id,
      name: options.userName(user),
      mayHandle: options.isOfficer(user) || options.isSupervisor(user),
    };
  });
}
