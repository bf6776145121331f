import { fold } from '../../core/arabic.ts';

/** Questions about the grammar of a line that several readers of the text ask alike. */

/** How many words a text has. */
export function countWords(text: string): number {
  if (text === '') return 0;
  let words = 1;
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) words += 1;
  return words;
}

/** Whether the text ends a sentence, or introduces what follows by a colon. */
export function endsSentence(text: string): boolean {
  return /[.!?؟:؛;…。](?:["'»”)\]]{0,2})$/.test(text.slice(-4).trimEnd()) || endsWithColon(text);
}

/** Whether the text ends with ":" or ":-". */
export function endsWithColon(text: string): boolean {
  return /[:：]\s?[-–—ـ]{0,2}$/.test(text.slice(-5).trimEnd());
}

/** Takes away the punctuation that closes a heading or a label: full stop, colon, dash. */
export function withoutClosingMarks(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s.:：،,؛;\-–—ـ]/.test(text.charAt(end - 1))) end -= 1;
  const kept = text.slice(0, end);
  return HIJRI_MARK.test(kept.slice(-2)) ? text.slice(0, end + 1) : kept;
}

/** The mark of a Hijri year, هـ, whose tatweel is part of it. */
const HIJRI_MARK = /^[^\p{L}]?ه$/u;

const LEAD_IN =
  /(?:ما يلي|مايلي|الاتي|الاتيه|التالي|التاليه|كالتالي|كالاتي|ما ياتي|ماياتي|(?:^|[ و])(?:منها|منهم|من ذلك|تشمل|يشمل|يشمل ذلك|تتضمن|يتضمن|هي|هم|مثل)|following(?: \w+)?|as follows|includes?|including|such as|namely)$/;

const OBLIGATION =
  /^(?:و?(?:يجب|يلتزم|تلتزم|يحق|يحظر|يجوز|لا|يكون|تكون|يتم|تتم|يسري|تسري|يعمل|يعد|تعد|يعتبر|تعتبر|يقصد|يراد|تهدف|يهدف|تتولي|يتولي|تقوم|يقوم|تختص|يختص|يشترط|تنطبق|تطبق|يطبق|ينبغي|تضع|تضمن|تحرص|تسعي|تعمل|تشمل|يشمل|تتضمن|علي|اذا|في حال|تحدد|تحتفظ|ينشا|تنشا|تحل|تلغي|يلغي)|ان|الا|the \w+ (?:shall|must|may|is|are|will)|(?:it|this|they|no) |.{1,60} (?:shall|should|must|will))(?:\s|$)/;

/** Whether the words introduce a list ("comprises the following") rather than name a subject. */
export function isLeadIn(text: string): boolean {
  return LEAD_IN.test(withoutClosingMarks(fold(text.slice(-60)).trim()));
}

/** Whether the words read as a rule or a statement rather than as a name. */
export function readsAsSentence(text: string): boolean {
  return OBLIGATION.test(fold(text.slice(0, 80)).trim());
}

/** Nouns that begin as verbs of the present do. */
const NOT_VERBS = /^(?:يوم|يد|يمين|يسار|يتيم|يقين|ياسمين)/;

/** Whether the first word is a verb of the third person: يفرز, لا يقرأ, تتعهد. */
export function beginsWithVerb(folded: string): boolean {
  return /^(?:و?لا |و)?(?:ي[ء-ي]|تت)[ء-ي]{2,}(?: |$)/.test(folded) && !NOT_VERBS.test(folded);
}

const LONGEST_NAME_WORDS = 6;

/** Whether the words are few and open, as a heading's are: no sentence, no entry, no lead-in. */
export function isName(text: string): boolean {
  return countWords(text) <= LONGEST_NAME_WORDS && text !== '' && !/[:：]|[.؛;،,]$/.test(text);
}

const OPEN_WORDS = new Set(
  'في من على الى عن مع بين لدى حتى منذ خلال بعد قبل عند تحت فوق ضد نحو حول دون و او ثم ان كما ما لم لن التي الذي الذين اللاتي كل كافه جميع اي غير ذات ذوي ذي عبر وفق حسب بشان الا سواء وذلك حيث لكي كي قد سوف عدم بموجب لكل بكل وكل وجميع وكافه ولا لا of the and or to in for with by from on at a an its their that which'
    .split(' ')
    .map((word) => fold(word)),
);

const CONTINUING_WORDS = new Set(
  'في من على الى عن مع بين لدى بشأن ضمن عبر خلال تحت حتى ومن وفي وعلى والى وعن ومع ولا وان مما ممن سواء حيث بتاريخ وتاريخ الموافق وفق وفقا بموجب وذلك وكذلك او التي الذي الذين حسب بما وبما of and or to in for with by from on at dated'
    .split(' ')
    .map((word) => fold(word)),
);

/** Whether the last word demands another: a preposition, a conjunction, a relative. */
export function endsOpen(folded: string): boolean {
  return OPEN_WORDS.has(lastWord(folded));
}

/** Whether the first word carries on a phrase begun before it. */
export function beginsAsContinuation(folded: string): boolean {
  const first = firstWord(folded);
  return CONTINUING_WORDS.has(first) || /^وال\p{L}{2}/u.test(first);
}

/**
 * Whether two lines are the halves of a construct state: the first ends with an indefinite noun,
 * the second begins with the definite one it belongs to (سياسة تنظيم + العلاقة).
 */
export function isSplitConstruct(first: string, second: string): boolean {
  const last = lastWord(first);
  const isNoun = /^[ء-ي]{3,}$/.test(last) && !isDefinite(last);
  return isNoun && isDefinite(firstWord(second));
}

/** Whether a folded word carries the definite article, alone or after و, ب, ك, ل. */
export function isDefinite(word: string): boolean {
  return /^(?:[وبكف]?ال[ء-ي]{2}|و?لل[ء-ي]{2})/.test(word);
}

/** The last word of a folded text. */
export function lastWord(folded: string): string {
  return folded.slice(folded.lastIndexOf(' ') + 1).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The first word of a folded text. */
function firstWord(folded: string): string {
  return (
    folded
      .slice(0, 60)
      .split(' ', 1)[0]
      ?.replace(/[^\p{L}\p{N}]/gu, '') ?? ''
  );
}

/** The words of a folded line alone: what two spellings of one heading have in common. */
export function headingKey(folded: string): string {
  return folded
    .slice(0, 200)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
