import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** By the version each ciphertext names. Another is added beside these, which go on opening. */
const ALGORITHMS = {
  '1': { cipher: 'aes-256-gcm', nonceBytes: 12, tagBytes: 16 },
} as const;

type Version = keyof typeof ALGORITHMS;

const NEWEST: Version = '1';

/**
 * Encrypts a text with AES-256-GCM.
 * @param boundTo what the ciphertext belongs to; opening it elsewhere fails
 * @returns the version of the algorithm, a point, and base64url of nonce, tag and ciphertext
 */
export function encrypt({
  key,
  text,
  boundTo,
}: {
  key: Buffer;
  text: string;
  boundTo: string;
}): string {
  const { cipher: name, nonceBytes } = ALGORITHMS[NEWEST];
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(name, key, nonce);
  cipher.setAAD(additionalData(NEWEST, boundTo));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const bytes = Buffer.concat([nonce, cipher.getAuthTag(), body]);
  return `${NEWEST}.${bytes.toString('base64url')}`;
}

/** @returns the text, or null when it was not encrypted with this key for this owner, or in a way not known */
export function decrypt({
  key,
  encrypted,
  boundTo,
}: {
  key: Buffer;
  encrypted: string;
  boundTo: string;
}): string | null {
  const [version = '', body = ''] = encrypted.split('.', 2);
  if (!isVersion(version)) return null;
  const { cipher: name, nonceBytes, tagBytes } = ALGORITHMS[version];
  const bytes = Buffer.from(body, 'base64url');
  if (bytes.length < nonceBytes + tagBytes) return null;
  try {
    const decipher = createDecipheriv(name, key, bytes.subarray(0, nonceBytes));
    decipher.setAAD(additionalData(version, boundTo));
    decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    const text = decipher.update(bytes.subarray(nonceBytes + tagBytes));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function isVersion(text: string): text is Version {
  return Object.hasOwn(ALGORITHMS, text);
}

function additionalData(version: Version, boundTo: string): Buffer {
  return Buffer.from(`${version}.${boundTo}`, 'utf8');
}
