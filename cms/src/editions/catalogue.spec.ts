import { describe, expect, it } from 'vitest';

import type { Entry } from './catalogue.ts';
import { entriesFor, searchable } from './catalogue.ts';

function entry(slug: string, titles: string): Entry {
  const words = searchable(`${titles} P-${slug}`);
  return { id: slug, slug, titleAr: titles, titleEn: null, words, rank: 0, code: `P-${slug}` };
}

const entries = [entry('a', 'سياسة إدارة التطوّع'), entry('b', 'سياسة الشكاوى Complaints policy')];

describe('a question to the list of policies', () => {
  it.each([
    ['', ['a', 'b']],
    ['الشكاوي', ['b']],
    ['اداره', ['a']],
    ['التطوع سياسة', ['a']],
    ['  COMPLAINTS ', ['b']],
    ['p-a', ['a']],
    ['لا شيء', []],
  ])('finds for «%s»', (question, expected) => {
    expect(entriesFor(entries, question).map(({ slug }) => slug)).toEqual(expected);
  });
});
