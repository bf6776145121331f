import { fold } from '../core/arabic.ts';
import { isOrganisationLine } from './facts/organisation.ts';
import { isKnownHeading, isPolicyTitle } from './headingWords.ts';
import type { Line } from './lines.ts';
import { frontMatterTitle, readLines } from './lines.ts';
import { countWords } from './phrases.ts';

const LINES_JUDGED = 3_000;
const HEAD_LINES = 15;
const LONGEST_TITLE_WORDS = 25;
const FEWEST_LETTERS = 30;

/**
 * Whether a text is a policy: labelled in articles, or titled or headed as policies are, and
 * speaking as rules of an association do. Letters, minutes, contracts, program code, lists and
 * verse are none, whatever words they contain.
 */
export function isPolicy(source: string): boolean {
  const lines = readLines(source).slice(0, LINES_JUDGED);
  const text = lines.map(({ folded }) => folded.slice(0, 3_000)).join('\n');
  if (text.replace(/[^\p{L}]+/gu, '').length < FEWEST_LETTERS || isCode(lines)) return false;
  const words = countKinds(text, RULE_WORDS);
  const bodies = countKinds(text, BODY_WORDS);
  const articles = lines.filter((line) => line.structure?.parted === true).length;
  const first = lines.find(({ folded }) => /\p{L}/u.test(folded))?.folded ?? '';
  if (NO_POLICY.test(first)) return false;
  if (articles >= 2 && words + bodies > 0) return true;
  if (isLetter(lines)) return false;
  const structure = articles + lines.filter(isStructural).length;
  const title = titleOf(lines, source);
  if (title === null) {
    const known = lines.filter(({ folded }) => isKnownHeading(folded)).length;
    return known >= 2 && bodies >= 2 && words >= 3;
  }
  const isPlain = structure === 0;
  const isNamed = lines.slice(0, HEAD_LINES).some(({ folded }) => isOrganisationLine(folded));
  const fewest = PLAIN_TITLE.test(title) ? 2 : isNamed ? 3 : 4;
  return bodies >= 1 && words + bodies >= (isPlain ? 4 : fewest);
}

/** Titles that say by themselves that a policy follows; آلية, دليل, خطة need more to show it. */
const PLAIN_TITLE = /سياس|لايح|لوايح|ميثاق|مدونه|polic|by-?law|charter|code of|regulation/;

const NO_POLICY =
  /^(?:#+ ?)?(?:محضر|تقرير|خطاب|عقد|فاتوره|قصيده|اعلان|خبر|عرض سعر|دعوه|رساله|سيره ذاتيه|وصفه|طريقه|مقادير|قايمه (?:المشتريات|مشتريات|تسوق)|invoice|dear|minutes of|report|recipe|shopping|contract)(?: |:|$)/;

const BODY_WORDS = [
  /جمعيه/,
  /مجلس (?:ال)?اداره|المجلس/,
  /مستفيد/,
  /لجنه|اللجان/,
  /موسسه|منظمه/,
  /موظف|عاملين|منسوب/,
  /متطوع|متبرع|داعم/,
  /مدير (?:ال)?تنفيذي|امين (?:ال)?(?:مجلس|سر|صندوق)/,
  /association|foundation|society|organi[sz]ation/,
  /board|committee/,
  /beneficiar|volunteer|donor|member/,
  /staff|employee|director/,
];

const RULE_WORDS = [
  /سياس|لايح/,
  /(?:^|\s)(?:يجب|ينبغي|يتعين)/,
  /يلتزم|تلتزم|الالتزام/,
  /يحق|لا يجوز|يجوز|يحظر/,
  /صلاحي|مسوولي/,
  /اجراءات|ضوابط/,
  /نطاق|تعريفات|الغرض|الهدف/,
  /اعتماد|اعتمد|تعتمد/,
  /الانظمه|نظام/,
  /policy|policies/,
  /shall|must/,
  /responsib|procedure/,
  /scope|purpose|definition/,
  /approv|adopt/,
];

function countKinds(text: string, kinds: readonly RegExp[]): number {
  return kinds.filter((kind) => kind.test(text)).length;
}

function isStructural(line: Line): boolean {
  return (
    line.hashes > 0 || isKnownHeading(line.folded) || line.adverb !== null || line.item !== null
  );
}

function titleOf(lines: readonly Line[], source: string): string | null {
  const head = lines
    .slice(0, HEAD_LINES)
    .flatMap(({ folded, cells }) => (cells === null ? [folded] : []));
  const inFrontMatter = frontMatterTitle(source);
  const candidates = [...(inFrontMatter === null ? [] : [fold(inFrontMatter)]), ...head];
  function isShort(folded: string): boolean {
    return countWords(folded) <= LONGEST_TITLE_WORDS && !/[.?!]$/.test(folded);
  }
  return candidates.find((folded) => isPolicyTitle(folded) && isShort(folded)) ?? null;
}

const CODE =
  /[;{}]\s*$|^(?:import|export|const|let|var|function|class|def|return|public|private|#include|using|package|if \(|for \(|while \(|<\/?[a-z]|\/\/|\/\*|\*\/|@\w+\()/;

function isCode(lines: readonly Line[]): boolean {
  const written = lines.filter(
    ({ text }) => CODE.test(text.slice(-200)) || CODE.test(text.slice(0, 200)),
  );
  const parsesAsData =
    /^[[{]/.test(lines[0]?.text ?? '') && /[\]}]$/.test(lines.at(-1)?.text.slice(-2) ?? '');
  return parsesAsData || written.length > lines.length * 0.25;
}

const MAIL_FIELD =
  /^(?:from|to|subject|cc|bcc|date|sent|من|الي|الموضوع|التاريخ|المرسل|المرسل اليه|نسخه الي) ?:/;
const GREETING = /^(?:السلام عليكم|تحيه طيبه|سعاده|المكرم|عزيزي|اخي|dear|hello|hi )/;
const CLOSING =
  /^(?:وتقبلوا|وتفضلوا|مع التحيه|مع خالص|تحياتي|شاكرين|والسلام عليكم|best regards|kind regards|regards|sincerely|yours)/;

function isLetter(lines: readonly Line[]): boolean {
  const fields = lines.slice(0, HEAD_LINES).filter(({ folded }) => MAIL_FIELD.test(folded)).length;
  const greets = lines.slice(0, HEAD_LINES).some(({ folded }) => GREETING.test(folded));
  const closes = lines.slice(-HEAD_LINES).some(({ folded }) => CLOSING.test(folded));
  return fields >= 2 || (greets && closes) || (greets && fields > 0);
}
