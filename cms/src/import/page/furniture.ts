import type { Line } from '../lines/lines.ts';
import type { FurnitureKind, ImportWarning } from '../words/messages.ts';
import { warnings } from '../words/messages.ts';
import { countWords, endsWithColon } from '../words/phrases.ts';
import { findContents } from './contents.ts';
import { endOfCover } from './cover.ts';
import * as is from './furnitureLines.ts';

/** Lines that belong to the page and not to the policy, by index; a rule has no words to report. */
export type Furniture = {
  readonly kinds: Map<number, FurnitureKind | 'rule'>;
  /** Headings announced by a table of contents, folded. */
  readonly announced: ReadonlySet<string>;
};

const PAGE_BREAK_GAP = 3;
const LONGEST_HEADER_WORDS = 14;
/** Fewer words that stand neither on the cover nor at a form feed are cells of a table. */
const FEWEST_HEAD_WORDS = 3;

/**
 * Finds page furniture: tables of contents, the basmala, page numbers, contact lines on the cover,
 * repeated or at the end, and lines repeated beside them or beside page breaks.
 */
export function findFurniture(lines: readonly Line[]): Furniture {
  const contents = findContents(lines);
  const kinds = new Map<number, FurnitureKind | 'rule'>();
  for (const index of contents.indexes) kinds.set(index, 'contents');
  for (const [index, line] of lines.entries()) {
    if (kinds.has(index)) continue;
    if (is.isBasmala(line)) kinds.set(index, 'basmala');
    else if (is.isRule(line) || is.isConverterMark(line)) kinds.set(index, 'rule');
    else if (is.isPageNumber(line)) kinds.set(index, 'letterhead');
  }
  markContacts(lines, kinds);
  markBareNumbers(lines, kinds);
  markRepeated(lines, kinds);
  return { kinds, announced: contents.headings };
}

type Kinds = Furniture['kinds'];

function markContacts(lines: readonly Line[], kinds: Kinds): void {
  const cover = endOfCover(lines, new Set(kinds.keys()));
  const contacts = lines.flatMap((line, index) =>
    !kinds.has(index) && is.isContact(line) ? [index] : [],
  );
  const counts = countBy(contacts.map((index) => lines[index]?.folded ?? ''));
  const found = new Set(contacts);
  let tail = lines.length;
  while (tail > 0 && (kinds.has(tail - 1) || found.has(tail - 1))) tail -= 1;
  let first = -1;
  for (const index of contacts) {
    if (!found.has(index - 1)) first = index;
    const isRepeated = (counts.get(lines[index]?.folded ?? '') ?? 0) > 1;
    const stands =
      index < cover || index > tail || (index === tail && (lines[index]?.gap ?? 0) > 0);
    if (isRepeated || (stands && !isAnnounced(lines, first))) kinds.set(index, 'letterhead');
  }
}

/** Whether the text above a run of contact lines announces them: "للتواصل:". */
function isAnnounced(lines: readonly Line[], first: number): boolean {
  const above = lines[first - 1];
  return above !== undefined && endsWithColon(above.text) && (lines[first]?.gap ?? 0) <= 1;
}

function markBareNumbers(lines: readonly Line[], kinds: Kinds): void {
  for (const [index, line] of lines.entries()) {
    if (kinds.has(index) || !is.isBareNumber(line)) continue;
    const next = lines[index + 1];
    const isApart =
      (line.gap > 0 || line.newPage || index === 0) &&
      (next === undefined || next.gap > 0 || next.newPage);
    if (isApart || isBesideLetterhead(kinds, index)) kinds.set(index, 'letterhead');
  }
  for (const index of runningNumbers(lines)) kinds.set(index, 'letterhead');
  markNumbersBesideHeads(lines, kinds);
}

const FEWEST_LINES_OF_A_PAGE = 8;

/** Numbers alone on their lines that count on, each a page's worth of lines after the last. */
function runningNumbers(lines: readonly Line[]): number[] {
  const run: number[] = [];
  const last = lines.length - 1;
  for (const [index, line] of lines.entries()) {
    if (!is.isBareNumber(line)) continue;
    const before = run.at(-1);
    const number = Number(line.folded);
    const isNext = before === undefined || number === Number(lines[before]?.folded) + 1;
    const isFar = before === undefined || index === last || index - before > FEWEST_LINES_OF_A_PAGE;
    if (isNext && isFar && (before !== undefined || number === 1)) run.push(index);
  }
  return run.length > 1 || run[0] === last ? run : [];
}

/** Numbers beside one line that recurs with them, each pair standing apart: a head with its page. */
function markNumbersBesideHeads(lines: readonly Line[], kinds: Kinds): void {
  const pairs = [...lines.keys()].flatMap((index) => {
    const line = lines[index];
    if (line === undefined || kinds.has(index) || !is.isBareNumber(line)) return [];
    return [index - 1, index + 1]
      .filter((head) => mayHeadPage(lines, Math.min(index, head)) && mayRunAt(lines, head))
      .map((head) => ({ index, words: lines[head]?.folded ?? '' }));
  });
  const counts = countBy(pairs.map(({ words }) => words));
  for (const { index, words } of pairs) {
    if ((counts.get(words) ?? 0) > 1) kinds.set(index, 'letterhead');
  }
}

/** Whether this line and the next stand together and apart from all others. */
function mayHeadPage(lines: readonly Line[], first: number): boolean {
  const [line, next, after] = lines.slice(Math.max(0, first), first + 3);
  if (line === undefined || next === undefined || first < 0) return false;
  const opens = line.gap > 0 || line.newPage || first === 0;
  return opens && next.gap === 0 && (after === undefined || after.gap > 0 || after.newPage);
}

function mayRunAt(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  return line !== undefined && !is.isBareNumber(line) && mayRun(line);
}

/** Lines that recur, each time beside page furniture or at a page break: running heads and feet. */
function markRepeated(lines: readonly Line[], kinds: Kinds): void {
  const candidates = lines.flatMap((line, index) =>
    !kinds.has(index) && mayRun(line) ? [index] : [],
  );
  const places = placesByWords(lines, candidates).filter((indexes) => indexes.length > 1);
  const cover = endOfCover(lines, new Set(kinds.keys()));
  for (let pass = 0; pass < MOST_HEADER_LINES; pass += 1) {
    for (const indexes of places) {
      const isKnown =
        indexes.some((index) => index < cover || lines[index]?.newPage === true) ||
        countWords(lines[indexes[0] ?? 0]?.text ?? '') >= FEWEST_HEAD_WORDS;
      function runs(index: number): boolean {
        return (
          kinds.has(index) ||
          isBesideLetterhead(kinds, index) ||
          is.endsWithPageNumber(lines[index]) ||
          (indexes.length > 2 &&
            ((isKnown && isAtPageBreak(lines, index)) || isStamp(lines, index)))
        );
      }
      if (!indexes.every((index) => index < cover || runs(index))) continue;
      const isTitle = indexes.some((index) => index < cover && !isStamp(lines, index));
      for (const index of indexes.slice(isTitle ? 1 : 0)) {
        kinds.set(index, 'letterhead');
      }
    }
  }
}

/** Lines of a running head at most; each is known by the one beside it. */
const MOST_HEADER_LINES = 4;

function placesByWords(lines: readonly Line[], candidates: readonly number[]): number[][] {
  const places = new Map<string, number[]>();
  for (const index of candidates) {
    const key = runningKey(lines[index]);
    const known = places.get(key);
    if (known === undefined) places.set(key, [index]);
    else known.push(index);
  }
  return [...places.values()];
}

function mayRun(line: Line): boolean {
  if (line.text.length > 150 || countWords(line.text) > LONGEST_HEADER_WORDS) return false;
  if (line.hashes > 0 || endsWithColon(line.text) || /[.؛;]$/.test(line.text)) return false;
  return line.structure === null && line.item === null;
}

/** A running head may carry the page's number. */
function runningKey(line: Line | undefined): string {
  return (line?.folded ?? '').replace(/\d{1,3}/g, '#');
}

function isBesideLetterhead(kinds: Kinds, index: number): boolean {
  return kinds.get(index - 1) === 'letterhead' || kinds.get(index + 1) === 'letterhead';
}

function isAtPageBreak(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  const before =
    index === 0 || (line !== undefined && (line.newPage || line.gap >= PAGE_BREAK_GAP));
  return before || next === undefined || next.newPage || next.gap >= PAGE_BREAK_GAP;
}

/** What a scanner stamps on each page of an Arabic text: Latin words alone on their line. */
function isStamp(lines: readonly Line[], index: number): boolean {
  const [line, next] = lines.slice(index, index + 2);
  const isLatin = line !== undefined && /^[a-z][a-z ]+$/.test(line.folded);
  const isInArabic = [lines[index - 1], next].some((beside) => /[ء-ي]/.test(beside?.text ?? ''));
  const isApart = next === undefined || next.gap > 0 || (line?.gap ?? 0) > 0;
  return isLatin && (isInArabic || index < 2) && (isApart || index < 2);
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * One warning per block of removed lines of a kind, listing them.
 * @param consumed lines read as title, association or licence, which do not end a block
 */
export function reportFurniture(
  lines: readonly Line[],
  { kinds }: Furniture,
  consumed: ReadonlySet<number>,
): ImportWarning[] {
  const blocks: { kind: FurnitureKind; first: number; texts: string[] }[] = [];
  let open = false;
  for (const [index, { number, text }] of lines.entries()) {
    const kind = kinds.get(index);
    if (kind === 'rule' || (kind === undefined && consumed.has(index))) continue;
    const last = blocks.at(-1);
    if (kind === undefined) open = false;
    else if (open && last?.kind === kind) last.texts.push(text);
    else blocks.push({ kind, first: number, texts: [text] });
    if (kind !== undefined) open = true;
  }
  return blocks.map(({ kind, first, texts }) => warnings.furnitureRemoved(kind, texts, first));
}
