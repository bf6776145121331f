/** @privileged which roles need a second factor is a setting that binds whoever signs in */
import type { Payload } from 'payload';
import { z } from 'zod';

import type { Account } from './account.ts';

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
 * Whether something is due before an account has a session.
 * @privileged which roles need a second factor is a setting that binds whoever signs in
 */
export async function isDue(payload: Payload, account: Account): Promise<boolean> {
  if (account.mustChangePassword === true) return true;
  return !account.secondFactor && (await requiresSecondFactor(payload, account.roles));
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
