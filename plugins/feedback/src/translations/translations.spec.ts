import { describe, expect, it } from 'vitest';

import { ar } from './ar.ts';
import { en } from './en.ts';
import { plural } from './messages.ts';

function placeholders(texts: unknown, path = ''): [string, string][] {
  if (typeof texts === 'string') {
    return [[path, [...texts.matchAll(/\{\w+\}/g)].map(String).sort().join()]];
  }
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.entries(texts).flatMap(([key, value]) => placeholders(value, `${path}.${key}`));
}

describe('translations', () => {
  it('fill in the same values in both languages, but for counted nouns', () => {
    function isSentence([path]: [string, string]): boolean {
      return !path.startsWith('.plurals');
    }
    expect(placeholders(ar).filter(isSentence)).toEqual(placeholders(en).filter(isSentence));
  });

  it.each([
    [1, 'يوم واحد'],
    [2, 'يومان'],
    [3, '3 أيام'],
    [11, '11 يومًا'],
    [100, '100 يوم'],
    [103, '103 أيام'],
  ])('counts %i days in Arabic as %s', (n, text) => {
    expect(plural({ locale: 'ar', forms: ar.plurals.days, n })).toBe(text);
  });

  it('counts days in English', () => {
    expect([1, 2].map((n) => plural({ locale: 'en', forms: en.plurals.days, n }))).toEqual([
      '1 day',
      '2 days',
    ]);
  });
});
