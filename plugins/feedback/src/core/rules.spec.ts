import { describe, expect, it } from 'vitest';

import { lengthOf } from './cleaning.ts';
import type { RuledField } from './rules.ts';
import { cleanedBy, faultOf, rules } from './rules.ts';

function clean(field: RuledField, written: string): string {
  return cleanedBy(rules.fields[field], written);
}

/** Every code point whose general category says that it is nothing to read. */
const UNREADABLE = [
  ...['\u0000', '\u0007', '\u001b', '\u007f', '\u009f', '\u00ad', '\u061c', '\u180e', '\u200b'],
  ...['\u200e', '\u200f', '\u202a', '\u202e', '\u2060', '\u2066', '\u2069', '\ufeff', '\ufff9'],
  ...['\ue000', '\ufffe', '\u{e0041}', '\u{f0000}'],
];

describe('cleaning', () => {
  it.each([
    ['the lines of a text stay', 'text', ' a\r\nb\rc\u2028d\u0085e ', 'a\nb\nc\nd\ne'],
    ['a subject is one line', 'subject', 'a\n\tb\u00a0\u2009c', 'a b c'],
    ['half a character is marked', 'text', 'a\ud800b', 'a\ufffdb'],
    ['every blank is a blank', 'text', 'a\u00a0b\u2007c\u3000d', 'a b c d'],
    ['what is decomposed is composed', 'text', 'مؤ\u0627\u0653 e\u0301', 'مؤآ é'],
    [
      'joiners spell words and emoji',
      'text',
      'می\u200cخواهم 👨\u200d👩\u200d👧',
      'می\u200cخواهم 👨\u200d👩\u200d👧',
    ],
    ['joiners of nothing go', 'text', '\u200dab\u200c \u200d', 'ab'],
    ['fillers are nothing', 'text', '\u3164\u115f \u200b', ''],
    ['vowels and tatweel stay', 'text', 'سُكّــر', 'سُكّــر'],
  ] as const)('%s', (...[, field, written, expected]) => {
    expect(clean(field, written)).toBe(expected);
  });

  it('keeps classes of characters, so that none of the others is left in a text', () => {
    for (const character of UNREADABLE) {
      expect(clean('text', `a${character}b`)).toBe('ab');
      expect(clean('subject', `a${character}b`)).toBe('ab');
    }
  });

  it('takes time in proportion to the text, whatever is in it', () => {
    /** Of the processor; the least of three, as other work only ever lengthens one. */
    function microsecondsFor(written: string): number {
      const measures = [1, 2, 3].map(() => {
        const before = process.threadCpuUsage();
        for (const rule of Object.values(rules.fields)) {
          faultOf(rule, cleanedBy(rule, written));
        }
        const { user, system } = process.threadCpuUsage(before);
        return user + system;
      });
      return Math.min(...measures);
    }
    // Eight times the text may take at most forty times the time; squared, it would be sixty-four.
    for (const part of [' ', ')', '\u200c', 'a.', '@', '(((', '. ', '\n ', '-']) {
      const short = microsecondsFor(`a${part.repeat(10_000)}a`);
      const long = microsecondsFor(`a${part.repeat(80_000)}a`);
      expect(long).toBeLessThan(Math.max(short, 4_000) * 40);
    }
  });
});

describe('a length', () => {
  it.each([
    ['مرحبا', 5],
    ['👍🏽', 2],
    ['é', 1],
  ])('of %s is %i', (text, length) => {
    expect(lengthOf(text)).toBe(length);
  });
});
