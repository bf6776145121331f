/** @privileged which roles need a second factor is a setting that binds whoever signs in */
import type { Payload } from 'payload';
import { z } from 'zod';

import type { Account, LinkPurpose } from './account.ts';

const settingSchema = z.object({
  secondFactorRoles: z.array(z.string()).nullish().catch(null),
  nameAr: z.string().nullish(),
  nameEn: z.string().nullish(),
});

/**
 * Whether one of the roles is among those that may not sign in without a second factor.
 * @privileged which roles need a second factor is a setting that binds whoever signs in
 */
export async function requiresSecondFactor(
  payload: Payload,
  roles: readonly string[],
): Promise<boolean> {
  const { secondFactorRoles } = await setting(payload);
  return roles.some((role) => secondFactorRoles?.includes(role));
}

/**
 * What an account has to do before it has a session, first things first; null for nothing.
 * @privileged which roles need a second factor is a setting that binds whoever signs in
 */
export async function dutyOf(payload: Payload, account: Account): Promise<LinkPurpose | null> {
  if (account.mustChangePassword === true) return 'password';
  if (account.secondFactor) return null;
  return (await requiresSecondFactor(payload, account.roles)) ? 'second-factor' : null;
}

/**
 * What the association is called, which no password is made of.
 * @privileged which roles need a second factor is a setting that binds whoever signs in
 */
export async function associationNames(payload: Payload): Promise<string[]> {
  const { nameAr, nameEn } = await setting(payload);
  return [nameAr ?? '', nameEn ?? ''];
}

/** @privileged which roles need a second factor is a setting that binds whoever signs in */
async function setting(payload: Payload) {
  const found: unknown = await payload.findGlobal({ slug: 'organisation', overrideAccess: true });
  return settingSchema.parse(found);
}
