import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { encodeReceiptCode, readReceiptCode } from './receiptCode.ts';

describe('a receipt code', () => {
  it('is read back however it is written', () => {
    const code = encodeReceiptCode(Uint8Array.from([0, 68, 50, 20, 199, 66, 84, 182, 53, 207]));
    expect(code).toBe('0123-4567-89AB-CDEF');
    for (const written of [
      '0123456789abcdef',
      ' o123 4567 89ab cdef ',
      '0I23–4567–89AB–CDEF',
      '0l23_4567.89ab-cdef',
      '٠١٢٣-٤٥٦٧-٨٩AB-CDEF',
      '۰۱۲۳-۴۵۶۷-۸۹AB-CDEF',
      '\u200e0123-4567-89AB-CDEF\u200f',
    ]) {
      expect(readReceiptCode(written)).toBe(code);
    }
  });

  it.each(['', '0123', '0123-4567-89AB-CDEU', '0123-4567-89AB-CDEF-0', '\u0000'.repeat(16)])(
    'cannot be %j',
    (written) => {
      expect(readReceiptCode(written)).toBeNull();
    },
  );

  it('carries all of its 80 bits', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
        const code = encodeReceiptCode(bytes);
        expect(readReceiptCode(code)).toBe(code);
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        const bits = Array.from(code.replaceAll('-', '')).reduce(
          (value, digit) => value * 32n + BigInt(alphabet.indexOf(digit)),
          0n,
        );
        expect(bits.toString(16).padStart(20, '0')).toBe(Buffer.from(bytes).toString('hex'));
      }),
    );
  });
});
