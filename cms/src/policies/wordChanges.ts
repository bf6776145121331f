import { diffWords } from 'diff';

/** A run of words that stayed, came or went. */
export type WordChange = { kind: 'same' | 'added' | 'removed'; text: string };

/** Without it a word of Arabic is cut at every mark of its vowels. */
const ARABIC_WORDS = new Intl.Segmenter('ar', { granularity: 'word' });

/** Words that may differ before two texts count as two, and are not compared any further. */
const MOST_CHANGES = 2_000;

/** What became of a text, word by word, in reading order. */
export function wordChanges(before: string, now: string): WordChange[] {
  const parts = diffWords(before, now, {
    intlSegmenter: ARABIC_WORDS,
    maxEditLength: MOST_CHANGES,
  });
  if (parts === undefined) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: now },
    ];
  }
  return parts.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
