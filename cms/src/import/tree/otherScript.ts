import type { Building, Frame } from './building.ts';
import type { HeadingElement, ItemElement } from './elements.ts';

/**
 * A text in two languages repeats each label in the other one: المادة الأولى, Article 1. What
 * repeats the label it stands under is that provision's text.
 */

/** Whether a heading repeats an open one in the other script; those below that one end. */
export function repeatsInOtherScript(building: Building, { marker }: HeadingElement): boolean {
  if (marker === null || marker.number === null) return false;
  const { kind, number, label } = marker;
  const depth = building.sections.findLastIndex(
    (node) =>
      node.kind === kind && node.number === number && isLatin(node.label) !== isLatin(label),
  );
  if (depth === -1) return false;
  building.sections.length = depth + 1;
  building.frames = [];
  building.lead = null;
  return true;
}

/** Whether an item repeats the last one of its list in the other script. */
export function translatesItem({ item, last }: Frame, { marker, text }: ItemElement): boolean {
  return marker.number === last && isLatin(item.opening) !== isLatin(text);
}

/** Whether the first letter is a Latin one. */
export function isLatin(text: string | null): boolean {
  return /^\P{L}*\p{Script=Latin}/u.test((text ?? '').slice(0, 60));
}
