import type { KeyObject } from 'node:crypto';
import { createHmac, createSecretKey, hkdfSync, timingSafeEqual } from 'node:crypto';

import { perObject } from './perObject.ts';

const PURPOSES = {
  receipt: 'mithaq-feedback receipt code',
  lookup: 'mithaq-feedback lookup hash',
  wrapping: 'mithaq-feedback wrapping of data keys',
  challenge: 'mithaq-feedback challenge signature',
  challengeKey: 'mithaq-feedback challenge key signature',
} as const;

/** One independent 256-bit key for each purpose, all derived from one secret. */
export type FeedbackKeys = Record<keyof typeof PURPOSES, Buffer>;

/**
 * Derives the plugin's keys with HKDF-SHA-256, so that one leaked key tells nothing of another.
 * @param secret at least 32 bytes; changing it makes stored cases and receipt codes unreadable
 */
export function deriveKeys(secret: string): FeedbackKeys {
  function derive(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', secret, 'mithaq-feedback', purpose, 32));
  }
  return {
    receipt: derive(PURPOSES.receipt),
    lookup: derive(PURPOSES.lookup),
    wrapping: derive(PURPOSES.wrapping),
    challenge: derive(PURPOSES.challenge),
    challengeKey: derive(PURPOSES.challengeKey),
  };
}

/** Made once for each key: to make one takes six times as long as to use it. */
const keyObjectOf = perObject((key: Buffer): KeyObject => createSecretKey(key));

const COMPARING = Buffer.from('compare');

/** HMAC-SHA-256 over the parts, each preceded by its length so that no two lists collide. */
export function keyedHash(key: Buffer, ...parts: readonly string[]): Buffer {
  const hmac = createHmac('sha256', keyObjectOf(key));
  for (const part of parts) {
    const bytes = Buffer.from(part, 'utf8');
    hmac.update(`${String(bytes.length)}:`).update(bytes);
  }
  return hmac.digest();
}

/** Compares two texts in time that does not depend on where they differ. */
export function sameText(a: string, b: string): boolean {
  function hash(text: string): Buffer {
    return createHmac('sha256', keyObjectOf(COMPARING)).update(text).digest();
  }
  return timingSafeEqual(hash(a), hash(b));
}
