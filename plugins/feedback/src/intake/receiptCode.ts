import { cleanedBy, faultOf, rules } from '../core/rules.ts';

/** Receipt codes: 80 bits in Crockford's base 32, which has no I, L, O and U to misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 10;

/**
 * The code of the first 80 bits.
 * @param bytes at least 10
 * @returns `XXXX-XXXX-XXXX-XXXX`
 */
export function encodeReceiptCode(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes.subarray(0, BYTES)) bits = (bits << 8n) | BigInt(byte);
  let code = '';
  for (let shift = 75n; shift >= 0n; shift -= 5n) {
    code += ALPHABET.charAt(Number((bits >> shift) & 31n));
  }
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/**
 * The code a person meant: whatever parts its groups, case and kinds of digits do not matter, O is
 * 0, I and L are 1.
 * @returns `XXXX-XXXX-XXXX-XXXX`, or null when it cannot be a code
 */
export function readReceiptCode(written: string): string | null {
  const rule = rules.fields.receiptCode;
  const code = cleanedBy(rule, written);
  return faultOf(rule, code) === null ? code : null;
}
