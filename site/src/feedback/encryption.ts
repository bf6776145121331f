import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

import { environment } from '../api/environment.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Shared by every process of an installation; a site without the shared key has one of its own. */
const key = Buffer.from(
  hkdfSync(
    'sha256',
    environment.frontKey ?? randomBytes(32),
    'mithaq-site',
    'encrypted cookies',
    32,
  ),
);

type Encrypted = { boundTo: string; until: Date };

/**
 * Encrypts a text for the browser to bring back.
 * @param boundTo opening it as anything else fails
 * @param until opening it later fails
 */
export function encrypt(text: string, { boundTo, until }: Encrypted): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(boundTo));
  const body = [cipher.update(`${until.toISOString()} ${text}`, 'utf8'), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...body]).toString('base64url');
}

/** The text, or null when it was not encrypted here as this, or for an earlier time. */
export function decrypt(encrypted: string, { boundTo, now }: { boundTo: string; now: Date }) {
  const bytes = Buffer.from(encrypted, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(boundTo))
      .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const body = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
    const text = Buffer.concat([body, decipher.final()]).toString('utf8');
    const end = text.indexOf(' ');
    return now < new Date(text.slice(0, end)) ? text.slice(end + 1) : null;
  } catch {
    return null;
  }
}
