import { arabicIndicDigits } from '../../core/arabic.ts';
import type { Building, Frame } from '../tree/building.ts';
import { itemsAhead } from '../tree/building.ts';
import type { ItemElement } from '../tree/elements.ts';
import { isEmpty } from '../tree/nodes.ts';
import { endsWithColon } from '../words/phrases.ts';
import { isDigits } from './markers.ts';

/**
 * The number an item must have had, when the one written was misread: nought, which no list has;
 * a number between its two rightful neighbours that fits neither; a list numbered 1, 1, 1.
 * @returns null when the written number stands
 */
export function repairedNumber(
  building: Building,
  element: ItemElement,
  frame: Frame | null,
  index: number,
): number | null {
  const { marker, indent } = element;
  if (!isDigits(marker.style)) return null;
  const expected = (frame?.last ?? 0) + 1;
  if (marker.number === 0) return expected;
  if (frame === null || indent >= frame.indent + 2 || endsWithColon(frame.item.opening))
    return null;
  const next = itemsAhead(building, index).find((item) => item.marker.style === marker.style);
  if (next?.marker.number === expected + 1) return expected;
  return isLazy(building, element, frame, index, next) ? expected : null;
}

/** Markdown lists may be numbered 1, 1, 1. */
function isLazy(
  { elements }: Building,
  { marker }: ItemElement,
  { item }: Frame,
  index: number,
  next: ItemElement | undefined,
): boolean {
  const previous = elements[index - 1];
  const follows =
    previous?.type === 'item' &&
    previous.marker.style === marker.style &&
    previous.marker.number === 1;
  return (
    marker.number === 1 &&
    follows &&
    isEmpty(item) &&
    (next === undefined || next.marker.number === 1)
  );
}

/** The label with another number, in the digits it is written in. */
export function withNumber(label: string, number: number): string {
  const digits = String(number);
  if (/[٠-٩]/.test(label)) return label.replace(/[٠-٩]+/, arabicIndicDigits(digits));
  if (/[۰-۹]/.test(label)) {
    const persian = digits.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)));
    return label.replace(/[۰-۹]+/, persian);
  }
  return /\d/.test(label) ? label.replace(/\d+/, digits) : digits;
}
