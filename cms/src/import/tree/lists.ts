import { ALPHABETICAL, letterIndex } from '../labels/itemMarkers.ts';
import { isDigits } from '../labels/markers.ts';
import { repairedNumber, withNumber } from '../labels/repair.ts';
import { warnings } from '../words/messages.ts';
import { endsWithColon, isLeadIn, isName } from '../words/phrases.ts';
import type { Building, Frame } from './building.ts';
import type { ItemElement } from './elements.ts';
import {
  goOn,
  isLettered,
  openList,
  ordersKept,
  PAGE_BREAK_GAP,
  skipsLetter,
  wordsOf,
} from './frames.ts';
import { placeLevels } from './levels.ts';
import { translatesItem } from './otherScript.ts';

/**
 * Puts an item where it belongs: after its predecessor in an open list, or at the start of a new
 * list under the item, paragraph or provision before it.
 */
export function placeItem(building: Building, element: ItemElement, index: number): void {
  const { marker } = element;
  if (marker.number === null) {
    placeBullet(building, element);
  } else if (marker.levels.length > 1) {
    placeLevels(building, element);
  } else {
    placeNumbered(building, asLatin(building, element), index);
  }
}

function placeNumbered(building: Building, element: ItemElement, index: number): void {
  const number = element.marker.number ?? 0;
  const follows = findSuccessor(building, element);
  if (follows !== null) {
    if (skipsLetter(follows, element.marker.label)) report(building, element, follows, number);
    goOn(building, follows, element, number);
    return;
  }
  const frame = findFrame(building, element);
  if (frame !== null && translatesItem(frame, element)) {
    frame.item.paragraphs.push({ text: element.written, line: element.line });
    return;
  }
  const repaired = repairedNumber(building, element, frame, index);
  if (repaired !== null) {
    const label = withNumber(element.marker.label ?? '', repaired);
    building.warnings.push(
      warnings.listNumberRepaired(
        { written: element.marker.label ?? '', repaired: label },
        element.line,
      ),
    );
    const corrected = { ...element, marker: { ...element.marker, label, number: repaired } };
    if (frame === null) openList(building, corrected, repaired);
    else goOn(building, frame, corrected, repaired);
  } else if (number === 1 || frame === null) {
    if (number !== 1) reportStart(building, element, number);
    openList(building, element, number);
  } else {
    report(building, element, frame, number);
    goOn(building, frame, element, number);
  }
}

/** The open list that the item continues with the very next number, or letter. */
function findSuccessor({ frames }: Building, { marker, indent }: ItemElement): Frame | null {
  const number = marker.number ?? 0;
  function isNext(frame: Frame): boolean {
    return isLettered(frame.style)
      ? number !== 1 && ordersKept(frame, marker.label).length > 0
      : number === frame.last + 1;
  }
  const exact = frames.filter((frame) => frame.style === marker.style && isNext(frame));
  const alike = frames.filter(
    (frame) => isDigits(frame.style) && isDigits(marker.style) && isNext(frame),
  );
  const candidates = exact.length > 0 ? exact : alike;
  const fellows = candidates.filter(({ item }) => isName(item.opening) === isName(marker.rest));
  return nearest(fellows.length > 0 ? fellows : candidates, indent);
}

/** The open list of the item's kind, whatever its last number. */
function findFrame({ frames }: Building, { marker, indent }: ItemElement): Frame | null {
  const exact = frames.filter((frame) => frame.style === marker.style);
  return nearest(exact, indent);
}

function nearest(frames: readonly Frame[], indent: number): Frame | null {
  let best: Frame | null = null;
  for (const frame of frames) {
    if (best === null || Math.abs(frame.indent - indent) <= Math.abs(best.indent - indent))
      best = frame;
  }
  return best;
}

function placeBullet(building: Building, element: ItemElement): void {
  const { frames } = building;
  const { marker, indent, gap } = element;
  const alike = frames.filter((frame) => frame.style === marker.style);
  const deepest = frames.at(-1);
  const same = alike.findLast((frame) => frame.indent === indent) ?? null;
  const near = alike.findLast((frame) => Math.abs(frame.indent - indent) <= 1) ?? null;
  const outer = alike.findLast((frame) => frame.indent > indent) ?? null;
  const found = gap >= PAGE_BREAK_GAP ? (alike.at(-1) ?? null) : (same ?? near ?? outer);
  if (found === null || (found === deepest && introduces(deepest, element))) {
    openList(building, element, 1);
  } else {
    goOn(building, found, element, found.last + 1);
  }
}

/** Whether the last item introduces a list of its own, of which this is the first. */
function introduces(frame: Frame, { indent }: ItemElement): boolean {
  const words = wordsOf(frame.item);
  if (frame.item.children.length > 0) return false;
  return (
    (endsWithColon(words) && indent > frame.indent) || (endsWithColon(words) && isLeadIn(words))
  );
}

/** A single Roman digit is a letter where a lettered list has come to it: h), i), j). */
function asLatin({ frames }: Building, element: ItemElement): ItemElement {
  const { marker } = element;
  if (!marker.style.startsWith('roman') || marker.label?.length !== 1) return element;
  const style = marker.style.replace('roman', 'latin');
  const number = marker.label.toLowerCase().charCodeAt(0) - 96;
  const goesOn = frames.some((frame) => frame.style === style && frame.last === number - 1);
  return goesOn ? { ...element, marker: { ...marker, style, number } } : element;
}

function report(
  { warnings: found }: Building,
  { marker, line }: ItemElement,
  frame: Frame,
  number: number,
): void {
  const label = marker.label ?? String(number);
  if (frame.item.label === marker.label) found.push(warnings.labelDuplicate(label, line));
  else found.push(warnings.labelOutOfOrder({ label, expected: expectedLabel(frame) }, line));
}

function expectedLabel({ style, item, last, orders }: Frame): string {
  if (isLettered(style)) {
    const order = orders[0] ?? ALPHABETICAL;
    return order.charAt(letterIndex(order, item.label ?? '')) || 'أ';
  }
  if (style.startsWith('latin')) return String.fromCharCode(97 + last);
  return withNumber(isDigits(style) ? (item.label ?? '') : '', last + 1);
}

/** A list that begins elsewhere than at one goes on from an earlier list, or has lost its start. */
function reportStart(
  { numbers, warnings: found }: Building,
  { marker, line }: ItemElement,
  number: number,
): void {
  if (numbers.get(marker.style) === number - 1) return;
  const label = marker.label ?? String(number);
  const expected = isDigits(marker.style)
    ? withNumber(label, 1)
    : marker.style.startsWith('latin')
      ? 'a'
      : '1';
  found.push(warnings.labelOutOfOrder({ label, expected }, line));
}
