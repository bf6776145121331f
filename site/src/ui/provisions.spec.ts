import { describe, expect, it } from 'vitest';

import type { Provision } from '../api/policies.ts';
import { flatten, isHeaded, translationOf } from './provisions.ts';

type Described = Partial<Provision> & { anchor: string; name?: string };

function provision({ name, ...own }: Described): Provision {
  return {
    label: { ar: name ?? null, en: null },
    heading: { ar: null, en: null },
    text: { ar: 'نص', en: null },
    translation: 'fresh',
    children: [],
    ...own,
  };
}

const tree = [
  provision({
    anchor: 'chapter-1',
    name: 'الفصل الأول',
    children: [
      provision({
        anchor: 'article-1',
        name: 'المادة الأولى',
        children: [
          provision({
            anchor: 'article-1-1',
            name: 'أ',
            children: [provision({ anchor: 'article-1-1-2', name: '٢' })],
          }),
        ],
      }),
    ],
  }),
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
    expect(isHeaded(provision({ anchor }))).toBe(expected);
  });

  it('tells a translation that is complete, partial or missing', () => {
    const missing = provision({ anchor: 'article-2', translation: 'missing' });
    expect(translationOf(tree)).toBe('complete');
    expect(translationOf([...tree, missing])).toBe('partial');
    expect(translationOf([missing])).toBe('missing');
  });
});
