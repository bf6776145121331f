/** @privileged a session is begun by the machine, for a person who has proved who he is */
import { randomUUID } from 'node:crypto';
import type { Payload, PayloadRequest } from 'payload';
import { getFieldsToSign, jwtSign } from 'payload';
import { generatePayloadCookie } from 'payload/shared';

import { PolicyError } from '../core/policyError.ts';
import type { Account } from './account.ts';
import { findAccount, isActive, writeAccount } from './account.ts';
import { accountEvent } from './events.ts';
import { deviceCookie, noteSuccess } from './tries.ts';

export type Session = NonNullable<Account['sessions']>[number];

/** Seconds a session lasts at most, however often it is renewed: the longest working day. */
const LONGEST_SESSION_SECONDS = 12 * 60 * 60;

/**
 * Begins a session.
 * @throws PolicyError `sign-in-refused` when the password was changed or the account ended meanwhile
 * @privileged a session is begun by the machine, for a person who has proved who he is
 */
export async function beginSession(req: PayloadRequest, account: Account): Promise<Response> {
  const { payload } = req;
  const now = Date.now();
  const session = {
    id: randomUUID(),
    createdAt: now,
    expiresAt: now + LONGEST_SESSION_SECONDS * 1000,
  };
  if (!(await keepSessions(req, { account, sessions: [...openSessions(account), session] }))) {
    throw new PolicyError('sign-in-refused');
  }
  const signed = await tokenFor(req, { account, session });
  await noteSuccess({ req, email: account.email, about: 'sign-in' });
  await accountEvent(payload, { event: 'signed-in', user: account.id, by: account.id });
  const { cookies } = payload.collections.users.config.auth;
  const headers = cookieOf(payload, signed.token);
  headers.append(
    'Set-Cookie',
    deviceCookie(payload, { email: account.email, isSecure: cookies.secure }),
  );
  return Response.json(signed, { headers });
}

/** The sessions of an account that have not run out. */
export function openSessions({ sessions }: Account): Session[] {
  return (sessions ?? []).filter(({ expiresAt }) => expiresAt > Date.now());
}

/**
 * Writes the sessions of an account and nothing else. Payload's own way writes the account whole as
 * it was read, and so takes back what was changed meanwhile. Here it is looked afterwards whether
 * the account is still what it was; when it is not, all its sessions end.
 * @returns whether it is
 * @privileged a session is begun by the machine, for a person who has proved who he is
 */
export async function keepSessions(
  req: PayloadRequest,
  { account, sessions }: { account: Account; sessions: readonly Session[] },
): Promise<boolean> {
  const { id } = account;
  await writeAccount(req.payload, { id, data: { sessions: sessions.map(stored) } });
  const after = await findAccount(req.payload, { id });
  const isSame = after !== null && isActive(after) && after.hash === account.hash;
  if (!isSame) await writeAccount(req.payload, { id, data: { sessions: [] } });
  return isSame;
}

/**
 * A token for a session, which it does not outlast.
 * @privileged a session is begun by the machine, for a person who has proved who he is
 */
export async function tokenFor(
  { payload }: PayloadRequest,
  { account, session }: { account: Account; session: Session },
): Promise<{ token: string; exp: number }> {
  const { config } = payload.collections.users;
  const left = Math.floor((session.expiresAt - Date.now()) / 1000);
  const user = await payload.findByID({
    collection: 'users',
    id: account.id,
    overrideAccess: true,
  });
  return jwtSign({
    fieldsToSign: getFieldsToSign({
      collectionConfig: config,
      email: user.email,
      sid: session.id,
      user: { ...user, collection: 'users' },
    }),
    secret: payload.secret,
    tokenExpiration: Math.min(config.auth.tokenExpiration, left),
  });
}

/** What hands a token to a browser. */
export function cookieOf({ collections, config }: Payload, token: string): Headers {
  const { auth } = collections.users.config;
  const { cookiePrefix } = config;
  const headers = new Headers();
  headers.append(
    'Set-Cookie',
    generatePayloadCookie({ collectionAuthConfig: auth, cookiePrefix, token }),
  );
  return headers;
}

function stored(session: Session) {
  return {
    id: session.id,
    createdAt: new Date(session.createdAt ?? Date.now()).toISOString(),
    expiresAt: new Date(session.expiresAt).toISOString(),
  };
}
