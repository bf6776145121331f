/** @privileged run on the machine itself, by whoever can read the database anyway */
import { randomBytes } from 'node:crypto';
import type { Payload } from 'payload';

import { addressOf, findAccount } from './account.ts';
import { makeLink, OWN_HOURS, passwordPage } from './links.ts';

/**
 * Makes somebody an active administrator again, or for the first time, without a second factor,
 * and ends his sessions. Killed half-way it is completed by being run again.
 * @returns the page on which a password is chosen, once and within the hour
 * @privileged run on the machine itself, by whoever can read the database anyway
 */
export async function restoreAdministrator(payload: Payload, written: string): Promise<string> {
  const email = addressOf(written);
  const account = await findAccount(payload, { email });
  const id = account === null ? await added(payload, email) : account.id;
  if (account !== null) {
    await payload.update({
      collection: 'users',
      id,
      data: {
        active: true,
        roles: [...new Set([...account.roles, 'administrator' as const])],
        secondFactor: null,
        pendingSecret: null,
        // Nobody signs in with the old one meanwhile.
        password: unknownPassword(),
      },
      overrideAccess: true,
    });
  }
  return passwordPage(await makeLink(payload, { id, purpose: 'password', hours: OWN_HOURS }));
}

/** @privileged run on the machine itself, by whoever can read the database anyway */
async function added(payload: Payload, email: string): Promise<number | string> {
  const { id } = await payload.create({
    collection: 'users',
    data: { email, name: email, password: unknownPassword(), roles: ['administrator'] },
    overrideAccess: true,
  });
  return id;
}

function unknownPassword(): string {
  return randomBytes(32).toString('base64url');
}
