import { describe, expect, it } from 'vitest';

import { localeOfPath, pathIn } from './locale.ts';

describe('the language of an address', () => {
  it('is its first segment, else Arabic', () => {
    expect(localeOfPath('/en/policies')).toBe('en');
    expect(localeOfPath('/ar')).toBe('ar');
    expect(localeOfPath('/fr/policies')).toBe('ar');
    expect(localeOfPath('/')).toBe('ar');
  });

  it('is switched without leaving the page', () => {
    expect(pathIn('en', '/ar/policies/complaints')).toBe('/en/policies/complaints');
    expect(pathIn('en', '/ar')).toBe('/en');
    expect(pathIn('ar', '/nowhere')).toBe('/ar');
  });
});
