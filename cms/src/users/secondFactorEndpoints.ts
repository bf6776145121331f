/** @privileged a second factor is kept where no answer of the API shows it */
import type { PayloadRequest } from 'payload';
import { toString as drawCode } from 'qrcode';
import { z } from 'zod';

import { hasRole } from '../access/roles.ts';
import { PolicyError } from '../core/policyError.ts';
import { readBody } from '../core/readBody.ts';
import type { Account } from './account.ts';
import { findAccount, writeAccount } from './account.ts';
import { accountEvent } from './events.ts';
import { accountOfLink, NO_LINK } from './links.ts';
import { isPassword } from './passwordHash.ts';
import { requiresSecondFactor } from './requirement.ts';
import {
  fittingCode,
  fittingStep,
  newRecoveryCodes,
  newSecret,
  openSecret,
  sealSecret,
  secretUri,
  spend,
  stepMark,
} from './secondFactor.ts';
import { beginSession, changeSessions } from './session.ts';
import { countTry } from './tries.ts';

const ticket = z.string().min(1).max(100).nullish();
const password = z.string().max(1024).nullish();
const code = z.string().min(1).max(40);

const beginSchema = z.object({ ticket, password });
const confirmSchema = z.object({ ticket, code });
const offSchema = z.object({ password, code });

/**
 * `POST /api/users/second-factor/begin` with the current `password`, or the `ticket` a sign-in gave
 * → `{secret, picture}`: a secret that counts once it is confirmed. 401, 403, 429.
 * @privileged a second factor is kept where no answer of the API shows it
 */
export async function beginSecondFactor(req: PayloadRequest): Promise<unknown> {
  const body = await readBody(req, beginSchema);
  const account = await actingAccount(req, body.ticket);
  if (!body.ticket) await askPassword(req, { account, password: body.password });
  const secret = newSecret();
  const pendingSecret = await sealSecret(req.payload, { id: account.id, secret });
  await writeAccount(req.payload, { id: account.id, data: { pendingSecret } });
  const uri = secretUri(secret, account.email);
  return { secret, picture: await drawCode(uri, { type: 'svg', margin: 2 }) };
}

/**
 * `POST /api/users/second-factor/confirm` with `{code, ticket?}` → `{codes}`: ten recovery codes, shown
 * this once. By a ticket a session begins. 403 `code-wrong`.
 * @privileged a second factor is kept where no answer of the API shows it
 */
export async function confirmSecondFactor(req: PayloadRequest): Promise<Response> {
  const { payload } = req;
  const body = await readBody(req, confirmSchema);
  const account = await actingAccount(req, body.ticket);
  await countTry({ req, email: account.email, about: 'link' });
  const { id, pendingSecret } = account;
  if (!pendingSecret) throw new PolicyError('code-wrong');
  const step = fittingStep(await openSecret(payload, { id, sealed: pendingSecret }), body.code);
  if (step === null) throw new PolicyError('code-wrong');
  const mark = { mark: stepMark(payload, { id, step }), isRecovery: false };
  if (!(await spend(payload, mark))) throw new PolicyError('code-wrong');
  const { codes, hashes } = newRecoveryCodes();
  const secondFactor = { secret: pendingSecret, recovery: hashes };
  await writeAccount(req.payload, { id, data: { secondFactor, pendingSecret: null, ...NO_LINK } });
  await accountEvent(payload, { event: 'second-factor-on', user: id, by: id });
  const session = body.ticket ? await beginSession(req, account) : null;
  return Response.json({ codes }, { headers: session?.headers ?? new Headers() });
}

/**
 * `POST /api/users/second-factor/off` with `{password, code}`. 403, 409 `second-factor-required`.
 * @privileged a second factor is kept where no answer of the API shows it
 */
export async function endSecondFactor(req: PayloadRequest): Promise<unknown> {
  const body = await readBody(req, offSchema);
  const account = await actingAccount(req, null);
  await askPassword(req, { account, password: body.password });
  if (await requiresSecondFactor(req.payload, account.roles)) {
    throw new PolicyError('second-factor-required');
  }
  const given = await fittingCode(req.payload, { account, code: body.code });
  if (given === null || !(await spend(req.payload, given))) throw new PolicyError('code-wrong');
  await writeAccount(req.payload, { id: account.id, data: { secondFactor: null } });
  await accountEvent(req.payload, { event: 'second-factor-off', user: account.id, by: account.id });
  return { done: true };
}

/**
 * `POST /api/users/:id/second-factor/reset`: an administrator, for another who has lost his. His
 * sessions end. 403, 404.
 * @privileged a second factor is kept where no answer of the API shows it
 */
export async function resetSecondFactor(req: PayloadRequest): Promise<unknown> {
  const account = await otherAccount(req);
  const { id } = account;
  await changeSessions(req.payload, { id, change: () => [] });
  await writeAccount(req.payload, { id, data: { secondFactor: null, pendingSecret: null } });
  const by = req.user?.id ?? null;
  await accountEvent(req.payload, { event: 'second-factor-off', user: id, by });
  return { done: true };
}

/**
 * The account of the address, for an administrator who is somebody else.
 * @throws PolicyError `not-signed-in`, `not-allowed`, `user-not-found`
 * @privileged a second factor is kept where no answer of the API shows it
 */
export async function otherAccount(req: PayloadRequest): Promise<Account> {
  if (!req.user) throw new PolicyError('not-signed-in');
  const id = z.string().max(64).safeParse(req.routeParams?.['id']);
  const isOwn = id.success && id.data === req.user.id;
  if (!hasRole(req.user, 'administrator') || isOwn) throw new PolicyError('not-allowed');
  const account = id.success
    ? await findAccount(req.payload, { id: id.data }).catch(() => null)
    : null;
  if (account === null) throw new PolicyError('user-not-found');
  return account;
}

async function actingAccount(
  req: PayloadRequest,
  token: string | null | undefined,
): Promise<Account> {
  if (token) return accountOfLink(req.payload, { token, purpose: 'second-factor' });
  if (!req.user) throw new PolicyError('not-signed-in');
  const account = await findAccount(req.payload, { id: req.user.id });
  if (account === null) throw new PolicyError('not-signed-in');
  return account;
}

async function askPassword(
  req: PayloadRequest,
  { account, password: given }: { account: Account; password: string | null | undefined },
): Promise<void> {
  await countTry({ req, email: account.email, about: 'sign-in' });
  if (!(await isPassword(given ?? '', account))) throw new PolicyError('current-password-wrong');
}
