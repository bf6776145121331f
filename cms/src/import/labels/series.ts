import type { Line } from '../lines/lines.ts';
import { endsSentence } from '../words/phrases.ts';
import type { Marker } from './markers.ts';

/**
 * Keeps the labels that count: an adverb in the midst of a sentence, or a number in brackets, without
 * a neighbour of its style anywhere in the text, tells how something is done or gives an amount.
 * @example "كهرباء الخيمة\n(١) دينار واحد\n… \n(٣) ثلاثة دنانير" has no list; "أولاً …\nثانياً …" is one
 * @param lines the text without furniture, title and cover
 */
export function keepSeries(lines: readonly Line[]): readonly Line[] {
  const met = new Set<string>();
  for (const { adverb, item } of lines)
    for (const marker of [adverb, item]) if (marker !== null) met.add(keyOf(marker, 0));
  function counts(marker: Marker | null): boolean {
    return marker === null || met.has(keyOf(marker, 1)) || met.has(keyOf(marker, -1));
  }
  return lines.map((line, index) => {
    const before = lines[index - 1];
    const isFree = line.gap > 0 || before === undefined || endsSentence(before.text);
    const adverb = isFree || counts(line.adverb) ? line.adverb : null;
    const isAmount = line.item?.style.startsWith('digits(') === true && !counts(line.item);
    const item = isAmount ? null : line.item;
    return adverb === line.adverb && item === line.item ? line : { ...line, adverb, item };
  });
}

function keyOf({ style, number, levels }: Marker, step: number): string {
  return `${style} ${levels.slice(0, -1).join('.')} ${String((number ?? 0) + step)}`;
}
