import { describe, expect, it } from 'vitest';

import { chooseEncoding, isCompressible } from './encoding.ts';

describe('the encoding of an answer', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['br;q=0.000, gzip;q=0', 'identity'],
    ['*', 'gzip'],
    ['deflate', 'identity'],
  ])('for «%s» is %s', (accepted, expected) => {
    expect(chooseEncoding(accepted)).toBe(expected);
  });

  it('leaves fonts and small bodies alone', () => {
    expect(isCompressible('font/woff2', 20_000)).toBe(false);
    expect(isCompressible('text/html; charset=utf-8', 100)).toBe(false);
    expect(isCompressible('text/html; charset=utf-8', 5000)).toBe(true);
  });
});
