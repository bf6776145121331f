import { fold } from '../../core/arabic.ts';
import type { Paragraph } from '../tree/nodes.ts';
import { countWords } from '../words/phrases.ts';

/** "رقم القرار: 5", "تاريخ الاعتماد | 1445/1/1", as control tables put it. */
const LABELLED =
  /^(?:رقم|تاريخ) (?:ال)?(?:اعتماد|اجتماع|قرار|محضر|جلسه|دوره)|^(?:الاجتماع|الجلسه|الدوره|القرار|المحضر) ?[:|]|^(?:approval date|date of approval|approved on)/;

/** Whether a paragraph is an entry of a control table that concerns the approval. */
export function isControlEntry({ text }: Paragraph): boolean {
  return LABELLED.test(fold(text.slice(0, 80)));
}

/** Whether it is the date among such entries. */
export function isDateEntry({ text }: Paragraph): boolean {
  return /^(?:التاريخ|الموافق|date) ?[:|]/.test(fold(text.slice(0, 80)));
}

/** Turns a row of captions with a row of values under it into entries: "رقم القرار: 5". */
export function withEntries(paragraphs: readonly Paragraph[]): Paragraph[] {
  const entries: Paragraph[] = [];
  for (let at = 0; at < paragraphs.length; at += 1) {
    const [row, below] = paragraphs.slice(at, at + 2);
    if (row === undefined) break;
    const captions = cellsOf(row);
    const values = below === undefined ? [] : cellsOf(below);
    if (below === undefined || !areCaptions(captions, values)) {
      entries.push(row);
      continue;
    }
    for (const [index, caption] of captions.entries())
      entries.push({ text: `${caption}: ${values[index] ?? ''}`, line: below.line });
    at += 1;
  }
  return entries;
}

function cellsOf({ text }: Paragraph): string[] {
  return text.length > LONGEST_ROW ? [] : text.split(' | ');
}

function isCaption(cell: string): boolean {
  return LABELLED.test(`${fold(cell)}:`);
}

const LONGEST_ROW = 400;
const LONGEST_CAPTION_WORDS = 4;

function areCaptions(captions: readonly string[], values: readonly string[]): boolean {
  if (captions.length < 2 || captions.length !== values.length) return false;
  const isShort = captions.every(
    (caption) => countWords(caption) <= LONGEST_CAPTION_WORDS && !/\d/.test(fold(caption)),
  );
  return (
    isShort &&
    captions.some(isCaption) &&
    !values.some(isCaption) &&
    values.some((value) => /\d/.test(fold(value)))
  );
}
