import { fold } from '../../core/arabic.ts';
import type { Context } from '../headings/headings.ts';
import { findHeadings, isInlineHeading } from '../headings/headings.ts';
import type { Marker } from '../labels/markers.ts';
import type { Line } from '../lines/lines.ts';
import { countWords, endsOpen, endsSentence } from '../words/phrases.ts';
import type { Element, HeadingElement } from './elements.ts';
import type { Tail } from './joining.ts';
import { continues, isCited } from './joining.ts';
import { readTable } from './tables.ts';

/** Elements read so far; the last one is open while lines may still continue it. */
type Reading = {
  readonly context: Context;
  readonly elements: Element[];
  /** Lines that head what follows without a label or a mark. */
  readonly headings: ReadonlySet<Line>;
  open: { element: Element; pieces: string[]; tail: Tail } | null;
};

/** Reads lines into headings, items and paragraphs, and joins what was broken over lines. */
export function readElements(lines: readonly Line[], context: Context): Element[] {
  const reading: Reading = {
    context,
    elements: [],
    headings: findHeadings(lines, context.announced),
    open: null,
  };
  let index = 0;
  while (index < lines.length) {
    const rows = tableLength(lines, index);
    const line = lines[index];
    if (line === undefined) break;
    if (rows > 0) {
      close(reading);
      for (const element of readTable(lines.slice(index, index + rows)))
        reading.elements.push(element);
    } else {
      readLine(reading, line);
    }
    index += Math.max(rows, 1);
  }
  close(reading);
  return reading.elements;
}

/** How many lines from here are rows of one table. */
function tableLength(lines: readonly Line[], from: number): number {
  let end = from;
  while (
    lines[end]?.cells != null &&
    lines[end]?.hashes === 0 &&
    (end === from || (lines[end]?.gap ?? 0) <= 1)
  )
    end += 1;
  return end - from === 1 && isLoneLine(lines[from]) ? 0 : end - from;
}

/** One line with a wide gap in it, and no mark of a table, is a line. */
function isLoneLine(line: Line | undefined): boolean {
  const filled = line?.cells?.filter((cell) => cell !== '').length ?? 0;
  return filled <= 2 && line?.text.includes('|') === false;
}

function readLine(reading: Reading, line: Line): void {
  const element = readStart(reading, line);
  if (element !== null) {
    open(reading, element);
    return;
  }
  const tail = reading.open?.tail ?? null;
  if (reading.open !== null && tail !== null && continues(tail, line, reading.context.style)) {
    reading.open.pieces.push(line.text);
    reading.open.tail = { ...tail, text: line.text, folded: line.folded };
    return;
  }
  const { text, indent, number } = line;
  open(reading, { type: 'paragraph', text, indent, isRow: false, line: number });
}

/** The element that a line begins, or null when it is plain text. */
function readStart(reading: Reading, line: Line): Element | null {
  const { context } = reading;
  const tail = reading.open?.tail ?? null;
  if (line.hashes > 0) return heading(line, headingMarker(line), line.hashes);
  if (!isCited(tail, line) && !(line.item?.kind === 'bullet' && reading.headings.has(line))) {
    const labelled = readLabelled(line, context, tail);
    if (labelled !== null) return labelled;
  }
  const isNamed = reading.headings.has(line) && !isBareLabel(reading);
  const isBold = line.bold && !/[.؟?؛;]$/.test(line.text) && countWords(line.text) <= 12;
  if (isBold || isNamed || isInlineHeading(line, context))
    return heading(line, null, line.bold ? EMPHASIS_LEVEL : null);
  return null;
}

const EMPHASIS_LEVEL = 7;

function readLabelled(line: Line, { style }: Context, tail: Tail | null): Element | null {
  const { text, indent, gap, number } = line;
  const { structure, adverb } = line;
  if (
    structure !== null &&
    (structure.parted || structure.rest === '' || !isMidSentence(tail, line))
  ) {
    return heading(line, structure, line.bold ? EMPHASIS_LEVEL : null);
  }
  if (adverb !== null && !style.adverbsAreItems)
    return heading(line, adverb, line.bold ? EMPHASIS_LEVEL : null);
  const marker = adverb ?? line.item;
  if (marker === null) return null;
  return { type: 'item', marker, text: marker.rest, indent, gap, written: text, line: number };
}

function isMidSentence(tail: Tail | null, line: Line): boolean {
  return tail !== null && line.gap === 0 && countWords(tail.text) >= 5 && !endsSentence(tail.text);
}

/** The label of a Markdown heading; a number makes it a clause. */
function headingMarker({ structure, adverb, item }: Line): Marker | null {
  const named = structure ?? adverb;
  const numbered = named === null ? item : null;
  if (numbered === null || numbered.number === null) return named;
  return { ...numbered, kind: 'clause', rank: 6 };
}

function heading(line: Line, marker: Marker | null, level: number | null): HeadingElement {
  return {
    type: 'heading',
    marker,
    text: marker?.rest ?? (line.item?.kind === 'bullet' ? line.item.rest : line.text),
    level,
    written: line.text,
    line: line.number,
  };
}

function open(reading: Reading, element: Element): void {
  const followsBareLabel = isBareLabel(reading);
  close(reading);
  if (element.type === 'paragraph' && element.isRow) {
    reading.elements.push(element);
    return;
  }
  const { text } = element;
  const isMarkdown =
    element.type === 'heading' && (element.level !== null || element.marker === null);
  const isSealed = isMarkdown || (followsBareLabel && countWords(text) <= 8 && !endsOpen(text));
  reading.open = { element, pieces: [text], tail: tailOf(element, isSealed) };
}

function tailOf(element: Element, isSealed: boolean): Tail {
  const { type, text } = element;
  return { type, text, folded: fold(text.slice(-TAIL_LENGTH)).trim(), isSealed };
}

/** Enough of a text's end to judge its last words. */
const TAIL_LENGTH = 80;

function isBareLabel({ open, elements }: Reading): boolean {
  const last = open?.element ?? elements.at(-1);
  return (
    last?.type === 'heading' &&
    last.marker !== null &&
    last.text === '' &&
    (open?.pieces.length ?? 1) === 1
  );
}

function close(reading: Reading): void {
  if (reading.open === null) return;
  const { element, pieces } = reading.open;
  const text = pieces.filter((piece) => piece !== '').join(' ');
  const joined = pieces.slice(1).map((piece) => ` ${piece}`);
  if (element.type === 'paragraph') reading.elements.push({ ...element, text });
  else reading.elements.push({ ...element, text, written: element.written + joined.join('') });
  reading.open = null;
}
