import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isSame, merge, pathKey } from './merge.ts';

function provision(...[anchor, text, children = []]: [string, string, unknown[]?]) {
  return { anchor, text, heading: null, children };
}

const [one, two, three] = [
  provision('article-1', 'الأولى'),
  provision('article-2', 'الثانية', [provision('article-2-1', 'أ')]),
  provision('article-3', 'الثالثة'),
];
const base = [one, two, three];

describe('two people’s changes', () => {
  it('of different fields are both kept', () => {
    const was = { titleAr: 'أ', code: null };
    const merged = merge({
      base: was,
      mine: { ...was, titleAr: 'ب' },
      theirs: { ...was, code: 'X' },
    });
    expect(merged).toEqual({ value: { titleAr: 'ب', code: 'X' }, conflicts: [] });
  });

  it('of different provisions are both kept, at every depth', () => {
    const mine = [{ ...one, text: 'الأولى معدّلة' }, two, three];
    const theirs = [one, provision('article-2', 'الثانية', [provision('article-2-1', 'ب')]), three];
    const merged = merge({ base, mine, theirs });
    expect(merged).toEqual({ value: [mine[0], theirs[1], three], conflicts: [] });
  });

  it('of one value are a conflict at that value alone, until it is decided', () => {
    const mine = [{ ...one, text: 'لي', heading: 'عنوان' }, two, three];
    const theirs = [{ ...one, text: 'لهم' }, two, three];
    const path = ['article-1', 'text'];
    expect(merge({ base, mine, theirs })).toEqual({
      value: mine,
      conflicts: [{ path, mine: 'لي', theirs: 'لهم' }],
    });
    const decided = merge(
      { base, mine, theirs },
      { choices: { [pathKey(path)]: 'theirs' }, path: [] },
    );
    expect(decided).toEqual({
      value: [{ ...mine[0], text: 'لهم' }, two, three],
      conflicts: [],
    });
  });

  it('that each add a provision are both kept, though both were given the same anchor', () => {
    const mine = [one, provision('section-1', 'لي'), two, three];
    const theirs = [one, two, three, provision('section-1', 'لهم')];
    const { value, conflicts } = merge({ base, mine, theirs });
    expect(conflicts).toEqual([]);
    expect(value).toEqual([one, provision('section-1-2', 'لي'), two, three, theirs[3]]);
  });

  it('that take away what the other changed are a conflict', () => {
    const theirs = [one, { ...two, text: 'معدّلة' }, three];
    const merged = merge({ base, mine: [one, three], theirs });
    expect(merged.conflicts).toMatchObject([{ path: ['article-2'], theirs: theirs[1] }]);
  });

  it('that take away what the other left alone take it away', () => {
    const theirs = [{ ...one, text: 'معدّلة' }, two, three];
    expect(merge({ base, mine: [one, three], theirs })).toEqual({
      value: [theirs[0], three],
      conflicts: [],
    });
  });

  it.each([
    [
      'mine',
      [three, one, two],
      [{ ...one, text: 'x' }, two, three],
      ['article-3', 'article-1', 'article-2'],
    ],
    [
      'theirs',
      [{ ...one, text: 'x' }, two, three],
      [three, one, two],
      ['article-3', 'article-1', 'article-2'],
    ],
  ])('follow whoever moved the provisions: %s', (...[, mine, theirs, order]) => {
    const { value, conflicts } = merge({ base, mine, theirs });
    expect(conflicts).toEqual([]);
    expect(JSON.stringify(value).match(/article-\d(?=")/g)).toEqual(order);
    expect(JSON.stringify(value)).toContain('"x"');
  });

  it('of a list without names of its own are a conflict of the whole', () => {
    const merged = merge({ base: ['5'], mine: ['5', '6'], theirs: ['4', '5'] });
    expect(merged.conflicts).toMatchObject([{ path: [] }]);
  });

  it('lose no word of either, whatever they add, change and take away', () => {
    const text = fc.string({ minLength: 4, maxLength: 6 });
    const list = fc.uniqueArray(
      fc.record({ anchor: fc.constantFrom('a', 'b', 'c', 'd', 'e'), text }),
      {
        selector: ({ anchor }) => anchor,
      },
    );
    const tree = list.map((items) => items.map((item) => ({ ...item, children: [] })));
    fc.assert(
      fc.property(tree, tree, tree, (...[was, mine, theirs]) => {
        const { value, conflicts } = merge({ base: was, mine, theirs });
        const found = JSON.stringify([value, conflicts]);
        for (const [side, other] of [
          [mine, theirs],
          [theirs, mine],
        ] as const) {
          for (const item of side) {
            const before = was.find(({ anchor }) => anchor === item.anchor);
            const written = before === undefined || before.text !== item.text;
            if (written) expect(found).toContain(JSON.stringify(item.text));
            else if (other.some(({ anchor }) => anchor === item.anchor)) {
              expect(found).toContain(JSON.stringify(item.anchor));
            }
          }
        }
      }),
    );
  });
});

describe('two values', () => {
  it.each([
    [null, undefined, true],
    ['', null, true],
    [[], null, true],
    [0, null, false],
    [{ a: 1, b: null }, { a: 1 }, true],
    [['a', 'b'], ['b', 'a'], false],
  ])('%j and %j say the same: %j', (...[a, b, same]) => {
    expect(isSame(a, b)).toBe(same);
  });
});
