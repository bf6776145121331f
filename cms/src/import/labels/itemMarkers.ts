import { latinDigits } from '../../core/arabic.ts';
import { countWords } from '../words/phrases.ts';
import type { Marker } from './markers.ts';
import { readRoman } from './structureMarkers.ts';

/** Letters in the order of the alphabet and of abjad; lists are lettered in either. */
export const ALPHABETICAL = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
export const ABJAD = 'ابجدهوزحطيكلمنسعفصقرشتثخذضظغ';

const HEAD_LENGTH = 60;
const DIGITS = '[\\d٠-٩۰-۹]';
const NUMBER = `${DIGITS}{1,3}`;
const SEPARATOR = '[-–—.)/:،,ـ\\]]';

/** Bullets: signs, and letters that Word's symbol fonts leave behind when their font is lost. */
const BULLET =
  /^(?:[•·●○▪■□◦❖◆◇►▶➢➤✓✔⮚‣⁃☐⬥⚫*\uf000-\uf0ff]\s{0,3}(?=\S|$)|[-–—]\s{1,3}(?=\S)|[-–—](?=\p{L})|[-–—]$|[oüq§Øv]\s{1,3}(?=[^\s\p{Script=Latin}]))/u;

const LEVELS = new RegExp(
  `^[([]?\\s?(${NUMBER}(?:\\s?[./٫-]\\s?${NUMBER}){1,4})(?!${DIGITS})\\s?(?:${SEPARATOR}+\\s?|(?=\\s)|(?<=[)\\]])|$)`,
);
const LETTER_AND_NUMBER = new RegExp(
  `^[([]?([ء-ي])[./-](${NUMBER})(?!${DIGITS})\\s?${SEPARATOR}*\\s?`,
);
const ENCLOSED = new RegExp(
  `^[([)]\\s?(${NUMBER}|[ء-ي]ـ{0,2}|[a-z]{1,5})\\s?[)\\](]\\s?(?:${SEPARATOR}+\\s?)?`,
  'i',
);
const OPEN = new RegExp(`^(${NUMBER})\\s?(?:(?:${SEPARATOR}|_)\\s?)+`);
const FLIPPED = new RegExp(`^[-.)](${NUMBER})(?=\\s|$)\\s?`);
const LETTER = new RegExp(
  `^([ء-غف-ي])((?:(?<=ه)ـ)?)(?:ـ{0,3}\\s?[-–—.)/:،]|ـ{1,3}\\s|\\s?[-–—.)/:،])[-–—.)\\s]{0,3}`,
);
const LATIN = /^([a-z]|[ivx]{1,6})\s?[.)]\s/i;

/**
 * Reads the marker of a list item: ١., 1-, (١), ١/٢, 3.1, أ-, (ب), a), iv., a bullet, or a bullet
 * before any of them. Dates, years and telephone numbers at the start of a line are no markers.
 */
export function readItemMarker(text: string): Marker | null {
  const bullet = BULLET.exec(text.slice(0, HEAD_LENGTH))?.[0];
  if (bullet === undefined) return readNumbered(text);
  const rest = text.slice(bullet.length).trim();
  return (
    readNumbered(rest) ?? {
      ...ITEM,
      kind: 'bullet',
      style: bullet.trim(),
      label: null,
      number: null,
      rest,
    }
  );
}

const ITEM = { kind: 'item', rank: 9, levels: [], parted: true } as const;

function readNumbered(text: string): Marker | null {
  const head = text.slice(0, HEAD_LENGTH);
  return (
    readLevels(text, head) ??
    readLetterAndNumber(text, head) ??
    readEnclosed(text, head) ??
    readOpen(text, head) ??
    readLetter(text, head)
  );
}

const UNPUNCTUATED = new RegExp(
  `^(${DIGITS}{1,2})(?:\\s+(?=\\p{L})|(?=\\p{Script=Arabic}{2}))`,
  'u',
);
const GLUED = new RegExp(`^${DIGITS}{1,2}\\p{L}`, 'u');
const LONGEST_UNPUNCTUATED_WORDS = 10;

/** Whether a line begins with a number glued to a word, or parted from it in a short, open line. */
export function isUnpunctuated(text: string): boolean {
  return (
    UNPUNCTUATED.test(text) &&
    (GLUED.test(text) || (countWords(text) <= LONGEST_UNPUNCTUATED_WORDS && !/[.،,؛;]$/.test(text)))
  );
}

/** Reads "1 مقدمة", whose number stands without punctuation. */
export function readBareNumber(text: string): Marker | null {
  const [whole, digits] = UNPUNCTUATED.exec(text) ?? [];
  return whole === undefined || digits === undefined
    ? null
    : single(digits, '', text.slice(whole.length));
}

function readLevels(text: string, head: string): Marker | null {
  const [whole, written] = LEVELS.exec(head) ?? [];
  if (whole === undefined || written === undefined) return null;
  const levels = latinDigits(written)
    .split(/[\s./٫-]+/)
    .map(Number);
  if (isDateOrQuantity(levels, text.slice(whole.length))) return null;
  const number = levels.at(-1) ?? 0;
  const [first = 0] = levels;
  const rest = text.slice(whole.length).trim();
  if (levels.length === 2 && number === 0 && first > 0)
    return { ...ITEM, style: 'digits.0', label: written, number: first, rest };
  return {
    ...ITEM,
    style: `levels${String(levels.length)}`,
    label: written,
    number,
    levels,
    rest,
  };
}

/** "1/7 هـ", "12/5/45", "2.5 مليون": not labels. */
function isDateOrQuantity(levels: readonly number[], after: string): boolean {
  if (levels.some((level) => level > 99)) return true;
  return /^\s?[-/.]?\s?(?:\d{2,4}|[٠-٩]{2,4}|هـ|م(?![\p{L}])|(?:مليون|ألف|الف|ريال|ريالا)(?![\p{L}])|٪|%)/u.test(
    after.slice(0, 20),
  );
}

function readLetterAndNumber(text: string, head: string): Marker | null {
  const [whole, letter, digits] = LETTER_AND_NUMBER.exec(head) ?? [];
  if (whole === undefined || letter === undefined || digits === undefined) return null;
  const number = Number(latinDigits(digits));
  const label = whole.replace(/[\s:.،,)\]([–—-]+$/, '').replace(/^[([]/, '');
  return { ...ITEM, style: 'letter-number', label, number, rest: text.slice(whole.length).trim() };
}

function readEnclosed(text: string, head: string): Marker | null {
  const [whole, inside] = ENCLOSED.exec(head) ?? [];
  return whole === undefined || inside === undefined
    ? null
    : single(inside, `(${shape(whole, inside)})`, text.slice(whole.length));
}

function readOpen(text: string, head: string): Marker | null {
  const [whole, digits] = OPEN.exec(head) ?? [];
  if (whole !== undefined && digits !== undefined) {
    const after = text.slice(whole.length);
    const goesOn = /^[\d٠-٩۰-۹]/.test(after) && !/\s$/.test(whole);
    return goesOn ? null : single(digits, shape(whole, digits), after);
  }
  const [flipped, number] = FLIPPED.exec(head) ?? [];
  return flipped === undefined || number === undefined
    ? null
    : single(number, `flipped${flipped.charAt(0)}`, text.slice(flipped.length));
}

function readLetter(text: string, head: string): Marker | null {
  const [whole, letter, mark = ''] = LETTER.exec(head) ?? LATIN.exec(head) ?? [];
  return whole === undefined || letter === undefined
    ? null
    : single(letter + mark, shape(whole, letter), text.slice(whole.length));
}

/** The punctuation around a number, without spaces. */
function shape(whole: string, inside: string): string {
  return whole.replace(inside, '').replace(/[\sـ]/g, '').slice(0, 2);
}

function single(written: string, punctuation: string, after: string): Marker | null {
  const rest = after.trim();
  const family = familyOf(written);
  if (family === null) return null;
  const label =
    family === 'digits'
      ? written
      : written.replace(/ـ+$/, (mark) => (written.startsWith('ه') ? mark : ''));
  return {
    ...ITEM,
    style: `${family}${punctuation}`,
    label,
    number: valueOf(written, family),
    rest,
  };
}

function familyOf(written: string): 'digits' | 'latin' | 'letters' | 'roman' | null {
  if (/^[\d٠-٩۰-۹]/.test(written)) return 'digits';
  if (/^[ء-ي]/.test(written)) return 'letters';
  if (written.length === 1 && !/[ivx]/i.test(written)) return 'latin';
  return readRoman(written) === null ? null : 'roman';
}

function valueOf(written: string, family: 'digits' | 'latin' | 'letters' | 'roman'): number {
  switch (family) {
    case 'digits':
      return Number(latinDigits(written));
    case 'latin':
      return written.toLowerCase().charCodeAt(0) - 96;
    case 'letters':
      return letterIndex(ALPHABETICAL, written);
    case 'roman':
      return readRoman(written) ?? 0;
  }
}

/** Place of a letter in an order, from 1; 0 for a letter outside it. */
export function letterIndex(order: string, letter: string): number {
  const plain = letter.charAt(0).replace(/[أإآ]/, 'ا').replace('ى', 'ي').replace('ة', 'ه');
  return order.indexOf(plain) + 1;
}
