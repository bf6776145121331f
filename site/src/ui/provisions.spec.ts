import { describe, expect, it } from 'vitest';

import type { Provision } from '../api/policies.ts';
import { flatten, isHeaded, translationOf } from './provisions.ts';

function provision(
  anchor: string,
  label: string | null,
  children: Provision[] = [],
  translation: Provision['translation'] = 'fresh',
): Provision {
  return {
    anchor,
    label: { ar: label, en: null },
    heading: { ar: null, en: null },
    text: { ar: 'نص', en: null },
    translation,
    children,
  };
}

const tree = [
  provision('chapter-1', 'الفصل الأول', [
    provision('article-1', 'المادة الأولى', [
      provision('article-1-1', 'أ', [provision('article-1-1-2', '٢')]),
    ]),
  ]),
];

describe('provisions', () => {
  it('names a clause by the articles and clauses above it, but not by the chapter', () => {
    expect(flatten('ar', tree).map(({ name }) => name)).toEqual([
      'الفصل الأول',
      'المادة الأولى',
      'المادة الأولى (أ)',
      'المادة الأولى (أ) (٢)',
    ]);
  });

  it.each([
    ['article-3', true],
    ['article-3-b', true],
    ['section-2', true],
    ['article-3-2', false],
  ])('takes %s for headed or not', (anchor, expected) => {
    expect(isHeaded(provision(anchor, null))).toBe(expected);
  });

  it('tells a translation that is complete, partial or missing', () => {
    const missing = provision('article-2', null, [], 'missing');
    expect(translationOf(tree)).toBe('complete');
    expect(translationOf([...tree, missing])).toBe('partial');
    expect(translationOf([missing])).toBe('missing');
  });
});
