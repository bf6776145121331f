import { describe, expect, it } from 'vitest';

import { normalForm } from './normalForm.ts';

const APART = '\u0627\u0653';
const TOGETHER = '\u0622';

describe('a text that comes in', () => {
  it('is composed wherever it stands', () => {
    expect(normalForm({ a: APART, b: [{ c: `م${APART}ل` }], d: null, e: 3 })).toEqual({
      a: TOGETHER,
      b: [{ c: `م${TOGETHER}ل` }],
      d: null,
      e: 3,
    });
  });

  it('stays as typed where it is a password, and dates stay dates', () => {
    const day = new Date(0);
    expect(normalForm({ password: APART, day })).toEqual({ password: APART, day });
  });
});
