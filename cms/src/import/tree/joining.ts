import { isFoldedRole } from '../facts/roles.ts';
import type { DocumentStyle } from '../headings/documentStyle.ts';
import type { Line } from '../lines/lines.ts';
import { isKnownHeading } from '../words/headingWords.ts';
import * as phrases from '../words/phrases.ts';

/** The element a line may continue, as far as it has been read. */
export type Tail = {
  readonly type: 'heading' | 'item' | 'paragraph';
  /** Its last line, or the rest of it after a marker; empty for a marker alone on its line. */
  readonly text: string;
  readonly folded: string;
  /** Whether it heads what follows and is whole as it is. */
  readonly isSealed: boolean;
};

const FEWEST_WORDS = 5;
const LONGEST_HEADING_WORDS = 6;

/**
 * Whether a line continues the paragraph or item before it: that one does not end a sentence, and
 * grammar, its length, or the habit of the document says that it was cut.
 */
export function continues(tail: Tail, line: Line, style: DocumentStyle): boolean {
  if (tail.text === '') return tail.type === 'item' && line.gap <= 2;
  if (tail.isSealed || phrases.endsSentence(tail.text)) return false;
  if (
    isFoldedRole(line.folded) ||
    (tail.text.length <= 80 && isFoldedRole(tail.folded)) ||
    (isEntry(tail.text) && isEntry(line.text))
  )
    return false;
  if (phrases.endsOpen(tail.folded)) return true;
  const isLong = phrases.countWords(tail.text) >= FEWEST_WORDS;
  const carriesOn = phrases.beginsAsContinuation(line.folded) || /^[a-z]/.test(line.text);
  const isSplit = carriesOn || phrases.isSplitConstruct(tail.folded, line.folded);
  if (tail.type === 'heading')
    return line.gap === 0 && (isLongHeading(tail) || (isSplit && isRestOfHeading(tail, line)));
  if (closesWithDate(tail.folded) && phrases.endsWithColon(line.text)) return false;
  if (line.gap === 0) return isLong || isSplit;
  if (!isLong) return tail.type === 'item' && style.closesItems && carriesOn;
  if (tail.type === 'item') return style.closesItems && !mayHead(line);
  return style.closesParagraphs ? carriesOn || !mayHead(line) : carriesOn && !mayHead(line);
}

/** Words after a label that are too many for a heading are the first line of its text. */
function isLongHeading({ text }: Tail): boolean {
  return phrases.countWords(text) > LONGEST_HEADING_WORDS + 2;
}

/** A heading is whole when policies commonly carry it, or when what follows is a sentence. */
function isRestOfHeading(tail: Tail, line: Line): boolean {
  return mayHead(line) && !isKnownHeading(tail.folded);
}

/** A statement that ends with a date is over; a line ending with a colon then begins something. */
function closesWithDate(folded: string): boolean {
  return /\d{4} ?(?:ه|م)?$/.test(folded);
}

/** "المستفيد: كل شخص …", "الجمعية / …": one entry of several, each a line. */
function isEntry(text: string): boolean {
  return /^[^:/]{2,40}\s?[:/]\s?[^\s\d/]/.test(text.slice(0, 60));
}

function mayHead(line: Line): boolean {
  return phrases.countWords(line.text) <= LONGEST_HEADING_WORDS && !/[.؛;]$/.test(line.text);
}

const CITING = new Set(
  'احكام لاحكام باحكام واحكام حكم نص لنص بنص ماده الماده للماده بالماده والماده المواد فقره الفقره للفقره بالفقره والفقره الفقرات بند البند للبند البنود رقم برقم الفصل الباب الارقام article articles clause paragraph no number'.split(
    ' ',
  ),
);

/** Whether what looks like a label at the start of a line is cited by the sentence before it. */
export function isCited(tail: Tail | null, line: Line): boolean {
  if (tail === null || line.gap > 0 || phrases.endsSentence(tail.text)) return false;
  if (tail.type === 'heading' && !isLongHeading(tail)) return false;
  return CITING.has(phrases.lastWord(tail.folded)) || phrases.endsOpen(tail.folded);
}
