import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import { canonicalHash } from './canonicalHash.ts';

describe('the canonical hash', () => {
  it('does not depend on the order of keys or on absent members', () => {
    expect(canonicalHash({ a: 1, b: [{ c: null, d: 'x' }] })).toBe(
      canonicalHash({ b: [{ d: 'x', c: null, e: undefined }], a: 1 }),
    );
  });

  it('takes one word in two Unicode spellings for the same word', () => {
    expect(canonicalHash('\u0622ية')).toBe(canonicalHash('\u0627\u0653ية'));
  });

  it('tells apart order in a list, null and empty text', () => {
    const values = [['a', 'b'], ['b', 'a'], [null], [''], []];
    expect(new Set(values.map(canonicalHash)).size).toBe(values.length);
  });

  it('is SHA-256 of the canonical JSON', () => {
    const expected = createHash('sha256').update('{"نص":"قيمة"}').digest('hex');
    expect(canonicalHash({ نص: 'قيمة' })).toBe(expected);
  });
});
