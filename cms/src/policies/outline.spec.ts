import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { OutlineRow } from './outline.ts';
import { addAfter, endOf, move, remove, rowsOf, shift, treeOf } from './outline.ts';

function row(anchor: string, depth: number): OutlineRow {
  return {
    anchor,
    depth,
    kind: 'article',
    label: null,
    heading: anchor,
    text: '',
  };
}

const sample = [
  row('article-1', 0),
  row('article-1-1', 1),
  row('article-1-2', 1),
  row('article-2', 0),
];

function anchors(rows: readonly OutlineRow[]) {
  return rows.map(({ anchor, depth }) => `${'>'.repeat(depth)}${anchor}`);
}

/** Rows as the editor holds them: each at most one deeper than the one before. */
const outlines = fc.array(fc.nat(4), { maxLength: 30 }).map((wanted) => {
  let above = -1;
  return wanted.map((depth, index) => {
    above = Math.min(depth, above + 1);
    return row(`p-${String(index)}`, above);
  });
});

describe('the outline of a policy', () => {
  it('becomes a tree and back without a change', () => {
    fc.assert(
      fc.property(outlines, (rows) => {
        expect(rowsOf(treeOf(rows))).toEqual(rows);
      }),
    );
  });

  it('moves a provision with what hangs from it', () => {
    expect(anchors(move(sample, { index: 0, by: 1 }))).toEqual([
      'article-2',
      'article-1',
      '>article-1-1',
      '>article-1-2',
    ]);
    expect(anchors(move(sample, { index: 2, by: -1 }))).toEqual([
      'article-1',
      '>article-1-2',
      '>article-1-1',
      'article-2',
    ]);
  });

  it('does not move a provision out of its parent', () => {
    expect(move(sample, { index: 1, by: -1 })).toEqual(sample);
    expect(move(sample, { index: 2, by: 1 })).toEqual(sample);
  });

  it('undoes a move by the opposite move', () => {
    fc.assert(
      fc.property(outlines, fc.nat(29), (rows, at) => {
        const moved = move(rows, { index: at, by: 1 });
        if (anchors(moved).join() === anchors(rows).join()) return;
        const back = moved.findIndex(({ anchor }) => anchor === rows[at]?.anchor);
        expect(move(moved, { index: back, by: -1 })).toEqual(rows);
      }),
    );
  });

  it('indents only below an earlier provision', () => {
    expect(anchors(shift(sample, { index: 3, by: 1 }))).toEqual([
      'article-1',
      '>article-1-1',
      '>article-1-2',
      '>article-2',
    ]);
    expect(shift(sample, { index: 0, by: 1 })).toEqual(sample);
    expect(shift(sample, { index: 0, by: -1 })).toEqual(sample);
  });

  it('removes a provision with what hangs from it', () => {
    expect(anchors(remove(sample, 0))).toEqual(['article-2']);
  });

  it('gives a new provision an anchor nobody has', () => {
    expect(addAfter(sample, 1)[2]?.anchor).toBe('article-1-3');
    expect(addAfter(sample, null).at(-1)?.anchor).toBe('section-1');
  });

  it('keeps every anchor once through any series of steps', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('in', 'out', 'up', 'down', 'add'), fc.nat(29)));
    fc.assert(
      fc.property(outlines, steps, (rows, series) => {
        let now: OutlineRow[] = rows;
        for (const [step, at] of series) {
          if (step === 'in') now = shift(now, { index: at, by: 1 });
          if (step === 'out') now = shift(now, { index: at, by: -1 });
          if (step === 'up') now = move(now, { index: at, by: -1 });
          if (step === 'down') now = move(now, { index: at, by: 1 });
          if (step === 'add') now = addAfter(now, at < now.length ? at : null);
        }
        expect(new Set(now.map(({ anchor }) => anchor)).size).toBe(now.length);
        expect(rowsOf(treeOf(now)).map(({ anchor }) => anchor)).toEqual(now.map((r) => r.anchor));
        expect(endOf(now, 0)).toBeLessThanOrEqual(now.length);
      }),
    );
  });
});
