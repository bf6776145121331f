import { fold, latinDigits } from '../../core/arabic.ts';
import { isNameHeader } from '../facts/roles.ts';
import { readItemMarker } from '../labels/itemMarkers.ts';
import type { Marker } from '../labels/markers.ts';
import type { Line } from '../lines/lines.ts';
import type { Element } from './elements.ts';

/** Style of the numbers in the first column of a table. */
export const ROW_STYLE = 'digits-row';

type Cell = { text: string; line: Line; marker: Marker | null };

/**
 * Reads a table into elements. Numbered cells are one list and are read in the order of their
 * numbers, whichever way the table ran; a first column of numbers numbers its rows; any other row
 * becomes a paragraph, its cells parted by " | ".
 */
export function readTable(rows: readonly Line[]): Element[] {
  const filled = rows.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const cells = filled.flatMap(cellsOf);
  const marked = cells.filter(({ marker }) => marker !== null);
  if (marked.length >= 2 && marked.length * 2 >= cells.length) return readListCells(cells);
  const areNumbered =
    filled.slice(1).length > 0 &&
    filled.slice(1).every(({ cells }) => isNumber(cells?.[0])) &&
    countsRows(filled);
  const areNames = filled.slice(0, 1).some(({ cells }) => cells?.some(isNameHeader));
  return filled.map((line, index) =>
    areNumbered && !areNames && (index > 0 || isNumber(line.cells?.[0]))
      ? numberedRow(line)
      : plainRow(line),
  );
}

function cellsOf(line: Line): Cell[] {
  return (line.cells ?? [])
    .filter((text) => text !== '')
    .map((text) => ({ text, line, marker: readItemMarker(text) }));
}

function readListCells(cells: readonly Cell[]): Element[] {
  function order(cell: Cell): number {
    return cell.marker?.number ?? Number.MAX_SAFE_INTEGER;
  }
  const isNumbered = cells.some(({ marker }) => marker?.number != null);
  const sorted = isNumbered ? [...cells].sort((a, b) => order(a) - order(b)) : cells;
  return sorted.map(({ text, marker, line: { number: line } }) =>
    marker === null
      ? { type: 'paragraph', text, indent: 0, isRow: true, line }
      : { type: 'item', marker, text: marker.rest, indent: 0, gap: 0, written: text, line },
  );
}

/** Whether the first column counts the rows: its caption says so, or it begins at one. */
function countsRows([head, second]: readonly Line[]): boolean {
  const caption = fold(head?.cells?.[0] ?? '').replace(/[^\p{L}\d#]/gu, '');
  const first = isNumber(caption) ? caption : (second?.cells?.[0] ?? '');
  return COUNTING.test(caption) || Number.parseInt(latinDigits(first), 10) === 1;
}

const COUNTING = /^(?:م|ت|ر|#|no|رقم|الرقم|مسلسل|تسلسل|التسلسل|المسلسل)?$/;

function isNumber(cell: string | undefined): boolean {
  return /^[\d٠-٩۰-۹]{1,3}[.)-]?$/.test(cell ?? '');
}

function numberedRow(line: Line): Element {
  const [first = '', ...others] = line.cells ?? [];
  const label = first.replace(/[.)-]$/, '');
  const text = others.filter((cell) => cell !== '').join(' | ');
  const number = Number(latinDigits(label));
  const marker = {
    kind: 'item',
    rank: 9,
    style: ROW_STYLE,
    label,
    number,
    levels: [],
    rest: text,
    parted: true,
  } as const;
  return {
    type: 'item',
    marker,
    text,
    indent: 0,
    gap: line.gap,
    written: line.text,
    line: line.number,
  };
}

function plainRow(line: Line): Element {
  const text = (line.cells ?? []).filter((cell) => cell !== '').join(' | ');
  return { type: 'paragraph', text, indent: line.indent, isRow: true, line: line.number };
}
