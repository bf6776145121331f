import type { Locale } from './locale.ts';
import { directionOf } from './locale.ts';

/** Text in one or both languages. */
export type BilingualText = { ar: string | null; en: string | null };

/** Text for a reader, with the attributes it needs where it is not in the page's language. */
export type ReadableText = {
  text: string;
  attributes: { lang?: 'ar'; dir?: 'rtl' };
};

/** Text in the reader's language, else the Arabic marked as Arabic. */
export function readable(locale: Locale, given: BilingualText): ReadableText {
  if (locale === 'en' && given.en !== null && given.en !== '') {
    return { text: given.en, attributes: {} };
  }
  const text = given.ar ?? '';
  return { text, attributes: locale === 'ar' ? {} : { lang: 'ar', dir: 'rtl' } };
}

/** The words alone, for titles and attributes. */
export function wordsOf(locale: Locale, given: BilingualText): string {
  return readable(locale, given).text;
}

/** What a block is, where one of another language may stand around it or in it. */
export type BlockAttributes = { lang: Locale; dir: 'rtl' | 'ltr' };

/** The attributes of a block in one language, whatever stands around it. */
export function blockIn(locale: Locale): BlockAttributes {
  return { lang: locale, dir: directionOf(locale) };
}

/** Words a person wrote, within a sentence of ours: neither's direction moves the other's marks. */
export function isolated(words: string): string {
  return `\u2068${words}\u2069`;
}

/** The language of words taken over as they were written, where it is not the page's. */
export function writtenIn(locale: Locale, words: string): { lang?: 'ar' } {
  return locale !== 'ar' && /[\u0621-\u064a]/.test(words) ? { lang: 'ar' } : {};
}
