import { describe, expect, it } from 'vitest';

import { stringsOf } from './strings.ts';

/** Every string with its path; functions are called with markers for their arguments. */
function flatten(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const markers = Array.from({ length: value.length }, (_, index) => `[${String(index)}]`);
    const result: unknown = Reflect.apply(value, undefined, markers);
    return [[path, String(result)]];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, `${path}.${key}`));
}

const strings = { ar: flatten(stringsOf('ar'), ''), en: flatten(stringsOf('en'), '') };

describe('interface strings', () => {
  it.each(['ar', 'en'] as const)('leaves no string empty in %s', (locale) => {
    expect(strings[locale].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('writes Arabic in Arabic', () => {
    const latin = strings.ar.filter(([path, text]) => {
      const isLatinOnPurpose = path.endsWith('otherLanguage');
      return !isLatinOnPurpose && /[A-Za-z]/.test(text) && !/[\u0621-\u064A]/.test(text);
    });
    expect(latin).toEqual([]);
  });

  it('writes English in English', () => {
    const arabic = strings.en.filter(([path, text]) => {
      const isArabicOnPurpose = path.endsWith('otherLanguage');
      return !isArabicOnPurpose && /[\u0621-\u064A]/.test(text);
    });
    expect(arabic).toEqual([]);
  });

  it('puts every argument of a sentence into it, in both languages', () => {
    function counted(text: string) {
      return (text.match(/\[\d\]/g) ?? []).toSorted();
    }
    const english = new Map(strings.en);
    for (const [path, text] of strings.ar) {
      const other = english.get(path);
      if (other !== undefined) expect([path, counted(other)]).toEqual([path, counted(text)]);
    }
  });
});
