/** @privileged what a person proves is compared with what is stored of him */
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeLoginHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload';
import { z } from 'zod';

import type { Label } from '../core/bilingual.ts';
import { fieldRefusal } from '../core/fieldRefusal.ts';
import { PolicyError } from '../core/policyError.ts';
import type { User } from '../payload-types.ts';
import { findAccount, isActive } from './account.ts';
import type { AccountEvent } from './events.ts';
import { accountEvent } from './events.ts';
import { isAdministrator, takeAdministratorsTurn } from './lastAdministrator.ts';
import { NO_LINK } from './links.ts';
import { passwordFault } from './passwordFaults.ts';
import { isPassword } from './passwordHash.ts';
import { associationNames } from './requirement.ts';
import { countTry } from './tries.ts';

/** Context key of a write by a one-time link, or of the random password that one is made for. */
export const BY_LINK = 'accountByLink';

/** Context key: id of the account whose password an operation sets. */
const NEW_PASSWORD = 'accountNewPassword';

const PASSWORD: Label = { ar: 'كلمة المرور', en: 'Password' };
export const CURRENT_PASSWORD: Label = { ar: 'كلمة المرور الحالية', en: 'Current password' };

const textSchema = z.string().catch('');

const FOR_ANOTHER: Label = {
  ar: 'كلمة مرور غيرك يختارها صاحبها: أنشئ له رابطًا من صفحته.',
  en: 'Another’s password is chosen by its owner: make a link on their page.',
};

/** Refuses a password that is easily guessed, on every way in, and one typed for somebody else. */
export const refuseWeakPassword: CollectionBeforeValidateHook<User> = async ({
  data,
  originalDoc,
  req,
}) => {
  const password: unknown = data?.['password'];
  if (typeof password !== 'string' || password === '') return data;
  if (isTypedForAnother({ originalDoc, req })) {
    throw fieldRefusal(req, { path: 'password', label: PASSWORD, words: FOR_ANOTHER });
  }
  const own = { ...originalDoc, ...data };
  const names = [own['email'], own['name']].map((name) => textSchema.parse(name));
  const words = passwordFault(password, [...names, ...(await associationNames(req.payload))]);
  if (words !== null) throw fieldRefusal(req, { path: 'password', label: PASSWORD, words });
  if (originalDoc !== undefined) req.context[NEW_PASSWORD] = originalDoc.id;
  return data;
};

/** Whether somebody signed in sets the password of another account, and not by its link. */
function isTypedForAnother({
  originalDoc,
  req: { user, context },
}: {
  originalDoc: User | undefined;
  req: PayloadRequest;
}): boolean {
  return user !== null && user.id !== originalDoc?.id && context[BY_LINK] !== true;
}

/** Asks whoever changes his own password or address for the current password. */
export const askCurrentPassword: CollectionBeforeChangeHook<User> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const { currentPassword, ...rest } = data;
  const id = req.user?.id;
  if (operation !== 'update' || originalDoc === undefined) return rest;
  if (id !== originalDoc.id || req.context[BY_LINK] === true) return rest;
  const isNewPassword = typeof data['password'] === 'string' && data['password'] !== '';
  const isNewAddress = data['email'] !== undefined && data['email'] !== originalDoc.email;
  if (!isNewPassword && !isNewAddress) return rest;
  const account = await findAccount(req.payload, { id: originalDoc.id });
  if (account !== null) await countTry({ req, email: account.email, about: 'sign-in' });
  if (!(await isPassword(textSchema.parse(currentPassword), account))) {
    throw fieldRefusal(req, {
      path: 'currentPassword',
      label: CURRENT_PASSWORD,
      words: {
        ar: 'لتغيير كلمة المرور أو البريد اكتب كلمة مرورك الحالية.',
        en: 'To change your password or e-mail, write your current password.',
      },
    });
  }
  return rest;
};

/** Ends what an account may no longer do, in the write that says so, and keeps one administrator. */
export const endWhatIsTaken: CollectionBeforeChangeHook<User> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation !== 'update' || originalDoc === undefined) return data;
  const after = { ...originalDoc, ...data };
  if (isAdministrator(originalDoc) && !isAdministrator(after)) {
    await takeAdministratorsTurn(req, originalDoc.id);
  }
  if (isActive(after)) return data;
  return { ...data, ...NO_LINK, sessions: [] };
};

/** Tells what happened to the account. */
export const tellChanges: CollectionAfterChangeHook<User> = async ({
  doc,
  previousDoc,
  operation,
  req,
  context,
}) => {
  const by = req.user?.id ?? null;
  const events = operation === 'create' ? ['invited' as const] : eventsBetween(previousDoc, doc);
  for (const event of events) await accountEvent(req.payload, { event, user: doc.id, by });
  if (context[NEW_PASSWORD] !== doc.id) return;
  await accountEvent(req.payload, { event: 'password-changed', user: doc.id, by });
};

function eventsBetween(before: User, after: User): AccountEvent[] {
  const events: AccountEvent[] = [];
  if (isActive(before) && !isActive(after)) events.push('deactivated');
  if (!isActive(before) && isActive(after)) events.push('reactivated');
  if (String(before.roles) !== String(after.roles)) events.push('roles-changed');
  if (before.email !== after.email) events.push('email-changed');
  return events;
}

/** Those who acted stay in the record. */
export const refuseDeletion: CollectionBeforeDeleteHook = () => {
  throw new PolicyError('not-allowed');
};

/**
 * Payload's own sign-in, of which the API has none: a program of ours may use it for an account
 * that has no duties.
 * @privileged what a person proves is compared with what is stored of him
 */
export const refuseDuties: CollectionBeforeLoginHook<User> = async ({ user, req }) => {
  const account = await findAccount(req.payload, { id: user.id });
  const isFree =
    account !== null && isActive(account) && !account.secondFactor && !account.mustChangePassword;
  if (!isFree) throw new PolicyError('sign-in-refused');
};
