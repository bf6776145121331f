import { ABJAD, ALPHABETICAL, letterIndex } from '../labels/itemMarkers.ts';
import { endsWithColon, isName } from '../words/phrases.ts';
import type { Building, Frame } from './building.ts';
import { containerOf, itemsAhead } from './building.ts';
import type { ItemElement } from './elements.ts';
import type { Node } from './nodes.ts';
import { isEmpty, lastWordsOf, makeNode } from './nodes.ts';

/** A blank stretch as long as a page break, after which indents say nothing. */
export const PAGE_BREAK_GAP = 3;
const DEEPEST_LIST = 8;

/** Adds the next item to an open list; deeper lists end. */
export function goOn(building: Building, frame: Frame, element: ItemElement, number: number): void {
  const { label, style } = element.marker;
  const orders = ordersKept(frame, label);
  building.frames.length = building.frames.indexOf(frame) + 1;
  building.lead = null;
  building.numbers.set(style, number);
  frame.count += 1;
  frame.item = addItem(building, frame, element, number);
  frame.last = number;
  frame.indent = element.indent;
  frame.orders = orders.length > 0 ? orders : ordersOf(label);
}

/** Begins a list with this item, under `owner` or where its place and marker say. */
export function openList(
  building: Building,
  element: ItemElement,
  number: number,
  owner: Node | null = null,
): void {
  const parent = owner ?? parentOfList(building, element);
  const { style, label, levels } = element.marker;
  const place = { style, parent, prefix: levels.slice(0, -1).join('-'), count: 1 };
  const item = addItem(building, place, element, number);
  building.frames.push({
    ...place,
    item,
    last: number,
    orders: ordersOf(label),
    indent: element.indent,
  });
  building.lead = null;
  building.numbers.set(style, number);
}

function parentOfList(building: Building, element: ItemElement): Node {
  const { frames } = building;
  const deepest = frames.at(-1);
  if (deepest === undefined) return building.lead ?? containerOf(building);
  const nests =
    endsWithColon(wordsOf(deepest.item)) ||
    element.indent >= deepest.indent + 2 ||
    headsNumbers(building, deepest, element);
  if (frames.length < DEEPEST_LIST && nests) return deepest.item;
  const restarted = frames.findLastIndex((frame) => frame.style === element.marker.style);
  if (restarted !== -1) return leave(building, restarted);
  while (frames.length > 1 && isOutdented(frames.at(-1), element)) frames.pop();
  const top = frames.at(-1) ?? deepest;
  const isSideBySide = top.item.kind === 'bullet' && element.marker.number !== null;
  const isTooDeep = frames.length >= DEEPEST_LIST;
  return isSideBySide || isTooDeep ? leave(building, frames.length - 1) : top.item;
}

/** A numbered heading with a list under it that is numbered alike: its fellows show what it is. */
function headsNumbers(building: Building, frame: Frame, { marker }: ItemElement): boolean {
  if (frame.style !== marker.style || marker.number !== 1) return false;
  if (!isName(frame.item.opening) || isName(marker.rest) || !isEmpty(frame.item)) return false;
  const previous = frame.parent.children.at(-2);
  if (previous?.kind === 'item' && !isEmpty(previous)) return true;
  return itemsAhead(building, building.at).some(
    (item) => item.marker.number === frame.last + 1 && isName(item.marker.rest),
  );
}

function isOutdented(frame: Frame | undefined, { indent, gap }: ItemElement): boolean {
  return frame !== undefined && frame.indent > indent + 1 && gap < PAGE_BREAK_GAP;
}

/** Ends the list at this depth and those below; returns where it stood. */
function leave(building: Building, depth: number): Node {
  const parent = building.frames[depth]?.parent ?? containerOf(building);
  building.frames.length = depth;
  return parent;
}

function addItem(
  { bullets }: Building,
  { parent, count }: Pick<Frame, 'parent' | 'count'>,
  { marker, text, line }: ItemElement,
  number: number,
): Node {
  const isBullet = marker.number === null;
  const position = (bullets.get(parent) ?? 0) + 1;
  if (isBullet) bullets.set(parent, position);
  const item = makeNode(isBullet ? 'bullet' : 'item', line, {
    label: marker.label,
    number: isBullet ? position : isLettered(marker.style) ? count : number,
    opening: text,
  });
  parent.children.push(item);
  return item;
}

/** Whether a style numbers with Arabic letters. */
export function isLettered(style: string): boolean {
  return style.startsWith('letters');
}

function ordersOf(label: string | null): readonly string[] {
  return [ALPHABETICAL, ABJAD].filter((order) => letterIndex(order, label ?? '') > 0);
}

/** The orders of letters in which the label comes after the list's last one. */
export function ordersKept({ orders, item }: Frame, label: string | null): readonly string[] {
  return orders.filter(
    (order) => letterIndex(order, label ?? '') > letterIndex(order, item.label ?? ''),
  );
}

/** Letters that many lists in the order of the alphabet leave out. */
const LEFT_OUT = /[ث]/g;

/** Whether the list, in every order it has kept to, leaves out letters before this label. */
export function skipsLetter(frame: Frame, label: string | null): boolean {
  if (!isLettered(frame.style)) return false;
  return ordersKept(frame, label).every((order) => {
    const from = letterIndex(order, frame.item.label ?? '');
    const between = order.slice(from, letterIndex(order, label ?? '') - 1);
    return between.replace(LEFT_OUT, '') !== '';
  });
}

/** The words an item ends with so far. */
export function wordsOf(node: Node): string {
  return node.paragraphs.length > 0 ? lastWordsOf(node) : node.opening;
}
