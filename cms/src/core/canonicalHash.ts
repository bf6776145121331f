import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import { canonicalJson } from './canonicalJson.ts';

/**
 * SHA-256 of the canonical JSON of a value; the same in the server and in the browser, where the
 * platform's own hash exists on secure origins only.
 * @returns 64 hexadecimal digits
 */
export function canonicalHash(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}
