import { arabicIndicDigits } from '../../core/arabic.ts';
import type { Line } from '../lines/lines.ts';
import type { ImportWarning } from '../words/messages.ts';
import { warnings } from '../words/messages.ts';
import { countWords } from '../words/phrases.ts';
import { isDigits } from './markers.ts';

const FEWEST = 2;
const LONGEST_HEADING_WORDS = 10;

/**
 * Reads a series that never counts, "1. … 1. … 1. …", as web pages leave behind of the headings of
 * one list: each heads the text below it, and has the number of its place.
 * @example "1. مقدمة\nتفتح السياسة …\n1. من يستمع\nيستمع …" has headings 1 and 2
 * @param lines the text without furniture, title and cover
 */
export function countRestarted(lines: readonly Line[]): {
  lines: readonly Line[];
  warnings: ImportWarning[];
} {
  const found: ImportWarning[] = [];
  const style = restartedStyle(lines);
  let count = 0;
  const counted = lines.map((line) => {
    const { item } = line;
    if (style === null || item?.style !== style) return line;
    count += 1;
    const written = item.label ?? '';
    const label = /[٠-٩]/.test(written) ? arabicIndicDigits(String(count)) : String(count);
    if (count > 1)
      found.push(warnings.listNumberRepaired({ written, repaired: label }, line.number));
    const structure = { ...item, kind: 'clause', rank: 6, label, number: count } as const;
    return { ...line, structure, item: null };
  });
  return { lines: counted, warnings: found };
}

/** The style of which every item is number one, is short and open, and heads text. */
function restartedStyle(lines: readonly Line[]): string | null {
  const counts = new Map<string, number>();
  const refused = new Set<string>();
  for (const [index, { item, cells, structure }] of lines.entries()) {
    if (item === null || structure !== null || !isDigits(item.style) || item.levels.length > 0)
      continue;
    counts.set(item.style, (counts.get(item.style) ?? 0) + 1);
    const next = lines[index + 1];
    const heads = next !== undefined && next.item?.style !== item.style;
    const isShort = countWords(item.rest) <= LONGEST_HEADING_WORDS && !/[.؛;،,]$/.test(item.rest);
    if (item.number !== 1 || cells !== null || !heads || !isShort) refused.add(item.style);
  }
  const styles = [...counts].filter(([style, count]) => count >= FEWEST && !refused.has(style));
  return styles[0]?.[0] ?? null;
}
