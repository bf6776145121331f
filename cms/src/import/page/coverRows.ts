import { fold } from '../../core/arabic.ts';
import { isOrganisationLine, readLicence } from '../facts/organisation.ts';
import type { Line } from '../lines/lines.ts';
import { readLine } from '../lines/lines.ts';
import { isPolicyTitle } from '../words/headingWords.ts';

/** Lines at the top among which a letterhead may stand side by side. */
const FARTHEST = 12;

/**
 * Parts a letterhead set side by side, "جمعية … | سياسة … | ترخيص رقم …", into its lines. It is one
 * row alone near the top, with two cells that a cover is known by.
 */
export function partCoverRows(lines: readonly Line[]): readonly Line[] {
  const at = lines.slice(0, FARTHEST).findIndex((_, index) => isCoverRow(lines, index));
  const row = lines[at];
  if (row === undefined) return lines;
  const { number, gap, newPage } = row;
  const parts = (row.cells ?? []).map((cell, index) =>
    readLine(cell, { number, gap: index === 0 ? gap : 1, newPage }),
  );
  return [...lines.slice(0, at), ...parts.filter((part) => part !== null), ...lines.slice(at + 1)];
}

function isCoverRow(lines: readonly Line[], index: number): boolean {
  const { cells, hashes } = lines[index] ?? { cells: null, hashes: 0 };
  if (cells === null || hashes > 0) return false;
  const isAlone = lines[index - 1]?.cells == null && lines[index + 1]?.cells == null;
  const known = cells.map((cell) => fold(cell)).filter(isCoverCell);
  const isHead = known.some((cell) => isPolicyTitle(cell) && standsApart(lines, index, cell));
  return isAlone && !isHead && known.length >= 2 && known.some(isOrganisationLine);
}

/** Whether the title has a line of its own, so that the row is only the head of a page. */
function standsApart(lines: readonly Line[], row: number, title: string): boolean {
  return lines
    .slice(0, FARTHEST)
    .some(
      ({ folded, cells }, index) => index !== row && cells === null && folded.startsWith(title),
    );
}

function isCoverCell(folded: string): boolean {
  return isOrganisationLine(folded) || isPolicyTitle(folded) || readLicence(folded) !== null;
}
