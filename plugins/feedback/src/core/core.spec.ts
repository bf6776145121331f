import { describe, expect, it } from 'vitest';

import { decrypt, encrypt } from './encryption.ts';
import { deriveKeys, keyedHash, sameText } from './keys.ts';
import { readerLocale } from './readerLocale.ts';

const keys = deriveKeys('a secret with at least thirty-two bytes');

describe('keys', () => {
  it('are different for every purpose', () => {
    const all = Object.values(keys).map((key) => key.toString('hex'));
    expect(new Set(all).size).toBe(all.length);
  });

  it('hash lists of parts without confusing where one ends', () => {
    function hash(...parts: string[]): string {
      return keyedHash(keys.lookup, ...parts).toString('hex');
    }
    expect(hash('ab', 'c')).not.toBe(hash('a', 'bc'));
  });

  it('compares texts of any length', () => {
    expect(sameText('key', 'key')).toBe(true);
    expect(sameText('key', 'key ')).toBe(false);
  });
});

describe('an encrypted text', () => {
  it('opens for its own owner only', () => {
    const encrypted = encrypt({ key: keys.wrapping, text: 'سالم 0500000000', boundTo: 'case 1' });
    expect(encrypted).not.toContain('0500000000');
    expect(decrypt({ key: keys.wrapping, encrypted, boundTo: 'case 1' })).toBe('سالم 0500000000');
    expect(decrypt({ key: keys.wrapping, encrypted, boundTo: 'case 2' })).toBeNull();
    expect(decrypt({ key: keys.lookup, encrypted, boundTo: 'case 1' })).toBeNull();
    expect(decrypt({ key: keys.wrapping, encrypted: 'AAAA', boundTo: 'case 1' })).toBeNull();
  });

  it('names the version of its algorithm, and opens under no other', () => {
    const [key, boundTo] = [keys.wrapping, 'case 1'];
    const encrypted = encrypt({ key, text: 'نص', boundTo });
    expect(encrypted).toMatch(/^1\.[\w-]+$/);
    const [, body = ''] = encrypted.split('.');
    for (const other of [
      body,
      `0.${body}`,
      `2.${body}`,
      `toString.${body}`,
      `.${body}`,
      '1.',
      '1',
    ]) {
      expect(decrypt({ key, encrypted: other, boundTo })).toBeNull();
    }
  });
});

describe('the reader’s language', () => {
  it.each([
    [null, 'ar'],
    ['en-GB,en;q=0.9', 'en'],
    ['ar-SA,en;q=0.8', 'ar'],
    ['fr,en;q=0.3,ar;q=0.2', 'en'],
    ['de', 'ar'],
    ['en;q=0', 'ar'],
  ])('of %j is %s', (header, locale) => {
    expect(readerLocale(header)).toBe(locale);
  });
});
