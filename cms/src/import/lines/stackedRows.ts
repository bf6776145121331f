import { countWords, endsSentence } from '../words/phrases.ts';
import type { Line } from './lines.ts';

const LONGEST_CELL_WORDS = 8;
const FEWEST_ROWS = 2;

/**
 * Reads a table that was copied one cell a line: short lines with fewer blank lines between the
 * cells of a row than between rows, every row as long as the others. Each row becomes one line.
 * @example "السجل\n\n10 سنوات\n\n\n\nالدفتر\n\n5 سنوات" has two rows of two cells
 * @param lines the text without furniture, title and cover
 */
export function joinStackedRows(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  let block: Line[] = [];
  for (const line of lines) {
    if (!isCell(line)) {
      joined.push(...rowsOf(block), line);
      block = [];
    } else block.push(line);
  }
  return [...joined, ...rowsOf(block)];
}

function isCell({ text, structure, adverb, item, cells, hashes }: Line): boolean {
  const isPlain = structure === null && adverb === null && item === null && cells === null;
  return isPlain && hashes === 0 && countWords(text) <= LONGEST_CELL_WORDS && !endsSentence(text);
}

/** The rows of a block of cells, or its lines as they are where they make no even rows. */
function rowsOf(block: readonly Line[]): readonly Line[] {
  const gaps = block.slice(1).map(({ gap }) => gap);
  const rowGap = Math.max(...gaps);
  if (gaps.length === 0 || rowGap < 2 || Math.min(...gaps) === rowGap) return block;
  const rows: Line[][] = [];
  for (const [index, line] of block.entries()) {
    const row = rows.at(-1);
    if (row === undefined || (index > 0 && line.gap === rowGap)) rows.push([line]);
    else row.push(line);
  }
  const width = rows[0]?.length ?? 0;
  const isEven =
    width > 1 && rows.length >= FEWEST_ROWS && rows.every((row) => row.length === width);
  return isEven ? rows.flatMap(asRow) : block;
}

function asRow(row: readonly Line[], index: number): Line[] {
  const [first] = row;
  if (first === undefined) return [];
  const cells = row.map(({ text }) => text);
  const folded = row.map((cell) => cell.folded).join(' | ');
  return [{ ...first, text: cells.join(' | '), folded, cells, gap: index === 0 ? first.gap : 0 }];
}
