/**
 * Arabic as it is typed. Everything that compares text compares its folded form: Latin digits,
 * one alef, ya for alif maqsura, ha for ta marbuta, no diacritics, tatweel or direction marks,
 * single spaces, lower-case Latin. Names below (months, weekdays, ordinals) are written folded.
 */

/** Folded text and, for each of its characters, where it stands in the original. */
export type Folded = { readonly text: string; readonly origins: readonly number[] };

/** Replaces Arabic-Indic and Persian digits by Latin ones. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** Replaces Latin digits by Arabic-Indic ones. */
export function arabicIndicDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
}

/** Folds text for matching; see the overview above. */
export function fold(text: string): string {
  return text.replace(ALL_DROPPED, '').replace(UNFOLDED, foldRun).toLowerCase();
}

function foldRun(run: string): string {
  return run.length > 1 || run.charCodeAt(0) <= 0x20 ? ' ' : foldCharacter(run);
}

/** Folds text and keeps the way back, so that a match can be quoted as written. */
export function foldWithOrigins(text: string): Folded {
  const characters: string[] = [];
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    const folded = foldCharacter(character);
    const repeated = folded === ' ' && characters.at(-1) === ' ';
    for (const unit of repeated ? [] : folded.split('')) {
      characters.push(unit);
      origins.push(at);
    }
    at += character.length;
  }
  origins.push(text.length);
  return { text: characters.join(''), origins };
}

/** The original words between two positions of the folded text, without outer spaces. */
export function originalSlice(
  { original, folded }: { original: string; folded: Folded },
  [from, to]: readonly [number, number],
): string {
  return original
    .slice(folded.origins[from] ?? original.length, folded.origins[to] ?? original.length)
    .trim();
}

const DROPPED =
  /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** Each character, with those that fold into it. */
const FOLDED_FROM = {
  ا: 'أإآٱ',
  ه: 'ةۀھہە',
  ي: 'ىئیې',
  و: 'ؤ',
  ك: 'کڪ',
  ',': '،',
  ';': '؛',
  ':': '：',
  '?': '؟',
  '.': '٫',
  '%': '٪',
  '-': '‐‑‒–—―−﹘－',
};

const FOLDED_CHARACTERS = new Map(
  Object.entries(FOLDED_FROM).flatMap(([folded, characters]) =>
    Array.from(characters, (character) => [character, folded] as const),
  ),
);

const ALL_DROPPED = new RegExp(DROPPED, 'g');

/** Every character that folds into a space. */
const SPACE = '[\\s\\u0000-\\u001f\\u007f]';

/** What folding changes: single characters, and white space of more than one plain space. */
const UNFOLDED = new RegExp(
  `[٠-٩۰-۹${[...FOLDED_CHARACTERS.keys()].join('')}]| ${SPACE}+|(?! )${SPACE}+`,
  'g',
);

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return code <= 0x20 || code === 0x7f ? ' ' : character.toLowerCase();
  if ((code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9))
    return String(code & 0xf);
  if (DROPPED.test(character)) return '';
  const mapped = FOLDED_CHARACTERS.get(character);
  if (mapped !== undefined) return mapped;
  return /\s/.test(character) ? ' ' : character.toLowerCase();
}

/**
 * Words in which a PDF file turned the ligature لا round, where no other reading is possible: a
 * word that begins with اإل, األ, اآل or اال, and a few common words.
 */
const TURNED =
  /(?<![ء-ي])(?:([وفبك]?ا)([أإآا])ل(?=[ء-ي])|((?:[وفبكل]|[وفبك]?ال)?(?:خ|است|[أا]و|إب|مي|ث))ال(?=(?<=خال)ل|(?<=استال)م|(?<=[أا]وال)(?:ً|(?![ء-ي]))|(?<=إبال)غ|(?<=ميال)د|(?<=ثال)ث(?:ون|ين|اء))|([وفبك]?(?:ال)?)الئح)/g;

/** Turns the letters of a broken ligature لا back, in the words that can only be read so. */
export function repairLamAlef(text: string): string {
  return text.replace(TURNED, (_, ...groups: (string | undefined)[]) => {
    const [article, alef, stem, beforeRule] = groups;
    if (article !== undefined) return `${article}ل${alef ?? ''}`;
    return stem === undefined ? `${beforeRule ?? ''}لائح` : `${stem}لا`;
  });
}

/** Removes the definite article from a folded word. */
function withoutArticle(word: string): string {
  return word.startsWith('ال') && word.length > 3 ? word.slice(2) : word;
}

const UNITS: ReadonlyMap<string, number> = new Map(
  [
    ['اول', 'اولي'],
    ['ثاني', 'ثانيه', 'ثان'],
    ['ثالث', 'ثالثه'],
    ['رابع', 'رابعه'],
    ['خامس', 'خامسه'],
    ['سادس', 'سادسه'],
    ['سابع', 'سابعه'],
    ['ثامن', 'ثامنه'],
    ['تاسع', 'تاسعه'],
    ['عاشر', 'عاشره'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const TENS: ReadonlyMap<string, number> = new Map(
  ['عشر', 'ثلاث', 'اربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'].flatMap((stem, index) =>
    ['ون', 'ين'].map((ending) => [stem + ending, (index + 2) * 10] as const),
  ),
);

const ADVERBS: ReadonlyMap<string, number> = new Map(
  'اولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا'
    .split(' ')
    .map((name, index) => [name, index + 1] as const),
);

/** A number and how many words it took. */
export type Counted = { value: number; words: number };

/**
 * Reads an ordinal, masculine or feminine, with or without the article: الأولى, حادي عشر,
 * الخامسة والعشرون, الثالثة بعد المائة.
 * @param words folded words, read from the first
 */
export function readOrdinal(words: readonly string[]): Counted | null {
  const small = readOrdinalBelowHundred(words);
  if (small === null) return isHundred(words[0]) ? { value: 100, words: 1 } : null;
  const over = words[small.words] === 'بعد' && isHundred(words[small.words + 1]);
  return over ? { value: 100 + small.value, words: small.words + 2 } : small;
}

function readOrdinalBelowHundred([first = '', second = '']: readonly string[]): Counted | null {
  const ten = TENS.get(withoutArticle(first));
  if (ten !== undefined) return { value: ten, words: 1 };
  const name = withoutArticle(first);
  const unit = /^(?:حادي|حاديه|واحد|واحده)$/.test(name) ? 1 : UNITS.get(name);
  if (unit === undefined) return null;
  if (unit < 10 && /^عشره?$/.test(second)) return { value: 10 + unit, words: 2 };
  const tens = second.startsWith('و') ? TENS.get(withoutArticle(second.slice(1))) : undefined;
  if (unit < 10 && tens !== undefined) return { value: tens + unit, words: 2 };
  return UNITS.has(name) ? { value: unit, words: 1 } : null;
}

function isHundred(word: string | undefined): boolean {
  return /^(?:ال)?(?:مايه|ميه|ماه)$/.test(word ?? '');
}

/** Reads an enumerating adverb: أولاً, ثانياً … عاشراً, then حادي عشر, ثاني عشر and so on. */
export function readAdverb(words: readonly string[]): Counted | null {
  const value = ADVERBS.get(words[0] ?? '');
  if (value !== undefined) return { value, words: 1 };
  const compound = (words[0] ?? '').startsWith('ال') ? null : readOrdinal(words);
  return compound !== null && compound.words === 2 && compound.value > 10 ? compound : null;
}

function namesOf(rows: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap((row, index) => row.split('|').map((name) => [name, index + 1] as const)),
  );
}

/** Hijri months by folded name, Arabic and transliterated: 1 Muharram – 12 Dhu al-Hijja. */
export const HIJRI_MONTHS = namesOf([
  'محرم|المحرم|محرم الحرام|muharram',
  'صفر|صفر الخير|safar',
  'ربيع الاول|ربيع اول|rabi al-awwal|rabi i',
  'ربيع الاخر|ربيع الثاني|ربيع ثاني|ربيع ثان|ربيع اخر|rabi al-thani|rabi al-akhir|rabi ii',
  'جمادي الاولي|جمادي الاول|جماد الاول|جماد الاولي|جمادي اول|jumada al-ula|jumada al-awwal|jumada i',
  'جمادي الاخره|جمادي الثانيه|جمادي الاخر|جمادي الثاني|جماد الثاني|جماد الاخر|جماد الاخره|جماد الثانيه|jumada al-akhirah|jumada al-thani|jumada ii',
  'رجب|رجب الفرد|رجب المرجب|rajab',
  "شعبان|shaban|sha'ban",
  'رمضان|رمضان المبارك|ramadan',
  'شوال|shawwal',
  "ذو القعده|ذي القعده|ذوالقعده|ذيالقعده|القعده|dhu al-qadah|dhu al-qa'dah|dhul qadah",
  'ذو الحجه|ذي الحجه|ذوالحجه|ذيالحجه|الحجه|dhu al-hijjah|dhul hijjah',
]);

/** Gregorian months by folded name, as said in Egypt and the Gulf, the Levant, the Maghreb, and in English. */
export const GREGORIAN_MONTHS = namesOf([
  'يناير|كانون الثاني|كانون ثاني|جانفي|january|jan',
  'فبراير|شباط|فيفري|february|feb',
  'مارس|اذار|march|mar',
  'ابريل|نيسان|افريل|april|apr',
  'مايو|ايار|ماي|نوار|may',
  'يونيو|يونيه|حزيران|جوان|june|jun',
  'يوليو|يوليه|تموز|جويليه|يوليوز|july|jul',
  'اغسطس|اب|اوت|غشت|اغسطوس|august|aug',
  'سبتمبر|ايلول|شتنبر|september|sept|sep',
  'اكتوبر|تشرين الاول|تشرين اول|october|oct',
  'نوفمبر|تشرين الثاني|تشرين ثاني|نونبر|november|nov',
  'ديسمبر|كانون الاول|كانون اول|دجنبر|december|dec',
]);

/** Weekdays by folded name without the article: 0 Sunday – 6 Saturday. */
const WEEKDAY_NAMES = namesOf([
  'احد|sunday|sun',
  'اثنين|اتنين|monday|mon',
  'ثلاثاء|ثلاثا|tuesday|tue',
  'اربعاء|اربعا|wednesday|wed',
  'خميس|thursday|thu',
  'جمعه|friday|fri',
  'سبت|saturday|sat',
]);

/** Reads one weekday name, with or without the article: الإثنين, أربعاء, Thursday. */
export function readWeekday(word: string): 0 | 1 | 2 | 3 | 4 | 5 | 6 | null {
  const index = WEEKDAY_NAMES.get(withoutArticle(fold(word).trim()));
  return index === undefined ? null : (([0, 1, 2, 3, 4, 5, 6] as const)[index - 1] ?? null);
}
