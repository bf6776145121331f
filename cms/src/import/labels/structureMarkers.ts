import type { Counted, Folded } from '../../core/arabic.ts';
import { foldWithOrigins, originalSlice, readAdverb, readOrdinal } from '../../core/arabic.ts';
import type { Marker } from './markers.ts';

/** Names of structural elements, folded, with their kind and rank. */
const NAMES: readonly (readonly [RegExp, Marker['kind'], number])[] = [
  [/^(?:ال)?(?:باب|جزء|كتاب|عنوان) ?(?=[\p{L}\d()[\]/-])/u, 'chapter', 1],
  [/^(?:ال)?(?:فصل|محور) ?(?=[\p{L}\d()[\]/-])/u, 'chapter', 2],
  [/^(?:ال)?(?:قسم|مبحث|مجال|فرع|مطلب) ?(?=[\p{L}\d()[\]/-])/u, 'chapter', 3],
  [/^(?:ال)?ماده ?(?=[\p{L}\d()[\]/-])/u, 'article', 5],
  [/^(?:ال)?(?:بند|قاعده|مبدا|معيار|ضابط) ?(?=[\p{L}\d()[\]/-])/u, 'clause', 6],
  [/^(?:ال)?(?:فقره|خطوه|مرحله) ?(?=[\p{L}\d()[\]/-])/u, 'clause', 7],
  [/^(?:ال)?(?:ملحق|نموذج|مرفق) ?(?=[\p{L}\d()[\]/-])/u, 'annex', 1],
  [/^part (?=[\p{L}\d()[\]/-])/u, 'chapter', 1],
  [/^chapter ?(?=[\p{L}\d()[\]/-])/u, 'chapter', 2],
  [/^section ?(?=[\p{L}\d()[\]/-])/u, 'chapter', 3],
  [/^article ?(?=[\p{L}\d()[\]/-])/u, 'article', 5],
  [/^(?:clause|rule|step|principle) ?(?=[\p{L}\d()[\]/-])/u, 'clause', 6],
  [/^(?:annex|appendix|schedule) ?(?=[\p{L}\d()[\]/-])/u, 'annex', 1],
];

/** Letters with which a named element or an adverb can begin, to pass over most lines at once. */
const MAY_NAME = /^(?:\P{L}{0,3})[ابجكفمقخضنع\u0621-\u0626ٱpcsart]/iu;
const MAY_ENUMERATE = /^[\p{M}ـ]{0,3}[أاإآثرخستعحوىfetns]/iu;
const SHORTEST_LABEL = 4;
const ADVERB_RANK = 4;
const HEAD_LENGTH = 120;
const SEPARATORS = /^[\s:.,;/)\]*-]*/;

/**
 * Reads a label that names its element: المادة الأولى, مادة (٣), الباب الثاني, Article 3,
 * Chapter One. A line that merely speaks of another article (المادة الثالثة من النظام …) has none.
 */
export function readStructureMarker(text: string): Marker | null {
  return readEnclosed(text) ?? readNamed(text);
}

/** "(المادة الأولى)", "«المادة الأولى»": a label between brackets of its own. */
function readEnclosed(text: string): Marker | null {
  if (!/^[([«"“]/.test(text)) return null;
  const inside = /^[([«"“]\s?([^()[\]«»"“”]{4,60})[)\]»"”]/.exec(text.slice(0, HEAD_LENGTH));
  const [whole = '', label = ''] = inside ?? [];
  const marker = readNamed(label.trim());
  if (marker?.rest !== '') return null;
  const rest = text.slice(whole.length).replace(/^[\s:.\-–—ـ/]+/, '');
  return isReference(rest) ? null : { ...marker, rest, parted: true };
}

function readNamed(text: string): Marker | null {
  if (text.length < SHORTEST_LABEL || !MAY_NAME.test(text)) return null;
  const folded = foldWithOrigins(text.slice(0, HEAD_LENGTH));
  for (const [name, kind, rank] of NAMES) {
    const word = name.exec(folded.text)?.[0];
    if (word === undefined) continue;
    const start = word.length;
    const number = readNumber(folded.text, start);
    if (number === null) return null;
    const found = { kind, rank, style: word.trim().replace(/^ال/, ''), number: number.value };
    return complete(text, folded, number.end, found);
  }
  return null;
}

/** Reads an enumerating adverb as a label: أولاً:, ثانياً -, First:. */
export function readAdverbMarker(text: string): Marker | null {
  if (text.length < SHORTEST_LABEL || !MAY_ENUMERATE.test(text)) return null;
  const folded = foldWithOrigins(text.slice(0, HEAD_LENGTH));
  const words = folded.text.split(/[\s:.,/)(-]+/, 4);
  const arabic = readAdverb(words);
  const english =
    /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:ly)?(?= ?[:.-])/;
  const name = english.exec(folded.text)?.[0];
  const value = arabic?.value ?? ENGLISH_NUMBERS.get((name ?? '').replace(/ly$/, ''));
  if (value === undefined) return null;
  const end = name?.length ?? words.slice(0, arabic?.words ?? 1).join(' ').length;
  const style = { kind: 'chapter', rank: ADVERB_RANK, style: 'adverb', number: value } as const;
  const marker = complete(text, folded, end, style);
  const isShort = marker !== null && marker.rest.split(' ', 9).length <= 8;
  return marker?.parted === true || isShort ? marker : null;
}

type Found = Pick<Marker, 'kind' | 'rank' | 'style' | 'number'>;

function complete(text: string, folded: Folded, end: number, found: Found): Marker | null {
  const repeated =
    /^ ?مكرر[ها]?(?![\p{L}])(?: ?\(?\d{1,2}\)?)?/u.exec(folded.text.slice(end))?.[0] ?? '';
  const labelEnd = end + repeated.length;
  const between = SEPARATORS.exec(folded.text.slice(labelEnd))?.[0] ?? '';
  const punctuated = between.trim() !== '' || hasTatweel(text, folded, labelEnd);
  const rest = text
    .slice(folded.origins[labelEnd + between.length] ?? text.length)
    .replace(/^ـ+\s?/, '')
    .trim();
  if (!punctuated && isReference(rest)) return null;
  const parted = punctuated || folded.text.charAt(labelEnd - 1) === ')';
  return {
    ...found,
    label: originalSlice({ original: text, folded }, [0, labelEnd]),
    levels: [],
    rest,
    parted,
  };
}

/** A lone tatweel is used as a dash: المادة الأولى ـ التعريفات. */
function hasTatweel(text: string, folded: Folded, end: number): boolean {
  return /^\s?ـ/.test(
    text.slice((folded.origins[end - 1] ?? 0) + 1, (folded.origins[end - 1] ?? 0) + 4),
  );
}

const REFERENCE =
  /^(?:من|في|اعلاه|ادناه|المذكوره|المشار|بعاليه|السابقه|التاليه|و|او|الي|حتي|of|in|and|or|above|below|to|is|are)(?:[\s.,;]|$)/;

function isReference(rest: string): boolean {
  return REFERENCE.test(foldWithOrigins(rest.slice(0, 40)).text);
}

type Read = { value: number; end: number };

/** Reads "3", "(3)", "رقم 3", "الثالثة", "(الثالثة)", "Three", "III" from a place in folded text. */
function readNumber(text: string, start: number): Read | null {
  const opening =
    /^(?:(?:رقم|no\.?|number) ?)?(?:[-/] ?(?=\d))?[([\])]? ?/.exec(text.slice(start))?.[0] ?? '';
  const from = start + opening.length;
  const found = readDigits(text, from) ?? readWords(text, from);
  if (found === null) return null;
  const isEnclosed = /[([\])]/.test(opening);
  const closing = isEnclosed ? (/^ ?[)\][(]/.exec(text.slice(found.end))?.[0].length ?? 0) : 0;
  return { value: found.value, end: found.end + closing };
}

function readDigits(text: string, from: number): Read | null {
  const digits = /^\d{1,3}(?!\d)/.exec(text.slice(from, from + 5))?.[0];
  return digits === undefined ? null : { value: Number(digits), end: from + digits.length };
}

function readWords(text: string, from: number): Read | null {
  const words = Array.from(text.slice(from, from + 60).matchAll(/[\p{L}]+/gu), (match) => match);
  const names = words.map(([word]) => word);
  const counted = readOrdinal(names) ?? readEnglish(names);
  const last = counted === null ? undefined : words[counted.words - 1];
  if (counted === null || last === undefined || words[0]?.index !== 0) return null;
  return { value: counted.value, end: from + last.index + last[0].length };
}

const ENGLISH_UNITS =
  'one first|two second|three third|four fourth|five fifth|six sixth|seven seventh|eight eighth|nine ninth|ten tenth|eleven eleventh|twelve twelfth|thirteen thirteenth|fourteen fourteenth|fifteen fifteenth|sixteen sixteenth|seventeen seventeenth|eighteen eighteenth|nineteen nineteenth|twenty twentieth';

const ENGLISH_NUMBERS: ReadonlyMap<string, number> = new Map(
  ENGLISH_UNITS.split('|').flatMap((row, index) =>
    row.split(' ').map((name) => [name, index + 1] as const),
  ),
);

const ENGLISH_TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Reads an English number: three, third, twenty-first (two words), IV. */
export function readEnglish([word = '', next = '']: readonly string[]): Counted | null {
  const tens = (ENGLISH_TENS.indexOf(word) + 2) * 10;
  const unit = ENGLISH_NUMBERS.get(next) ?? 10;
  if (tens > 10 && unit < 10) return { value: tens + unit, words: 2 };
  const value = ENGLISH_NUMBERS.get(word) ?? (tens > 10 ? tens : readRoman(word));
  return value === null ? null : { value, words: 1 };
}

const ROMAN_DIGITS: ReadonlyMap<string, number> = new Map(
  Object.entries({ i: 1, v: 5, x: 10, l: 50, c: 100 }),
);

/** Value of a Roman numeral up to 399 in its usual form, else null. */
export function readRoman(numeral: string): number | null {
  if (!/^(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i.test(numeral)) return null;
  const values = Array.from(numeral.toLowerCase(), (digit) => ROMAN_DIGITS.get(digit) ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}
