import { isDigits } from '../labels/markers.ts';
import { withNumber } from '../labels/repair.ts';
import { warnings } from '../words/messages.ts';
import type { Building } from './building.ts';
import { containerOf } from './building.ts';
import type { ItemElement } from './elements.ts';
import { goOn, openList } from './frames.ts';
import type { Node } from './nodes.ts';

/**
 * Puts an item labelled in levels (3.1, ١/٢, 2-4-1) under the element that its first numbers name.
 * Where the order of writing is turned round (١/٣ for the first of three), the last number names it.
 */
export function placeLevels(building: Building, element: ItemElement): void {
  const { marker } = element;
  const turned = isTurned(building, marker.levels);
  const levels = turned ? [...marker.levels].reverse() : marker.levels;
  const number = levels.at(-1) ?? 0;
  const above = levels.slice(0, -1);
  const prefix = above.join('-');
  const placed = { ...element, marker: { ...marker, levels, number } };
  const open = building.frames.findLast(
    (frame) => frame.style === marker.style && frame.prefix === prefix,
  );
  if (open !== undefined) {
    reportJump(building, element, open.last, number);
    goOn(building, open, placed, number);
    return;
  }
  const owner = ownerOf(building, above);
  if (owner === null) openApart(building, placed, levels);
  else openList(building, placed, number, owner);
}

function reportJump(
  { warnings: found }: Building,
  { marker, line }: ItemElement,
  last: number,
  number: number,
): void {
  const label = marker.label ?? '';
  if (number === last) found.push(warnings.labelDuplicate(label, line));
  if (number === last || number === last + 1) return;
  const own = new RegExp(marker.number === number ? /\p{Nd}+$/u : /^\p{Nd}+/u);
  const expected = label.replace(own, (digits) => withNumber(digits, last + 1));
  found.push(warnings.labelOutOfOrder({ label, expected }, line));
}

function isTurned(building: Building, levels: readonly number[]): boolean {
  const [first, second] = levels;
  if (levels.length !== 2 || first === undefined || second === undefined || first === second)
    return false;
  return ownerOf(building, [first], false) === null && ownerOf(building, [second], false) !== null;
}

/** The open element with these numbers; lists that are deeper end. */
function ownerOf(building: Building, above: readonly number[], closes = true): Node | null {
  const last = above.at(-1);
  const prefix = above.slice(0, -1).join('-');
  const depth = building.frames.findLastIndex((frame) =>
    above.length > 1
      ? frame.prefix === prefix && frame.last === last
      : isDigits(frame.style) && frame.last === last,
  );
  if (depth !== -1) {
    if (closes) building.frames.length = depth + 1;
    return building.frames[depth]?.item ?? null;
  }
  const container = containerOf(building);
  if (above.length !== 1 || container.number !== last || container.kind === 'section') return null;
  if (closes) building.frames = [];
  return container;
}

/** Labels in levels whose parents are not in the text: one list, its anchors with all numbers. */
function openApart(building: Building, element: ItemElement, levels: readonly number[]): void {
  const same = building.frames.findLastIndex((frame) => frame.style === element.marker.style);
  const parent = same === -1 ? null : (building.frames[same]?.parent ?? null);
  if (same !== -1) building.frames.length = same;
  openList(building, element, levels.at(-1) ?? 0, parent);
  const item = building.frames.at(-1)?.item;
  if (item !== undefined) item.part = levels.join('-');
}
