import { describe, expect, it } from 'vitest';

import { parsePolicy } from '../parsePolicy.ts';

const HEAD = ['سياسة تجريبية', '', 'مادة 1', 'يحفظ كل سجل المدة المبينة أمامه:', ''];
const ROWS = [
  ['السجل', 'المدة'],
  ['سجل الأعضاء', '10 سنوات'],
  ['دفتر الزوار', '5 سنوات'],
  ['سجل المخزن', '5 سنوات'],
  ['دفتر البريد', '5 سنوات'],
];

function textOf(...lines: string[]): string[] {
  const [article] = parsePolicy([...HEAD, ...lines].join('\n')).provisions;
  return article?.text.split('\n\n') ?? [];
}

describe('a table with one cell a line', () => {
  it('is read by its rows, and no cell is furniture however often it stands', () => {
    const lines = ROWS.flatMap(([first = '', second = '']) => [first, '', second, '', '', '']);
    expect(textOf(...lines).slice(-ROWS.length)).toEqual(ROWS.map((row) => row.join(' | ')));
  });

  it('keeps its cells in order where nothing parts its rows', () => {
    const words = textOf(...ROWS.flat().flatMap((cell) => [cell, ''])).join(' ');
    expect(words).toContain(ROWS.flat().join(' '));
  });
});
