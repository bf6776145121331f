/** @privileged a session is renewed and ended by the machine, for a person who has one */
import type { PayloadRequest } from 'payload';
import { generateExpiredPayloadCookie } from 'payload/shared';
import { z } from 'zod';

import { PolicyError } from '../core/policyError.ts';
import { readBody } from '../core/readBody.ts';
import { findAccount } from './account.ts';
import { dutyOf } from './requirement.ts';
import { changeSessions, cookieOf, openSessions, sidOf, tokenFor, without } from './session.ts';

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
 * `POST /api/users/logout[?allSessions=true]`: ends the session one has, or all of them, and what
 * the panel has kept in the browser. A session that runs out keeps that for its holder.
 * @privileged a session is renewed and ended by the machine, for a person who has one
 */
export async function leaveSession(req: PayloadRequest): Promise<Response> {
  const { payload, user } = req;
  if (!user) throw new PolicyError('not-signed-in');
  const isAll = req.searchParams.get('allSessions') === 'true';
  const own = sidOf(user);
  await changeSessions(payload, {
    id: user.id,
    change: isAll ? () => [] : without(own),
  });
  const cookie = generateExpiredPayloadCookie({
    collectionAuthConfig: payload.collections.users.config.auth,
    cookiePrefix: payload.config.cookiePrefix,
  });
  const headers = { 'Set-Cookie': cookie, 'Clear-Site-Data': '"storage"' };
  return Response.json({ done: true }, { headers });
}

/**
 * `GET /api/users/sessions` → `{sessions: [{id, begunAt, isThis}]}`: one's own that are open, the
 * latest first. 401.
 * @privileged a session is renewed and ended by the machine, for a person who has one
 */
export async function listSessions({ payload, user }: PayloadRequest): Promise<unknown> {
  const account = user && (await findAccount(payload, { id: user.id }));
  if (!account) throw new PolicyError('not-signed-in');
  const own = sidOf(user);
  const sessions = openSessions(account)
    .toSorted((one, other) => (other.createdAt ?? 0) - (one.createdAt ?? 0))
    .map(({ id, createdAt }) => ({
      id,
      begunAt: new Date(createdAt ?? 0).toISOString(),
      isThis: id === own,
    }));
  return { sessions };
}

const endSchema = z.union([z.object({ id: z.uuid() }), z.object({ others: z.literal(true) })]);

/**
 * `POST /api/users/sessions/end` with `{id}` or `{others: true}` → `{sessions}`, those left: ends one
 * of one's sessions, or all but the one this is asked in. 400, 401.
 * @privileged a session is renewed and ended by the machine, for a person who has one
 */
export async function endSessions(req: PayloadRequest): Promise<unknown> {
  const { payload, user } = req;
  if (!user) throw new PolicyError('not-signed-in');
  const which = await readBody(req, endSchema);
  const own = sidOf(user);
  await changeSessions(payload, {
    id: user.id,
    change: 'id' in which ? without(which.id) : (open) => open.filter(({ id }) => id === own),
  });
  return listSessions(req);
}
