import { fold } from '../../core/arabic.ts';
import type { Line } from '../lines/lines.ts';
import { headingKey } from '../words/phrases.ts';
import { isContact } from './furnitureLines.ts';
import { brokenReferenceIn } from './references.ts';

/** A table of contents: where it stands, and the headings it announces, folded. */
export type Contents = {
  readonly indexes: ReadonlySet<number>;
  readonly headings: ReadonlySet<string>;
};

const TITLE =
  /^(?:جدول |قائمه )?(?:ال)?(?:محتويات|محتوي|فهرس|فهرست)(?: ?(?:المحتويات|الموضوعات))?$|^(?:table of )?contents$|^index$/;
const LONGEST_ENTRY = 200;

/**
 * Finds tables of contents: a title such as المحتويات with the entries below it, or at least three
 * lines in a row with dot leaders and page numbers.
 */
export function findContents(lines: readonly Line[]): Contents {
  let known: ReadonlyMap<string, number> | null = null;
  const indexes = new Set<number>();
  const headings = new Set<string>();
  for (let index = 0; index < lines.length; index += 1) {
    const titled = isTitle(lines[index]?.folded ?? '');
    if (titled) known ??= lastSeen(lines);
    const end = titled ? endOfEntries(lines, index + 1, known) : endOfLeaders(lines, index);
    const least = titled ? index + 1 : index + 2;
    if (end <= least) continue;
    for (let at = index; at < end; at += 1) {
      indexes.add(at);
      headings.add(entryKey(lines[at]?.folded ?? ''));
    }
    index = end - 1;
  }
  return { indexes, headings };
}

function isTitle(folded: string): boolean {
  return folded.length <= 60 && TITLE.test(folded.replace(/[^\p{L} ]/gu, '').trim());
}

/** Where each line's words stand for the last time: what recurs below a contents title is an entry. */
function lastSeen(lines: readonly Line[]): ReadonlyMap<string, number> {
  return new Map(lines.map(({ folded }, index) => [headingKey(folded), index]));
}

function endOfEntries(
  lines: readonly Line[],
  from: number,
  known: ReadonlyMap<string, number> | null,
): number {
  let end = from;
  let arePaged = false;
  while (end < lines.length) {
    const line = lines[end];
    if (line === undefined || isContact(line)) break;
    const isPaged = isPagedEntry(line);
    if (!isPaged && (arePaged || !recurs(line, end, known))) break;
    arePaged ||= isPaged;
    end += 1;
  }
  return end;
}

/** An entry with its page number, before or after the words, or with what is left of it. */
function isPagedEntry({ text, folded, cells }: Line): boolean {
  if (text.length > LONGEST_ENTRY) return false;
  if (hasLeader(folded) || brokenReferenceIn(text) !== null) return true;
  if (cells !== null) {
    return /\d{1,3}|صفحه|page|^-+$/.test(fold(cells.at(-1) ?? '')) || /^[-: |]+$/.test(text);
  }
  const isPaged =
    /^[-•*]? ?\d{1,3} \p{L}/u.test(folded) || /\p{L}[^\d/]{0,4}\d{1,3}$/u.test(folded);
  return isPaged && !/[.:;]$/.test(folded);
}

/** An entry without a page number is known by its words' standing again below. */
function recurs(
  { text, folded }: Line,
  index: number,
  known: ReadonlyMap<string, number> | null,
): boolean {
  return text.length <= LONGEST_ENTRY && (known?.get(headingKey(folded)) ?? index) > index;
}

function endOfLeaders(lines: readonly Line[], from: number): number {
  let end = from;
  while (hasLeader(lines[end]?.folded ?? '')) end += 1;
  return end;
}

/** "التمهيد ........ 3", "3 ……… التمهيد". */
function hasLeader(folded: string): boolean {
  return (
    folded.length <= LONGEST_ENTRY &&
    /(?:\.{4,}|…{2,}|_{4,}|(?:\. ){4,}).{0,3}\d{1,3}$|^\d{1,3}.{0,3}(?:\.{4,}|…{2,})/.test(folded)
  );
}

function entryKey(folded: string): string {
  const bare = folded.replace(/(?:خطا|error)!.*$/, '').replace(/[.…_]{3,}/g, ' ');
  return headingKey(bare.replace(/^[-•*\s]*\d{1,3}(?= )/, '').replace(/\d{1,3}$/, ''));
}
