/** The second factor: codes of an app that change every half minute, and ten codes for its loss. */
import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { compactDecrypt, CompactEncrypt } from 'jose';
import { Secret, TOTP } from 'otpauth';
import type { Payload } from 'payload';

import { latinDigits } from '../core/arabic.ts';
import type { Account } from './account.ts';
import { hit, markKey } from './marks.ts';

const PERIOD = 30;
/** Steps a phone's clock may be off by, either way. */
const WINDOW = 1;
const RECOVERY_CODES = 10;
const TEN_YEARS = 10 * 365 * 24 * 60 * 60;

/** A new secret, as it is typed into an app. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What a QR code of a secret says. */
export function secretUri(secret: string, email: string): string {
  return generator(secret, email).toString();
}

/** Encrypts a secret for the account it belongs to. */
export async function sealSecret(
  payload: Payload,
  { id, secret }: { id: Account['id']; secret: string },
): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(secret))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: String(id) })
    .encrypt(keyOf(payload));
}

/** @throws Error when it was encrypted for another account or by another installation */
export async function openSecret(
  payload: Payload,
  { id, sealed }: { id: Account['id']; sealed: string },
): Promise<string> {
  const { plaintext, protectedHeader } = await compactDecrypt(sealed, keyOf(payload));
  if (protectedHeader.kid !== String(id)) throw new Error('The secret is of another account.');
  return new TextDecoder().decode(plaintext);
}

/** A code that fits, under the name it is marked by once it is used. */
export type FittingCode = { mark: string; isRecovery: boolean };

/** Whether a code fits a secret; it may have been used. */
export function fittingStep(secret: string, code: string): number | null {
  const token = latinDigits(code).replaceAll(/\D/g, '');
  const totp = generator(secret, '');
  const delta = totp.validate({ token, window: WINDOW });
  return delta === null ? null : totp.counter() + delta;
}

/** What a code proves for an account: an app's code or a recovery code. */
export async function fittingCode(
  payload: Payload,
  { account: { id, secondFactor }, code }: { account: Account; code: string },
): Promise<FittingCode | null> {
  if (!secondFactor) return null;
  const secret = await openSecret(payload, { id, sealed: secondFactor.secret }).catch(() => null);
  const step = secret === null ? null : fittingStep(secret, code);
  if (step !== null) return { mark: stepMark(payload, { id, step }), isRecovery: false };
  const hash = hashOf(code);
  if (!secondFactor.recovery.includes(hash)) return null;
  return { mark: markKey(payload, 'recovery', String(id), hash), isRecovery: true };
}

/** Uses a code up; of any number of tries at once exactly one is told true. */
export async function spend(payload: Payload, { mark, isRecovery }: FittingCode) {
  return (await hit(payload, { key: mark, seconds: isRecovery ? TEN_YEARS : PERIOD * 4 })) === 1;
}

/** The name a step of an account is marked by. */
export function stepMark(
  payload: Payload,
  { id, step }: { id: Account['id']; step: number },
): string {
  return markKey(payload, 'code', String(id), String(step));
}

/** Ten codes to be written down, and what is kept of them. */
export function newRecoveryCodes(): { codes: string[]; hashes: string[] } {
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    (randomBytes(14).toString('hex').match(/.{4}/g) ?? []).join('-'),
  );
  return { codes, hashes: codes.map(hashOf) };
}

function generator(secret: string, email: string): TOTP {
  return new TOTP({ issuer: 'Mithaq', label: email, secret, period: PERIOD });
}

/** The codes are random enough (64 bits) that a plain hash of them tells nothing. */
function hashOf(code: string): string {
  const plain = latinDigits(code)
    .toLowerCase()
    .replaceAll(/[^0-9a-f]/g, '');
  return createHash('sha256').update(plain).digest('hex');
}

function keyOf(payload: Payload): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', payload.secret, '', 'mithaq second factor', 32));
}
