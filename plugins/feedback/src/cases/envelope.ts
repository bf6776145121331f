/**
 * The envelope of a case. What people write in it, and how to reach them, is sealed by a data key of
 * the case's own, which lies beside it wrapped by a key that derives from the secret: without the
 * data key, erased or never had, every copy of the case is unreadable. What is filtered or sorted
 * stays outside.
 */
import { randomBytes } from 'node:crypto';

import { decrypt, encrypt } from '../core/encryption.ts';
import { keyedHash } from '../core/keys.ts';
import type { Runtime } from '../runtime.ts';

/** Which case an envelope is of: what is sealed for it opens nowhere else. */
type Owner = { collection: string; reference: string };

type Keys = Pick<Runtime['keys'], 'wrapping'>;

export type Envelope = {
  /** @param field where the text stands: in another field of the same case it does not open */
  seal: (field: string, text: string) => string;
  open: (field: string, sealed: string) => string | null;
};

const DATA_KEY_BYTES = 32;
const KEY_ID_LENGTH = 8;

/** A fresh data key, wrapped, with the id of the key that wraps it before it. */
export function newDataKey(keys: Keys, owner: Owner): string {
  const text = randomBytes(DATA_KEY_BYTES).toString('base64url');
  const wrapped = encrypt({ key: keys.wrapping, text, boundTo: boundTo(owner, 'dataKey') });
  return `${keyId(keys)}.${wrapped}`;
}

/** @returns null when the data key was erased, or wrapped by another key or for another case */
export function openEnvelope(
  keys: Keys,
  { dataKey, ...owner }: Owner & { dataKey: string | null },
): Envelope | null {
  const wrappedBy = `${keyId(keys)}.`;
  if (dataKey?.startsWith(wrappedBy) !== true) return null;
  const encrypted = dataKey.slice(wrappedBy.length);
  const opened = decrypt({ key: keys.wrapping, encrypted, boundTo: boundTo(owner, 'dataKey') });
  if (opened === null) return null;
  const key = Buffer.from(opened, 'base64url');
  return {
    seal: (field, text) => encrypt({ key, text, boundTo: boundTo(owner, field) }),
    open: (field, sealed) => decrypt({ key, encrypted: sealed, boundTo: boundTo(owner, field) }),
  };
}

function keyId({ wrapping }: Keys): string {
  return keyedHash(wrapping, 'key id').toString('base64url').slice(0, KEY_ID_LENGTH);
}

function boundTo({ collection, reference }: Owner, field: string): string {
  return JSON.stringify([collection, reference, field]);
}
