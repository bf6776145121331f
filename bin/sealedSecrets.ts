/** The installation's secrets under a passphrase: what may lie beside the data it opens. */
import { randomBytes, scryptSync } from 'node:crypto';
import { z } from 'zod';

import { decrypt, encrypt } from '../plugins/feedback/src/core/encryption.ts';

/** Name of the sealed secrets in a backup. */
export const SEALED_FILE = 'secrets.sealed.json';

/** Characters a passphrase has at least. */
export const SHORTEST_PASSPHRASE = 16;

/** 128 MiB and about half a second for one try. */
const COST = { N: 2 ** 17, r: 8, p: 1 } as const;
const MOST_MEMORY = 256 * 1024 * 1024;
const BOUND_TO = 'mithaq secrets';

const sealedSchema = z.object({
  kdf: z.literal('scrypt'),
  N: z.literal(COST.N),
  r: z.literal(COST.r),
  p: z.literal(COST.p),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  sealed: z.string().max(10_000),
});

/** @returns the text of the file that keeps the secrets sealed */
export function sealSecrets(text: string, passphrase: string): string {
  const salt = randomBytes(16).toString('hex');
  const sealed = encrypt({ key: keyOf(passphrase, salt), text, boundTo: BOUND_TO });
  return JSON.stringify({ kdf: 'scrypt', ...COST, salt, sealed });
}

/** @throws Error when the file is damaged or the passphrase another */
export function openSecrets(file: string, passphrase: string): string {
  const read = sealedSchema.safeParse(parsed(file));
  const text =
    read.data &&
    decrypt({
      key: keyOf(passphrase, read.data.salt),
      encrypted: read.data.sealed,
      boundTo: BOUND_TO,
    });
  if (text === undefined || text === null) {
    throw new Error(`The passphrase does not open ${SEALED_FILE}, or the file is damaged.`);
  }
  return text;
}

function keyOf(passphrase: string, salt: string): Buffer {
  const options = { ...COST, maxmem: MOST_MEMORY };
  return scryptSync(passphrase.normalize('NFC'), Buffer.from(salt, 'hex'), 32, options);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
