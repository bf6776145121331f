import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Provision } from '../api/policies.ts';
import { flatten, isHeaded, runsOf, translationOf } from './provisions.ts';

type Described = Partial<Provision> & { anchor: string };

function provision(own: Described): Provision {
  return {
    kind: 'article',
    name: { ar: own.anchor, en: null },
    label: { ar: null, en: null },
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
    kind: 'chapter',
    children: [
      provision({
        anchor: 'article-1',
        name: { ar: 'المادة الأولى', en: 'Article 1' },
        children: [
          provision({
            anchor: 'article-1-1',
            kind: 'item',
            name: { ar: 'المادة الأولى (أ)', en: null },
          }),
        ],
      }),
    ],
  }),
];

describe('provisions', () => {
  it('are called what the cms calls them, in Arabic where the English is missing', () => {
    expect(flatten('en', tree).map(({ name }) => name)).toEqual([
      'chapter-1',
      'Article 1',
      'المادة الأولى (أ)',
    ]);
  });

  it.each([
    ['article', null, true],
    ['section', null, true],
    ['item', null, false],
    ['item', 'عنوان', true],
    ['of-a-later-release', null, false],
  ])('of kind %s with the heading %s are headed: %s', (...[kind, ar, expected]) => {
    const heading = { ar, en: null };
    expect(isHeaded(provision({ anchor: 'a', kind, heading }))).toBe(expected);
  });

  it('stand in the order the board approved, whichever of them have headings', () => {
    const kinds = fc.array(fc.constantFrom('article', 'item', 'paragraph', 'section', 'clause'));
    fc.assert(
      fc.property(kinds, (of) => {
        const provisions = of.map((kind, index) =>
          provision({ anchor: `p-${String(index)}`, kind }),
        );
        const shown = runsOf(provisions).flatMap((run) =>
          'headed' in run ? [run.headed] : run.clauses,
        );
        expect(shown).toEqual(provisions);
      }),
    );
  });

  it('tells a translation that is complete, partial or missing', () => {
    const missing = provision({ anchor: 'article-2', translation: 'missing' });
    expect(translationOf(tree)).toBe('complete');
    expect(translationOf([...tree, missing])).toBe('partial');
    expect(translationOf([missing])).toBe('missing');
  });
});
