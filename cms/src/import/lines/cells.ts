/**
 * Reads the cells of a table row: `| a | b |`, `a | b`, or cells parted by tabs or wide gaps, of
 * which two say something. A marker parted from its own text by a tab is no row.
 * @param isLabelled whether the line begins with the label of an article, a chapter or the like
 */
export function readCells(text: string, isLabelled: boolean): readonly string[] | null {
  const row = /^[-*•]\s?\|/.test(text) ? text.slice(text.indexOf('|')) : text;
  if (row.startsWith('|')) return trimmed(row.replace(/^\||\|$/g, '').split('|'));
  if (isLabelled) return null;
  const cells = trimmed(
    row.includes(' | ') ? row.replace(/\s\|$/, ' | ').split(' | ') : row.split('\t'),
  );
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length < 2) return readColumns(row);
  return filled.length === 2 && isMarkerAlone(filled[0] ?? '') ? null : cells;
}

/** Columns of a few words parted by wide gaps; two of them only by a very wide one. */
function readColumns(text: string): readonly string[] | null {
  if (text.length > 200 || !text.includes('   ')) return null;
  const isWide = text.includes('      ');
  const cells = trimmed(text.split(isWide ? /\s{6,}/ : /\s{3,}/));
  if (cells.length < (isWide ? 2 : 3) || isMarkerAlone(cells[0] ?? '')) return null;
  return cells.every((cell) => cell.split(' ').length <= 7) ? cells : null;
}

/** "1.", "أ-", "(2)", "•": a marker whose text is in the next cell. A bare number may be a column. */
function isMarkerAlone(cell: string): boolean {
  return (
    /^[^\p{L}\p{N}]{0,3}(?:\p{N}{1,3}|\p{L})ـ?\s?[^\p{L}\p{N}\s]{1,3}$/u.test(cell) ||
    /^[^\p{L}\p{N}]{1,3}$/u.test(cell)
  );
}

function trimmed(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
}
