/** @privileged who signs in is nobody yet */
import type { PayloadRequest } from 'payload';
import { z } from 'zod';

import { PolicyError } from '../core/policyError.ts';
import { readJson } from '../core/readBody.ts';
import type { Account } from './account.ts';
import { addressOf, findAccount, isActive } from './account.ts';
import { accountEvent } from './events.ts';
import { makeLink, OWN_HOURS, passwordPage } from './links.ts';
import { isPassword } from './passwordHash.ts';
import { dutyOf } from './requirement.ts';
import type { FittingCode } from './secondFactor.ts';
import { fittingCode, spend } from './secondFactor.ts';
import { beginSession } from './session.ts';
import { countTry } from './tries.ts';

const bodySchema = z.object({
  email: z.string().trim().min(1).max(320),
  password: z.string().min(1).max(1024),
  code: z.string().max(40).nullish(),
});

/**
 * `POST /api/users/login` with `{email, password, code?}`. Whatever is wrong — address, password,
 * code, or that the account was ended — is one answer after one time: 401 `sign-in-refused`. With
 * all of it right, 403 `password-change-due` with the page to choose one on, or 403
 * `second-factor-due` with a `ticket` to set it up with; 429 `too-many-tries`.
 * @privileged who signs in is nobody yet
 */
export async function signIn(req: PayloadRequest): Promise<Response> {
  const { payload } = req;
  const body = bodySchema.safeParse(await readJson(req));
  if (!body.success) throw new PolicyError('sign-in-refused');
  const { password, code } = body.data;
  const email = addressOf(body.data.email);
  await countTry({ req, email, about: 'sign-in' });
  const account = await findAccount(payload, { email });
  const given = account === null ? null : await fittingCode(payload, { account, code: code ?? '' });
  const isRight = await isPassword(password, account);
  if (
    account === null ||
    !isRight ||
    !isActive(account) ||
    !(await isProved(req, { account, given }))
  ) {
    await accountEvent(payload, { event: 'sign-in-failed', user: account?.id ?? null, by: null });
    throw new PolicyError('sign-in-refused');
  }
  await leadToDuties(req, account);
  return beginSession(req, account);
}

/** Whether the second factor is given, if there is one; its code is used up. */
async function isProved(
  { payload }: PayloadRequest,
  { account, given }: { account: Account; given: FittingCode | null },
): Promise<boolean> {
  if (!account.secondFactor) return true;
  if (given === null || !(await spend(payload, given))) return false;
  if (given.isRecovery) {
    await accountEvent(payload, { event: 'recovery-code-used', user: account.id, by: account.id });
  }
  return true;
}

/**
 * What has to be done before there is a session: nothing else opens without one.
 * @privileged who signs in is nobody yet
 */
async function leadToDuties({ payload }: PayloadRequest, account: Account): Promise<void> {
  const purpose = await dutyOf(payload, account);
  if (purpose === null) return;
  const token = await makeLink(payload, { id: account.id, purpose, hours: OWN_HOURS });
  throw purpose === 'password'
    ? new PolicyError('password-change-due', { facts: { page: passwordPage(token) } })
    : new PolicyError('second-factor-due', { facts: { ticket: token } });
}
