import { isRole } from '../facts/roles.ts';
import type { Line } from '../lines/lines.ts';
import { isClosingHeading, isKnownHeading } from '../words/headingWords.ts';
import * as phrases from '../words/phrases.ts';
import type { DocumentStyle } from './documentStyle.ts';

/** What the reading of lines goes by. */
export type Context = {
  readonly style: DocumentStyle;
  /** Headings announced by a table of contents, by their words. */
  readonly announced: ReadonlySet<string>;
};

const LONGEST_HEADING_WORDS = 12;
const FEWEST_TEXT_WORDS = 8;

/** What a line must score to be a heading. */
const ENOUGH = 3.5;

/**
 * Finds the headings that have neither label nor mark, over the whole text at once: what a line is
 * made of, what stands before it and what follows it are added up, and no single sign decides.
 * @param lines the text without furniture, title and cover
 * @example "…عند الباب.\nالمطبخ\nفي المطبخ ثلاجة ورفوف وموقد…" has the heading المطبخ
 */
export function findHeadings(
  lines: readonly Line[],
  announced: ReadonlySet<string>,
): ReadonlySet<Line> {
  const found = new Set<Line>();
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (line === undefined || !mayHead(line)) continue;
    const [above, before] = [lines[index - 2], lines[index - 1]];
    const place = { above, before, after: lines[index + 1] };
    const isNamed = announced.has(phrases.headingKey(bareOf(line).folded));
    const score = (isNamed ? 5 : 0) + scoreOf(line, place, found);
    if (score >= ENOUGH) found.add(line);
  }
  return withoutLoneBullets(outsideArticles(lines, found));
}

type Place = Readonly<Record<'above' | 'after' | 'before', Line | undefined>>;

/** A line without label, cells or closing mark, and few enough words. */
function mayHead(line: Line): boolean {
  const { text, structure, adverb, item, cells, hashes } = line;
  if (hashes > 0 || cells !== null || adverb !== null || (structure?.parted ?? false)) return false;
  if (item !== null && (item.kind !== 'bullet' || !phrases.endsWithColon(text))) return false;
  if (/[.؟?؛;!،,]$/.test(text) || !/^\p{L}/u.test(bareOf(line).text)) return false;
  const inner = bareOf(line).text.replace(/\s?[:：]\s?[-–—ـ]{0,2}$/, '');
  return (
    phrases.countWords(inner) <= LONGEST_HEADING_WORDS && !isRole(inner) && !/[:：/|@]/.test(inner)
  );
}

/** A bulleted line without its bullet. */
function bareOf(line: Line): Pick<Line, 'text' | 'folded'> {
  return line.item?.kind === 'bullet'
    ? { text: line.item.rest, folded: line.folded.replace(/^[^\p{L}\p{N}]+/u, '') }
    : line;
}

function scoreOf(line: Line, place: Place, found: ReadonlySet<Line>): number {
  const { text, folded } = bareOf(line);
  const words = phrases.countWords(text);
  return (
    scoreOfWords(text, folded) +
    (line.gap > 0 ? 1 : 0) +
    ((place.after?.gap ?? 0) > 0 ? 0.5 : 0) +
    (words <= 5 ? 1 : words <= 7 ? 0.5 : words > 9 ? -1 : 0) +
    scoreOfBefore(line, place) +
    scoreOfAfter(place.after, found)
  );
}

/** Whether the words name a subject or say something. */
function scoreOfWords(text: string, folded: string): number {
  const isKnown = isKnownHeading(folded) || isClosingHeading(folded);
  if (isKnown) return 3;
  const colon = phrases.endsWithColon(text) ? (phrases.countWords(text) <= 4 ? 2.5 : 1) : 0;
  const says = phrases.readsAsSentence(text) || phrases.beginsWithVerb(folded) ? -3 : 0;
  return (
    colon +
    says +
    (colon > 0 && phrases.isLeadIn(text) ? -4 : 0) +
    (/^و(?!حد|ثي|قف|كال|لاي|رق|صف|ظيف|اجب|سائل|زار)[ء-ي]{3}/.test(folded) ? -2 : 0) +
    (/\d/.test(folded) ? -2 : 0)
  );
}

/** What stands before: the end of a sentence lets a heading come, a lead-in or an open line does not. */
function scoreOfBefore(line: Line, { above, before }: Pick<Place, 'above' | 'before'>): number {
  if (before === undefined) return 1;
  if (before.structure !== null) return -2;
  const follows = phrases.beginsAsContinuation(line.folded);
  if (phrases.endsWithColon(before.text)) return isKnownHeading(before.folded) ? 0 : -3;
  if (phrases.endsSentence(before.text)) return 1;
  if (phrases.endsOpen(before.folded) || follows) return -4;
  if (before.item !== null && line.gap > 0) return 0.5;
  const isKnown = isKnownHeading(line.folded) || isClosingHeading(line.folded);
  const isStacked = mayHead(before) && (above === undefined || phrases.endsSentence(above.text));
  if (isStacked && before.gap >= line.gap) return 1;
  const isCut = phrases.countWords(before.text) >= FEWEST_TEXT_WORDS;
  return line.gap > 0 || isKnown || (phrases.endsWithColon(line.text) && !isCut) ? -1 : -3;
}

/** What follows: text or a list wants a heading, another short line is its fellow. */
function scoreOfAfter(after: Line | undefined, found: ReadonlySet<Line>): number {
  if (after === undefined) return -3;
  if (found.has(after)) return 1.5;
  if (after.structure !== null) return 1.5;
  if (after.adverb !== null) return -0.5;
  if (after.cells !== null) return 0.5;
  if (after.item !== null) return 1.5;
  const words = phrases.countWords(after.text);
  const isText =
    words >= FEWEST_TEXT_WORDS ||
    phrases.beginsWithVerb(after.folded) ||
    (words >= 4 && /[.؛]$/.test(after.text)) ||
    (words >= 5 && phrases.endsWithColon(after.text));
  return isText ? 1.5 : -1.5;
}

/**
 * In a text of articles a heading stands before the first label, right before a label or after the
 * last; what heads text between one article and the next is part of the first.
 */
function outsideArticles(lines: readonly Line[], found: ReadonlySet<Line>): ReadonlySet<Line> {
  const labels = lines.flatMap(({ structure }, index) => (structure === null ? [] : [index]));
  const atLabel = new Set(labels);
  const [first, last] = [labels[0], labels.at(-1)];
  if (first === undefined || last === undefined) return found;
  return new Set(
    lines.filter((line, index) => {
      const isFree = index < first || index > last || atLabel.has(index + 1);
      return found.has(line) && isFree;
    }),
  );
}

const FEWEST_BULLETS = 2;

/** One bulleted line with a colon is an item; several that head text each are headings. */
function withoutLoneBullets(found: ReadonlySet<Line>): ReadonlySet<Line> {
  const bulleted = [...found].filter(({ item }) => item !== null);
  return bulleted.length >= FEWEST_BULLETS
    ? found
    : new Set([...found].filter(({ item }) => item === null));
}

const NOT_INLINE = /^(?:السياسه|السياسات|policy|statement)$/;

/** "الغرض: تهدف هذه السياسة …": a common heading with its text on the same line. */
export function isInlineHeading(line: Line, { style }: Context): boolean {
  const colon = line.folded.indexOf(':');
  if (style.hasMarkedHeadings || line.gap === 0 || colon < 1 || colon === line.folded.length - 1)
    return false;
  const head = phrases.headingKey(line.folded.slice(0, colon));
  return (isKnownHeading(head) || isClosingHeading(head)) && !NOT_INLINE.test(head);
}
