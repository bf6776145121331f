import { describe, expect, it } from 'vitest';

import { etagOf, isKnown } from './etag.ts';

describe('the tag of an answer', () => {
  it('is made of its bytes, whether they come as text or not', () => {
    expect(etagOf('نص')).toMatch(/^W\/"[\w-]{22}"$/);
    expect(etagOf('نص')).toBe(etagOf(Buffer.from('نص')));
    expect(etagOf('نص')).not.toBe(etagOf('نصّ'));
  });

  it.each([
    ['W/"a"', true],
    ['"a"', true],
    ['"x", W/"a"', true],
    ['"x"', false],
    ['', false],
    [undefined, false],
    [null, false],
  ])('is known to who says he has %s: %s', (given, known) => {
    expect(isKnown(given, 'W/"a"')).toBe(known);
  });
});
