import type { Sentence } from './tokens.ts';

/** Phrases that replace, part by part; each part follows the one before within so many characters. */
const PHRASES: readonly (readonly (readonly [RegExp, number])[])[] = [
  [
    [/(?:^|\s|ل|و)(?:تحل|يحل|حلت) /, 1_000],
    [/ محل /, 80],
    [/جميع|كل |كافه|اي |سياسات|السياسات|اللوايح|ما سبق|ماسبق|سابقاتها/, 50],
    [/سابق|قبل|سبق|قديم/, 120],
  ],
  [
    [/تلغي|يلغي|الغاء|ملغاه|ملغيه|لاغي|تنسخ|ناسخ/, 1_000],
    [/جميع|كل |كافه|اي /, 50],
    [/سابق|قبل|سبق|قديم/, 120],
  ],
  [
    [/تلغي|يلغي|الغاء|ملغاه|ملغيه|لاغي|تنسخ|ناسخ/, 1_000],
    [/(?:ل)?ما ?(?:قبلها|قبله|سبقها|سبقه|سبق)(?:[ ,.]|$)/, 50],
  ],
  [
    [/(?:^|\s|و|وب)نسخ /, 1_000],
    [/ما ?(?:قبلها|قبله|سبقها|سبقه)(?:[ ,.]|$)/, 12],
  ],
  [
    [/(?:^|\s)[وك]?بديل[هاً]{0,2} (?:عن|ل)/, 1_000],
    [/جميع|كل |كافه/, 20],
    [/سابق|قبل|سبق|قديم/, 120],
  ],
  [
    [/(?:^|\s|ل|و)(?:تحل|يحل|حلت) /, 1_000],
    [/ محل ما ?(?:قبلها|قبله|سبقها|سبقه|سبق)(?:[ ,.]|$)/, 80],
  ],
  [
    [/replace|supersede|cancel|repeal/, 1_000],
    [/ (?:all|any) /, 25],
    [/previous|earlier|prior|former/, 60],
  ],
  [
    [/(?:^|\s)all (?:previous|earlier|prior|former) /, 1_000],
    [/repealed|cancelled|canceled|superseded|replaced/, 80],
  ],
];

/** What is merely set aside where it conflicts is not replaced. */
const CONFLICTING = /تعارض|يخالف|تخالف|conflict|contrary|inconsistent/;
/** "لا تلغي هذه السياسة ما سبقها": what is denied, asked or to come replaces nothing. */
const NEGATED =
  /(?:^| )[وف]?(?:لا|لم|لن|ليس|دون|بدون|عدم|اذا|لو|متي|not|never|unless) (?:\S+ ){0,2}(?:تلغ|يلغ|الغاء|تحل|يحل|تنسخ|نسخ|replace|supersede|cancel|repeal)/;
const HINT = /حل|لا?غ|نا?سخ|بديل|replace|superse|cancel|repeal/;
const LONGEST_SENTENCE = 1_000;

/** The sentence in which a text says that it replaces all earlier policies, if any. */
export function findSupersession(sentences: readonly Sentence[]): Sentence | null {
  return sentences.find(({ folded }) => replacesAll(folded.slice(0, LONGEST_SENTENCE))) ?? null;
}

function replacesAll(folded: string): boolean {
  if (!HINT.test(folded) || CONFLICTING.test(folded) || NEGATED.test(folded)) return false;
  return PHRASES.some((parts) => says(folded, parts));
}

function says(text: string, parts: readonly (readonly [RegExp, number])[]): boolean {
  let rest = text;
  for (const [index, [part, within]] of parts.entries()) {
    const found = part.exec(rest.slice(0, within));
    if (found === null) return false;
    const isLast = index === parts.length - 1;
    rest = isLast ? rest : rest.slice(found.index + Math.max(0, found[0].trimEnd().length - 3));
  }
  return true;
}
