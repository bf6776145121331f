import { describe, expect, it } from 'vitest';

import { seal, unseal } from './sealed.ts';

const now = new Date('2026-11-20T09:00:00Z');
const until = new Date('2026-11-20T09:30:00Z');
const sealed = seal('0123-4567-89AB-CDEF', { boundTo: 'case', until });

describe('what a browser brings back', () => {
  it('is read as it was sealed, and tells nothing by itself', () => {
    expect(unseal(sealed, { boundTo: 'case', now })).toBe('0123-4567-89AB-CDEF');
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('0123');
  });

  it('is nothing after its time', () => {
    expect(unseal(sealed, { boundTo: 'case', now: until })).toBeNull();
  });

  it.each([
    ['as another thing', sealed, 'complaint'],
    ['altered', `${sealed.slice(0, -1)}${sealed.endsWith('A') ? 'B' : 'A'}`, 'case'],
    ['made up', 'bm90aGluZw', 'case'],
    ['empty', '', 'case'],
  ])('is nothing %s', (...[, text, boundTo]) => {
    expect(unseal(text, { boundTo, now })).toBeNull();
  });
});
