import { slugSchema } from '../editions/slug.ts';

/** Latin letters for Arabic ones, as addresses commonly write them; vowels are not written. */
const LETTERS: Readonly<Record<string, string>> = {
  ا: 'a',
  ب: 'b',
  پ: 'p',
  ة: 'a',
  ت: 't',
  ث: 'th',
  ج: 'j',
  چ: 'ch',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ڤ: 'v',
  ق: 'q',
  ك: 'k',
  ک: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'u',
  ى: 'a',
  ي: 'i',
  ی: 'i',
};

/** Short enough to be read aloud, and to take a number behind it. */
const LONGEST_SUGGESTION = 70;

/**
 * An address made from a title: Latin words as they are, Arabic ones letter by letter. It is a
 * suggestion, to be confirmed by a person, and breaks off between two words where a title is long.
 * @returns null for a title without a letter or digit
 */
export function addressFrom(title: string): string | null {
  const words = title
    .normalize('NFKD')
    .replace(/[\p{M}ءـ]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(latinWord)
    .filter((word) => word !== '');
  let address = '';
  for (const word of words) {
    const longer = address === '' ? word : `${address}-${word}`;
    if (longer.length > LONGEST_SUGGESTION) break;
    address = longer;
  }
  return slugSchema.safeParse(address).data ?? null;
}

/** With the article apart, `و` and `ي` as consonants before a vowel, and digits of one kind. */
function latinWord(word: string): string {
  const letters = word
    .replace(/^(و?)ال(?=..)/u, (_, and: string) => (and === '' ? 'al-' : 'wal-'))
    .replace(/^و/u, 'w')
    .replace(/و(?=[اةى])/gu, 'w')
    .replace(/^[يی]/u, 'y')
    .replace(/(?<=^.|-)[يی](?=[اةى])/gu, 'iy')
    .replace(/[يی](?=[اةى])/gu, 'y');
  return Array.from(letters, (letter) => LETTERS[letter] ?? digitOf(letter) ?? letter)
    .join('')
    .replace(/[^a-z0-9-]/g, '');
}

function digitOf(letter: string): string | null {
  if (!/^\p{Nd}$/u.test(letter)) return null;
  const code = letter.codePointAt(0) ?? 0;
  return code >= 0x6f0 ? String(code - 0x6f0) : code >= 0x660 ? String(code - 0x660) : letter;
}
