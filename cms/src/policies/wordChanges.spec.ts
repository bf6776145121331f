import { describe, expect, it } from 'vitest';

import { wordChanges } from './wordChanges.ts';

/** Many words, each of its own. */
function words(letter: string): string {
  return Array.from({ length: 3_000 }, (_, at) => `${letter}${String(at)}`).join(' ');
}

describe('what changed in a text', () => {
  it('is whole words of Arabic, with their vowels', () => {
    expect(wordChanges('تردّ الجمعية خلال مُدّة أسبوع', 'تردّ الجمعية خلال مُهلة أسبوع')).toEqual([
      { kind: 'same', text: 'تردّ الجمعية خلال ' },
      { kind: 'removed', text: 'مُدّة' },
      { kind: 'added', text: 'مُهلة' },
      { kind: 'same', text: ' أسبوع' },
    ]);
  });

  it.each([
    { before: '', now: 'نص', kinds: ['added'] },
    { before: 'نص', now: '', kinds: ['removed'] },
    { before: 'نص', now: 'نص', kinds: ['same'] },
    { before: '', now: '', kinds: [] },
  ])('is told of $before and $now', ({ before, now, kinds }) => {
    expect(wordChanges(before, now).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('of two texts that share nothing is both, as wholes', () => {
    const before = words('أ');
    const now = words('ب');
    expect(wordChanges(before, now)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: now },
    ]);
  });
});
