/** @privileged a session is renewed and ended by the machine, for a person who has one */
import type { PayloadRequest } from 'payload';
import { generateExpiredPayloadCookie } from 'payload/shared';
import { z } from 'zod';

import { PolicyError } from '../core/policyError.ts';
import { findAccount } from './account.ts';
import { dutyOf } from './requirement.ts';
import { cookieOf, keepSessions, openSessions, tokenFor } from './session.ts';

/**
 * `POST /api/users/refresh-token`: a new token for the session one has, within its time, unless a
 * duty has come up since: then one signs in again, and is led to it. 401 `not-signed-in`.
 * @privileged a session is renewed and ended by the machine, for a person who has one
 */
export async function renewSession(req: PayloadRequest): Promise<Response> {
  const { payload, user } = req;
  const account = user && (await findAccount(payload, { id: user.id }));
  const session = account && openSessions(account).find(({ id }) => id === sidOf(user));
  if (!session || (await dutyOf(payload, account)) !== null) throw new PolicyError('not-signed-in');
  const { token, exp } = await tokenFor(req, { account, session });
  const own = await payload.findByID({
    collection: 'users',
    id: account.id,
    depth: 0,
    overrideAccess: false,
    user,
  });
  const answer = { exp, refreshedToken: token, user: { ...own, collection: 'users' } };
  return Response.json(answer, { headers: cookieOf(payload, token) });
}

/**
 * `POST /api/users/logout[?allSessions=true]`: ends the session one has, or all of them.
 * @privileged a session is renewed and ended by the machine, for a person who has one
 */
export async function leaveSession(req: PayloadRequest): Promise<Response> {
  const { payload, user } = req;
  const account = user && (await findAccount(payload, { id: user.id }));
  if (!account) throw new PolicyError('not-signed-in');
  const isAll = req.searchParams.get('allSessions') === 'true';
  const others = openSessions(account).filter(({ id }) => id !== sidOf(user));
  await keepSessions(req, { account, sessions: isAll ? [] : others });
  const cookie = generateExpiredPayloadCookie({
    collectionAuthConfig: payload.collections.users.config.auth,
    cookiePrefix: payload.config.cookiePrefix,
  });
  return Response.json({ done: true }, { headers: { 'Set-Cookie': cookie } });
}

const signedInSchema = z.object({ _sid: z.string() });

/** The session a request came with, which Payload notes on the user of the request. */
function sidOf(user: unknown): string | undefined {
  return signedInSchema.safeParse(user).data?._sid;
}
