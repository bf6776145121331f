import { fold } from '../../core/arabic.ts';
import type { Line } from '../lines/lines.ts';
import { isUnpunctuated, readBareNumber } from './itemMarkers.ts';
import type { Marker } from './markers.ts';

/**
 * Reads headings numbered without punctuation, "1 مقدمة", or the number parted by a tab, and items
 * whose number lost its mark and its space: "٢التقديم". A number
 * alone at the start of a line says little, so several must count on from one.
 * @param lines the text without furniture, title and cover
 */
export function readBareNumbers(lines: readonly Line[]): readonly Line[] {
  const found = new Map<number, Marker>();
  let run: { index: number; marker: Marker }[] = [];
  function keep(): void {
    if (run.length < FEWEST) return;
    for (const { index, marker } of run) found.set(index, marker);
  }
  for (const index of lines.keys()) {
    const marker = candidateAt(lines, index);
    if (marker === null) continue;
    if (marker.number === 1) {
      keep();
      run = [];
    }
    if (marker.number === run.length + 1) run.push({ index, marker });
  }
  keep();
  return lines.map((line, index) => {
    const item = found.get(index);
    return item === undefined ? line : { ...line, item, cells: null };
  });
}

const FEWEST = 2;

function candidateAt(lines: readonly Line[], index: number): Marker | null {
  const line = lines[index];
  if (line === undefined || !isUnpunctuated(line.text)) return null;
  if (line.item !== null || line.structure !== null || line.adverb !== null) return null;
  const filled = line.cells?.filter((cell) => cell !== '') ?? [];
  const isInTable = [lines[index - 1], lines[index + 1]].some((beside) => beside?.cells != null);
  if (line.cells !== null && (filled.length !== 2 || isInTable)) return null;
  return QUANTITY.test(fold(line.text.slice(0, 40))) ? null : readBareNumber(line.text);
}

/** "3 أيام", "2 ريال": a wrapped sentence, not a heading. */
const QUANTITY =
  /^\d+ ?(?:يوم|ايام|اسبوع|اسابيع|شهر|اشهر|سن[هو]|سنوات|ساع|ريال|دينار|جنيه|درهم|الف|مليون|هـ?(?: |$)|م(?: |$)|من (?:ال)?|(?:working |business )?days?|weeks?|months?|years?|hours?)/;
