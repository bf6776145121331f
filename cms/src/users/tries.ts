/**
 * Limits on what may be tried at an account, counted before any password is hashed. A lock stops
 * the guesser, not the owner: tries are counted for each pair of account and place, and the count
 * of an account over all places binds only places it was never used from.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Payload, PayloadRequest } from 'payload';
import { parseCookies } from 'payload';

import { PolicyError } from '../core/policyError.ts';
import { findAccount } from './account.ts';
import { accountEvent } from './events.ts';
import { forgetMark, hit, hitsOf, markKey } from './marks.ts';

const QUARTER_OF_AN_HOUR = 15 * 60;
const QUARTER_OF_A_YEAR = 90 * 24 * 60 * 60;

/** Tries in a quarter of an hour. */
const LIMITS = {
  /** … of one account from one place. */
  pair: 8,
  /** … of one account from all places it was never used from. */
  account: 100,
  /** … from one place, an office of many people, on devices that were never signed in with it. */
  place: 200,
} as const;

const DEVICE_COOKIE = 'mithaq-device';

/** A try at an account: the name it goes by, and the request. */
export type Try = { req: PayloadRequest; email: string; about: 'sign-in' | 'forgotten' | 'link' };

/**
 * Counts a try.
 * @throws PolicyError `too-many-tries`
 */
export async function countTry({ req, email, about }: Try): Promise<void> {
  const { payload } = req;
  const place = placeOf(req);
  const isKnown = isKnownDevice(req, email);
  if (!isKnown) await within(payload, { parts: ['place', about, place], limit: LIMITS.place });
  const from = isKnown ? 'device' : place;
  const key = pairKey(payload, { about, email, from });
  const tries = await hit(payload, { key, seconds: QUARTER_OF_AN_HOUR });
  if (tries === LIMITS.pair + 1) await noteLock(payload, email);
  if (tries > LIMITS.pair) throw new PolicyError('too-many-tries');
  if (isKnown || (await hitsOf(payload, networkKey(payload, { email, place }))) > 0) return;
  await within(payload, { parts: ['account', about, email], limit: LIMITS.account });
}

/** Lets an account be used from here from now on, whatever is tried elsewhere. */
export async function noteSuccess({ req, email, about }: Try): Promise<void> {
  const { payload } = req;
  const place = placeOf(req);
  await forgetMark(payload, pairKey(payload, { about, email, from: place }));
  await forgetMark(payload, pairKey(payload, { about, email, from: 'device' }));
  await hit(payload, { key: networkKey(payload, { email, place }), seconds: QUARTER_OF_A_YEAR });
}

/** The cookie by which a browser is known to have been signed in with this account. */
export function deviceCookie(
  payload: Payload,
  { email, isSecure }: { email: string; isSecure: boolean },
): string {
  const value = deviceMark(payload, email);
  const secure = isSecure ? '; Secure' : '';
  return `${DEVICE_COOKIE}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${String(QUARTER_OF_A_YEAR)}${secure}`;
}

function isKnownDevice(req: PayloadRequest, email: string): boolean {
  const shown = Buffer.from(parseCookies(req.headers).get(DEVICE_COOKIE) ?? '');
  const expected = Buffer.from(deviceMark(req.payload, email));
  return shown.length === expected.length && timingSafeEqual(shown, expected);
}

function deviceMark(payload: Payload, email: string): string {
  return createHmac('sha256', payload.secret).update(`device ${email}`).digest('base64url');
}

/** Written by the server in front; without one all tries come from one place. */
function placeOf(req: PayloadRequest): string {
  return (req.headers.get('x-mithaq-place') ?? 'unknown').slice(0, 40);
}

function pairKey(
  payload: Payload,
  { about, email, from }: { about: string; email: string; from: string },
): string {
  return markKey(payload, 'pair', about, email, from);
}

function networkKey(payload: Payload, { email, place }: { email: string; place: string }): string {
  return markKey(payload, 'used-from', email, place);
}

async function within(
  payload: Payload,
  { parts, limit }: { parts: string[]; limit: number },
): Promise<void> {
  const key = markKey(payload, ...parts);
  if ((await hit(payload, { key, seconds: QUARTER_OF_AN_HOUR })) <= limit) return;
  throw new PolicyError('too-many-tries');
}

async function noteLock(payload: Payload, email: string): Promise<void> {
  const account = await findAccount(payload, { email });
  await accountEvent(payload, { event: 'locked', user: account?.id ?? null, by: null });
}
