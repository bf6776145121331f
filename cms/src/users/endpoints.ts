/** @privileged an account is made, and led back to, past what its owner could do himself */
import { randomBytes } from 'node:crypto';
import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';

import { hasRole, ROLES } from '../access/roles.ts';
import { keysOf } from '../core/keysOf.ts';
import { answer, PolicyError } from '../core/policyError.ts';
import { readBody } from '../core/readBody.ts';
import { addressOf, findAccount, isActive } from './account.ts';
import { accountEvent } from './events.ts';
import { BY_LINK } from './hooks.ts';
import { INVITATION_HOURS, makeLink, passwordPage } from './links.ts';
import { requiresSecondFactor } from './requirement.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  otherAccount,
  resetSecondFactor,
} from './secondFactorEndpoints.ts';
import { endSessions, leaveSession, listSessions, renewSession } from './sessionEndpoints.ts';
import { forgotPassword, setPassword } from './setPassword.ts';
import { signIn } from './signIn.ts';

const invitationSchema = z.object({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(320),
  roles: z
    .array(z.enum(keysOf(ROLES)))
    .min(1)
    .max(20),
});

/** An answer of an endpoint that makes its own, or the refusal in the same form. */
function responding(work: (req: PayloadRequest) => Promise<Response>): Endpoint['handler'] {
  return async (req) => {
    try {
      return await work(req);
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      return answer(req, () => Promise.reject(error));
    }
  };
}

function gone(): Response {
  return new Response(null, { status: 404 });
}

/** What stands in the place of Payload's own ways to an account, and what it has none for. */
export const accountEndpoints: Endpoint[] = [
  { path: '/login', method: 'post', handler: responding(signIn) },
  { path: '/forgot-password', method: 'post', handler: responding(forgotPassword) },
  { path: '/reset-password', method: 'post', handler: responding(setPassword) },
  { path: '/refresh-token', method: 'post', handler: responding(renewSession) },
  { path: '/logout', method: 'post', handler: responding(leaveSession) },
  { path: '/sessions', method: 'get', handler: (req) => answer(req, () => listSessions(req)) },
  { path: '/sessions/end', method: 'post', handler: (req) => answer(req, () => endSessions(req)) },
  // Payload offers to verify addresses whether or not it is set up to, and fails at it.
  { path: '/verify/:id', method: 'post', handler: gone },
  { path: '/unlock', method: 'post', handler: gone },
  { path: '/invite', method: 'post', handler: (req) => answer(req, () => invite(req)) },
  { path: '/:id/link', method: 'post', handler: (req) => answer(req, () => linkFor(req)) },
  { path: '/:id/standing', method: 'get', handler: (req) => answer(req, () => standingOf(req)) },
  {
    path: '/second-factor/begin',
    method: 'post',
    handler: (req) => answer(req, () => beginSecondFactor(req)),
  },
  { path: '/second-factor/confirm', method: 'post', handler: responding(confirmSecondFactor) },
  {
    path: '/second-factor/off',
    method: 'post',
    handler: (req) => answer(req, () => endSecondFactor(req)),
  },
  {
    path: '/:id/second-factor/reset',
    method: 'post',
    handler: (req) => answer(req, () => resetSecondFactor(req)),
  },
];

/**
 * `POST /api/users/invite` with `{name, email, roles}` → `{id, page}`: an account without a password
 * that anybody knows, and the page on which the invited sets it, for two days. 401, 403, 409.
 * @privileged an account is made, and led back to, past what its owner could do himself
 */
async function invite(req: PayloadRequest): Promise<unknown> {
  const { payload } = req;
  if (!req.user) throw new PolicyError('not-signed-in');
  if (!hasRole(req.user, 'administrator')) throw new PolicyError('not-allowed');
  const body = await readBody(req, invitationSchema);
  const email = addressOf(body.email);
  if ((await findAccount(payload, { email })) !== null) throw new PolicyError('email-taken');
  const password = randomBytes(32).toString('base64url');
  const { id } = await payload.create({
    collection: 'users',
    data: { ...body, email, password },
    overrideAccess: true,
    context: { [BY_LINK]: true },
    req,
  });
  const token = await makeLink(payload, { id, purpose: 'password', hours: INVITATION_HOURS });
  return {
    id,
    page: passwordPage(token),
    ...(await mailed(req, { to: email, page: passwordPage(token) })),
  };
}

/**
 * `POST /api/users/:id/link` → `{page}`: an administrator leads another back in. The password that
 * was is good until the link is used. 401, 403, 404.
 * @privileged an account is made, and led back to, past what its owner could do himself
 */
async function linkFor(req: PayloadRequest): Promise<unknown> {
  const { id, email, ...account } = await otherAccount(req);
  if (!isActive(account)) throw new PolicyError('user-not-found');
  const token = await makeLink(req.payload, { id, purpose: 'password', hours: INVITATION_HOURS });
  await accountEvent(req.payload, { event: 'link-made', user: id, by: req.user?.id ?? null });
  return {
    page: passwordPage(token),
    ...(await mailed(req, { to: email, page: passwordPage(token) })),
  };
}

/**
 * `GET /api/users/:id/standing` → `{isOwn, secondFactor, isRequired}`, for oneself or an administrator.
 * @privileged an account is made, and led back to, past what its owner could do himself
 */
async function standingOf(req: PayloadRequest): Promise<unknown> {
  if (!req.user) throw new PolicyError('not-signed-in');
  const isOwn = req.routeParams?.['id'] === req.user.id;
  const account = isOwn
    ? await findAccount(req.payload, { id: req.user.id })
    : await otherAccount(req);
  if (account === null) throw new PolicyError('user-not-found');
  const isRequired = await requiresSecondFactor(req.payload, account.roles);
  return { isOwn, secondFactor: Boolean(account.secondFactor), isRequired };
}

/** Sends the page to its owner where mail is configured. */
async function mailed(
  { payload }: PayloadRequest,
  { to, page }: { to: string; page: string },
): Promise<{ isMailed: boolean }> {
  if (payload.email.name === 'none') return { isMailed: false };
  await payload.sendEmail({
    to,
    subject: 'ميثاق: الدخول إلى لوحة التحكم / Mithaq: your way in',
    text: `اختر كلمة مرورك خلال يومين:\n${page}\n\nChoose your password within two days:\n${page}\n`,
  });
  return { isMailed: true };
}
