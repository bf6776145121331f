import { dictionary } from '@zxcvbn-ts/language-common';

import type { Label } from '../core/bilingual.ts';

/** Fewest characters of a password. */
const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 256;
/** Some fifty thousand, the commonest first. */
const common = new Set(dictionary['passwords-common'].map(folded));

/**
 * What is wrong with a password, in words for the person who chose it; null when nothing is.
 * @param names what others know of the person: address, own name, the association's names
 */
export function passwordFault(password: string, names: readonly string[]): Label | null {
  const { length } = Array.from(password);
  if (length < SHORTEST_PASSWORD) return TOO_SHORT;
  if (length > LONGEST_PASSWORD) return TOO_LONG;
  const text = folded(password);
  // A common word written several times, or with figures about it, is as common.
  const core = text.replaceAll(/^[\d\W_]+|[\d\W_]+$/g, '');
  if ([text, core, unrepeated(text)].some((each) => common.has(each))) return COMMON;
  if (new Set(text).size < 5) return COMMON;
  if (names.flatMap(partsOf).some((name) => isMostly(text, name))) return GUESSABLE;
  return null;
}

function partsOf(name: string): string[] {
  const text = folded(name);
  return [text, text.split('@', 1)[0] ?? ''].filter((part) => part.length >= 4);
}

/** Whether little is left of a text once a name is taken out. */
function isMostly(text: string, name: string): boolean {
  return text.includes(name) && text.replaceAll(name, '').length < 8;
}

/** The part that a text repeats, or the text. */
function unrepeated(text: string): string {
  return /^(.+?)\1+$/u.exec(text)?.[1] ?? text;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}

const TOO_SHORT: Label = {
  ar: 'كلمة المرور قصيرة؛ اجعلها ١٢ حرفًا أو أكثر، كأربع كلمات متتالية.',
  en: 'The password is too short; use 12 characters or more, four words in a row for instance.',
};
const TOO_LONG: Label = {
  ar: 'كلمة المرور أطول من ٢٥٦ حرفًا؛ اختصرها.',
  en: 'The password is longer than 256 characters; shorten it.',
};
const COMMON: Label = {
  ar: 'كلمة المرور شائعة ويسهل تخمينها؛ اختر غيرها.',
  en: 'The password is a common one and easily guessed; choose another.',
};
const GUESSABLE: Label = {
  ar: 'كلمة المرور مأخوذة من اسمك أو بريدك أو اسم الجمعية؛ اختر غيرها.',
  en: 'The password is made of your name, your e-mail or the association’s name; choose another.',
};
