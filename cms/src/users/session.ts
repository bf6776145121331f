/** @privileged a session is begun by the machine, for a person who has proved who he is */
import { randomUUID } from 'node:crypto';
import type { Payload, PayloadRequest } from 'payload';
import { getFieldsToSign, jwtSign } from 'payload';
import { generatePayloadCookie } from 'payload/shared';
import { z } from 'zod';

import { PolicyError } from '../core/policyError.ts';
import type { Account } from './account.ts';
import { findAccount, isActive, writeAccount } from './account.ts';
import { accountEvent } from './events.ts';
import { inTurn, markKey } from './marks.ts';
import { deviceCookie, noteSuccess } from './tries.ts';

export type Session = NonNullable<Account['sessions']>[number];

/** Seconds a session lasts at most, however often it is renewed: the longest working day. */
const LONGEST_SESSION_SECONDS = 12 * 60 * 60;

/**
 * Begins a session, and ends the one the browser had, whosever it was.
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
  const former = sidOf(req.user);
  const isBegun = await changeSessions(payload, {
    id: account.id,
    provedBy: account.hash,
    change: (open) => [...without(former)(open), session],
  });
  if (!isBegun) throw new PolicyError('sign-in-refused');
  if (req.user && req.user.id !== account.id) {
    await changeSessions(payload, {
      id: req.user.id,
      change: without(former),
    });
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

/** Those left once one of them has ended. */
export function without(ended: string | undefined): SessionChange['change'] {
  return (open) => open.filter(({ id }) => id !== ended);
}

type SessionChange = {
  id: Account['id'];
  /** The hash of the password somebody has proved himself by, where it is to be the account's still. */
  provedBy?: string;
  change: (open: readonly Session[]) => readonly Session[];
};

/**
 * Writes the sessions of an account and nothing else. Payload's own way writes the account whole as
 * it was read, and so takes back what was changed meanwhile. Here changes of sessions take turns,
 * so that none that was ended comes back; and it is looked afterwards whether the account is still
 * what it was: when it is not, all its sessions end.
 * @returns whether it is
 * @privileged a session is begun by the machine, for a person who has proved who he is
 */
export function changeSessions(
  payload: Payload,
  { id, provedBy, change }: SessionChange,
): Promise<boolean> {
  async function work(): Promise<boolean> {
    const before = await findAccount(payload, { id });
    if (before === null || before.hash !== (provedBy ?? before.hash)) return false;
    const sessions = change(openSessions(before)).map(stored);
    await writeAccount(payload, { id, data: { sessions } });
    const after = await findAccount(payload, { id });
    const isSame = after !== null && isActive(after) && after.hash === before.hash;
    if (!isSame) await writeAccount(payload, { id, data: { sessions: [] } });
    return isSame;
  }
  return inTurn(payload, { key: markKey(payload, 'sessions', String(id)), work });
}

const signedInSchema = z.object({ _sid: z.string() });

/** The session a request came with, which Payload notes on the user of the request. */
export function sidOf(user: unknown): string | undefined {
  return signedInSchema.safeParse(user).data?._sid;
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
