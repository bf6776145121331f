/** @privileged who follows a link, or asks for one, is not signed in */
import type { PayloadRequest } from 'payload';
import { z } from 'zod';

import { PolicyError } from '../core/policyError.ts';
import { readBody } from '../core/readBody.ts';
import { addressOf, findAccount, isActive } from './account.ts';
import { accountEvent } from './events.ts';
import { BY_LINK } from './hooks.ts';
import { accountOfLink, makeLink, NO_LINK, OWN_HOURS, passwordPage } from './links.ts';
import { countTry } from './tries.ts';

const resetSchema = z.object({
  token: z.string().min(1).max(100),
  password: z.string().min(1).max(1024),
});
const forgottenSchema = z.object({ email: z.string().trim().min(1).max(320) });

/**
 * `POST /api/users/reset-password` with `{token, password}`: by a link, once. The account's sessions
 * end, and nobody is signed in by it: a second factor is asked for at the sign-in. 403 `link-spent`,
 * 400 with what is wrong with the password, 429.
 * @privileged who follows a link, or asks for one, is not signed in
 */
export async function setPassword(req: PayloadRequest): Promise<Response> {
  const { token, password } = await readBody(req, resetSchema);
  await countTry({ req, email: token, about: 'link' });
  const account = await accountOfLink(req.payload, { token, purpose: 'password' });
  const { id, revision } = account;
  await req.payload
    .update({
      collection: 'users',
      id,
      // Made from this revision: of two who use one link at once the second is refused.
      data: { password, ...NO_LINK, mustChangePassword: false, revision: revision ?? 0 },
      overrideAccess: true,
      req,
      context: { [BY_LINK]: true },
    })
    .catch((error: unknown) => {
      const isSecond = error instanceof Error && error.name === 'RevisionError';
      throw isSecond ? new PolicyError('link-spent') : error;
    });
  return Response.json({ done: true });
}

/**
 * `POST /api/users/forgot-password` with `{email}`: the same 200 at once for every address. Where
 * mail is configured, a link goes to the owner of an account; where it is not, nothing is changed.
 * @privileged who follows a link, or asks for one, is not signed in
 */
export async function forgotPassword(req: PayloadRequest): Promise<Response> {
  const body = await readBody(req, forgottenSchema);
  const email = addressOf(body.email);
  await countTry({ req, email, about: 'forgotten' });
  if (req.payload.email.name !== 'none') {
    void mailLink(req, email).catch((err: unknown) => {
      req.payload.logger.error({ err, msg: 'A link could not be mailed.' });
    });
  }
  return Response.json({ done: true });
}

/** @privileged who follows a link, or asks for one, is not signed in */
async function mailLink({ payload }: PayloadRequest, email: string): Promise<void> {
  const account = await findAccount(payload, { email });
  if (account === null || !isActive(account)) return;
  const { id } = account;
  const token = await makeLink(payload, { id, purpose: 'password', hours: OWN_HOURS });
  await accountEvent(payload, { event: 'link-made', user: id, by: id });
  await payload.sendEmail({
    to: account.email,
    subject: 'ميثاق: كلمة مرور جديدة / Mithaq: a new password',
    text:
      `اختر كلمة مرور جديدة خلال ساعة:\n${passwordPage(token)}\n\n` +
      `Choose a new password within the hour:\n${passwordPage(token)}\n`,
  });
}
