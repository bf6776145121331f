import { describe, expect, it } from 'vitest';

import { decrypt, encrypt } from './encryption.ts';

const now = new Date('2026-11-20T09:00:00Z');
const until = new Date('2026-11-20T09:30:00Z');
const encrypted = encrypt('0123-4567-89AB-CDEF', { boundTo: 'case', until });

describe('what a browser brings back', () => {
  it('is read as it was encrypted, and tells nothing by itself', () => {
    expect(decrypt(encrypted, { boundTo: 'case', now })).toBe('0123-4567-89AB-CDEF');
    expect(Buffer.from(encrypted, 'base64url').toString('latin1')).not.toContain('0123');
  });

  it('is nothing after its time', () => {
    expect(decrypt(encrypted, { boundTo: 'case', now: until })).toBeNull();
  });

  it.each([
    ['as another thing', encrypted, 'complaint'],
    ['altered', `${encrypted.slice(0, -1)}${encrypted.endsWith('A') ? 'B' : 'A'}`, 'case'],
    ['made up', 'bm90aGluZw', 'case'],
    ['empty', '', 'case'],
  ])('is nothing %s', (...[, text, boundTo]) => {
    expect(decrypt(text, { boundTo, now })).toBeNull();
  });
});
