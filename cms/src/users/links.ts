/**
 * One-time links by which a person sets a password or, where a role requires it, a second factor.
 * Whoever has one stands for the account, so it lasts for a limited time and only its hash is kept.
 * @privileged who follows a link is not signed in
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Payload } from 'payload';

import { readEnvironment } from '../core/environment.ts';
import { PolicyError } from '../core/policyError.ts';
import type { Account, LinkPurpose } from './account.ts';
import { findAccount, isActive, writeAccount } from './account.ts';

/** Hours an invitation lasts that is handed over: two days, a weekend's. */
export const INVITATION_HOURS = 48;
/** Hours a link lasts that its owner asked for or was led to. */
export const OWN_HOURS = 1;

/**
 * Makes a link; an earlier one is void from then on.
 * @returns its token, which is kept nowhere
 * @privileged who follows a link is not signed in
 */
export async function makeLink(
  payload: Payload,
  { id, purpose, hours }: { id: Account['id']; purpose: LinkPurpose; hours: number },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const linkUntil = new Date(Date.now() + hours * 3_600_000).toISOString();
  const data = { linkHash: hashOf(token), linkPurpose: purpose, linkUntil };
  await writeAccount(payload, { id, data });
  return token;
}

/** The page a password is set on. */
export function passwordPage(token: string): string {
  return `${panelOrigin()}/admin/new-password#${token}`;
}

/**
 * The account a link stands for.
 * @throws PolicyError `link-spent`
 */
export async function accountOfLink(
  payload: Payload,
  { token, purpose }: { token: string; purpose: LinkPurpose },
): Promise<Account> {
  const account = await findAccount(payload, { linkHash: hashOf(token) });
  const isGood =
    account?.linkPurpose === purpose && (account.linkUntil ?? 0) > Date.now() && isActive(account);
  if (!isGood) throw new PolicyError('link-spent');
  return account;
}

/** What an account no longer has once its link was used. */
export const NO_LINK = { linkHash: null, linkPurpose: null, linkUntil: null } as const;

function panelOrigin(): string {
  const { CMS_ORIGIN, CMS_PORT } = readEnvironment(process.env);
  return CMS_ORIGIN ?? `http://localhost:${String(CMS_PORT)}`;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
