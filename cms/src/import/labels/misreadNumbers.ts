import { arabicIndicDigits } from '../../core/arabic.ts';
import type { Line } from '../lines/lines.ts';
import type { ImportWarning } from '../words/messages.ts';
import { warnings } from '../words/messages.ts';
import type { Marker } from './markers.ts';
import { isDigits } from './markers.ts';

/** Lines with the list numbers repaired that a scanner read as letters. */
export type RepairedNumbers = { lines: readonly Line[]; warnings: ImportWarning[] };

/** ا and l for one, o for five, with the mark that closes a number. */
const LETTER = /^([اoOlI])\s?[-–.)/ـ]+\s*(?=\S)/;

/**
 * Reads a number that became a letter, where the numbers before and after it leave room for one
 * only. A letter with letters beside it is a letter.
 * @param lines the text without furniture, title and cover
 */
export function repairMisreadNumbers(lines: readonly Line[]): RepairedNumbers {
  const found: ImportWarning[] = [];
  let last: Marker | null = null;
  const repaired = lines.map((line, index) => {
    if (isHeading(line)) last = null;
    const repaired = readAsNumber(line, last, lines[index + 1]);
    if (repaired !== null) {
      const written = LETTER.exec(line.text)?.[1] ?? '';
      found.push(
        warnings.listNumberRepaired({ written, repaired: repaired.label ?? '' }, line.number),
      );
    }
    const item = repaired ?? line.item;
    if (item !== null && item.number !== null) last = isPlain(item) ? counted(item, last) : null;
    return repaired === null ? line : { ...line, item: repaired };
  });
  return { lines: repaired, warnings: found };
}

function readAsNumber(line: Line, last: Marker | null, next: Line | undefined): Marker | null {
  const [whole, letter = ''] = LETTER.exec(line.text) ?? [];
  if (whole === undefined || line.cells !== null || line.hashes > 0) return null;
  const after = next === undefined || isHeading(next) ? null : next.item;
  const follower = after !== null && isPlain(after) ? after : null;
  const number = numberBetween(last?.number ?? null, follower?.number ?? null, letter);
  const fellow = last ?? follower;
  if (number === null || fellow === null || (after !== null && follower === null && letter === 'ا'))
    return null;
  const digits = String(number);
  const label = /[٠-٩]/.test(fellow.label ?? '') ? arabicIndicDigits(digits) : digits;
  return { ...fellow, label, number, rest: line.text.slice(whole.length).trim() };
}

/** The one number that fits: before the next, or after the last where the list ends. */
function numberBetween(last: number | null, next: number | null, letter: string): number | null {
  const isFirst = next === 2 && (last === null || last > 1);
  if (isFirst) return 1;
  if (last === null) return null;
  if (next === last + 2) return last + 1;
  return (next === null || next === 1) && letter !== 'ا' ? last + 1 : null;
}

/** Nought, which no list has, stands for the next number. */
function counted(item: Marker, last: Marker | null): Marker {
  return item.number === 0 ? { ...item, number: (last?.number ?? 0) + 1 } : item;
}

function isPlain({ style, levels }: Marker): boolean {
  return isDigits(style) && levels.length === 0;
}

function isHeading({ structure, adverb, hashes }: Line): boolean {
  return structure !== null || adverb !== null || hashes > 0;
}
