import { pbkdf2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** Payload's own form of a hash; it exports no way to compare without signing in. */
const PREFIX = 'pbkdf2-sha256-v1:';
const ITERATIONS = 600_000;
const KEY_LENGTH = 32;

const derive = promisify(pbkdf2);

/**
 * Whether a password is the one that was hashed. The work is the same without a hash to compare
 * with, so that time does not tell whether there is an account.
 */
export async function isPassword(
  password: string,
  stored: { hash: string; salt: string } | null,
): Promise<boolean> {
  const derived = await derive(password, stored?.salt ?? 'none', ITERATIONS, KEY_LENGTH, 'sha256');
  const expected = Buffer.from(stored?.hash.slice(PREFIX.length) ?? '', 'hex');
  return expected.length === derived.length && timingSafeEqual(expected, derived);
}
