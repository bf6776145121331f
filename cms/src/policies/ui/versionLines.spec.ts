import { describe, expect, it } from 'vitest';

import { versionLines } from './versionLines.ts';

function say(word: string) {
  return word;
}
const provision = {
  anchor: 'article-1',
  kind: 'article',
  label: '١',
  heading: 'الغرض',
  text: 'سطر.\n\nوآخر.',
  children: [
    { anchor: 'article-1-1', kind: 'item', label: null, heading: null, text: 'فرع.', children: [] },
  ],
};

describe('the lines of a version', () => {
  it('reads a text in order, provision by provision', () => {
    expect(versionLines([provision], say)).toEqual(['١ — الغرض', 'سطر.', 'وآخر.', 'فرع.']);
  });

  it('reads a translation as its words', () => {
    const english = { label: '1', heading: null, text: 'A line.', madeFrom: 'a'.repeat(64) };
    expect(versionLines({ 'article-1': english }, say)).toEqual(['1', 'A line.']);
  });

  it('reads a commitment as a sentence', () => {
    const commitment = { kind: 'reply', bound: 'max', amount: 5, unit: 'days', from: 'receipt' };
    expect(versionLines([{ ...commitment, anchor: 'article-1' }], say)).toEqual([
      'kind.reply bound.max 5 unit.days · commitment.from from.receipt · #article-1',
    ]);
  });

  it('reads nothing in what is empty', () => {
    expect(versionLines(null, say)).toEqual([]);
    expect(versionLines([], say)).toEqual([]);
  });
});
