import { fold, foldWithOrigins, originalSlice, readOrdinal } from '../../core/arabic.ts';
import type { Provision } from '../../core/provision.ts';
import { flattenProvisions } from '../../core/provision.ts';
import type { Line } from '../lines/lines.ts';
import type { ImportWarning } from '../words/messages.ts';
import { warnings } from '../words/messages.ts';

const BROKEN =
  /خطأ!?\s?(?:الإشارة المرجعية غير (?:معروفة|معرّفة|معرفة)|لم يتم العثور على مصدر المرجع|مصدر المرجع غير موجود|الارتباط التشعبي غير صحيح|المرجع غير معروف)|Error!\s?(?:Reference source not found|Bookmark not defined|No bookmark name given|Hyperlink reference not valid)/i;

/** What a word processor left where a cross-reference lost its target; null for a sound line. */
export function brokenReferenceIn(text: string): string | null {
  return BROKEN.exec(text)?.[0] ?? null;
}

/** A warning for each line with a broken cross-reference, wherever it stands. */
export function reportBrokenReferences(lines: readonly Line[]): ImportWarning[] {
  return lines.flatMap(({ text, number }) => {
    const broken = brokenReferenceIn(text);
    return broken === null ? [] : [warnings.crossReferenceBroken(broken, number)];
  });
}

/** "المادة الثامنة", "البند رقم (٩)"; what stands before them tells whose they are. */
const REFERENCE =
  /(?<![\p{L}])[وفبلك]?(?:ال|لل)?(ماده|بند|فقره) ?(?:رقم )?\(? ?(\d{1,3}(?!\d|[/.-]\d)|ال\p{L}{3,8}(?: (?:عشره?|وال\p{L}{4,6}))?) ?\)?/gu;
/** Another text is meant: "المادة ٨ من نظام …", "نظام العمل (المادة ٨٠)", "المادة ٥ منه". */
const OF_ANOTHER =
  /^[\s,")»]*(?:من (?!(?:هذه|هذا|ذات|نفس) )|منه|في (?:نظام|لايحه|قانون)|ب?(?:نظام|لايحه))/;
const LAW = /نظام|قانون|مرسوم|اللايحه (?:التنفيذيه|الاساسيه)|اتفاقي|عقد|ميثاق|قرار/;
const LONGEST_TEXT = 5_000;
const LAW_REACH = 60;

/**
 * A warning for each reference to a provision of this text whose number none of them has. Numbers
 * of articles are held against the articles, those of clauses against every label.
 * @param lines the text without furniture, title and cover
 */
export function reportDanglingReferences(
  lines: readonly Line[],
  provisions: readonly Provision[],
): ImportWarning[] {
  const known = numbersOf(provisions);
  if (known.all.size === 0) return [];
  return lines.flatMap((line, index) => {
    if (!/ماده|بند|فقره/.test(line.folded)) return [];
    return danglingIn(line, lines[index + 1], known).map((text) =>
      warnings.crossReferenceDangling(text, line.number),
    );
  });
}

type Known = { articles: ReadonlySet<number>; all: ReadonlySet<number> };

function danglingIn({ text, structure }: Line, next: Line | undefined, known: Known): string[] {
  const mapped = foldWithOrigins(text.slice(0, LONGEST_TEXT));
  return Array.from(mapped.text.matchAll(REFERENCE), (match) => {
    const [whole, kind = '', written = ''] = match;
    const number = /^\d/.test(written)
      ? Number(written)
      : (readOrdinal(written.split(' '))?.value ?? null);
    const isLabel = match.index === 0 && structure !== null;
    const numbers = kind === 'ماده' && known.articles.size > 0 ? known.articles : known.all;
    if (isLabel || number === null || numbers.has(number)) return null;
    const end = match.index + whole.length;
    const after = `${mapped.text.slice(end, end + LAW_REACH)} ${next?.folded.slice(0, 40) ?? ''}`;
    const before = mapped.text.slice(Math.max(0, match.index - LAW_REACH), match.index);
    const isOthers = OF_ANOTHER.test(after) || LAW.test(before.split(/[.;]/).at(-1) ?? '');
    return isOthers ? null : originalSlice({ original: text, folded: mapped }, [match.index, end]);
  }).filter((found) => found !== null);
}

function numbersOf(provisions: readonly Provision[]): Known {
  const articles = new Set<number>();
  const all = new Set<number>();
  for (const { label, children } of flattenProvisions(provisions)) {
    for (const number of label === null ? [] : numbersIn(fold(label))) {
      all.add(number);
      if (label?.includes('مادة')) articles.add(number);
    }
    for (const [index, child] of children.entries()) if (child.label === null) all.add(index + 1);
  }
  return { articles, all };
}

function numbersIn(label: string): number[] {
  const words = label.split(' ');
  const ordinal = readOrdinal(words.slice(1))?.value ?? readOrdinal(words)?.value;
  const digits = Array.from(label.matchAll(/\d{1,3}/g), ([found]) => Number(found));
  return ordinal === undefined ? digits : [...digits, ordinal];
}
