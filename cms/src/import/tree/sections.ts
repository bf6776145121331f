import type { Marker } from '../labels/markers.ts';
import { withNumber } from '../labels/repair.ts';
import { warnings } from '../words/messages.ts';
import type { Building } from './building.ts';
import { containerOf } from './building.ts';
import type { HeadingElement } from './elements.ts';
import type { Node } from './nodes.ts';
import { makeNode } from './nodes.ts';
import { isLatin } from './otherScript.ts';

/** The level of a plain heading among Markdown ones: below them, above an emphasised line. */
const PLAIN_LEVEL = 6;

/** Opens a structural element or a section where its rank and level put it; open lists end. */
export function placeHeading(building: Building, element: HeadingElement, index: number): void {
  const { marker, level, text, line } = element;
  building.frames = [];
  building.lead = null;
  while (building.sections.length > 0 && !mayContain(building, element, index))
    building.sections.pop();
  const parent = containerOf(building);
  const checked = marker === null ? null : checkNumber(building, parent, element, marker, index);
  const node = makeNode(marker?.kind ?? 'section', line, {
    level,
    opening: text,
    rank: marker?.rank ?? 9,
    label: checked?.label ?? null,
    number: checked?.number ?? null,
    part:
      marker !== null && marker.levels.length > 1 && parent.number === null
        ? marker.levels.join('-')
        : null,
  });
  parent.children.push(node);
  building.sections.push(node);
}

/** A plain heading before further articles of a chapter stands in that chapter. */
function headsArticles({ elements }: Building, index: number): boolean {
  const next = elements.slice(index + 1).find(({ type }) => type === 'heading');
  return next?.type === 'heading' && next.marker?.kind === 'article';
}

function mayContain(building: Building, { marker, level }: HeadingElement, index: number): boolean {
  const node = containerOf(building);
  if (marker === null && level === null)
    return node.kind === 'chapter' && node.children.length > 0 && headsArticles(building, index);
  const isDeeper = level !== null && (node.level ?? PLAIN_LEVEL) < level;
  if (marker === null) return isDeeper && node.kind !== 'approval' && node.kind !== 'paragraph';
  if (node.kind === 'section') return isDeeper && node.level !== null;
  return (
    (node.rank < marker.rank && node.rank > 0 && node.rank < 9) || (isDeeper && node.level !== null)
  );
}

type Checked = { label: string | null; number: number | null };

/** Watches the numbers of articles through the text, and of the rest through their parent. */
function checkNumber(
  { numbers, warnings: found, elements }: Building,
  parent: Node,
  { line }: HeadingElement,
  { kind, rank, label, number }: Marker,
  index: number,
): Checked {
  if (number === null || label === null) return { label, number };
  const script = isLatin(label) ? 'latin' : '';
  const key =
    kind === 'article' ? `${kind} ${script}` : `${kind} ${String(rank)} ${String(parent.line)}`;
  const last = numbers.get(key) ?? 0;
  const expected = last + 1;
  const isAdded = label.includes('مكرر');
  const isMisread =
    number === 0 ||
    (!isAdded &&
      number !== expected &&
      nextNumber(elements, index, kind) === expected + 1 &&
      number !== 1);
  if (isMisread && /\d|[٠-٩۰-۹]/.test(label)) {
    const repaired = withNumber(label, expected);
    found.push(warnings.listNumberRepaired({ written: label, repaired }, line));
    numbers.set(key, expected);
    return { label: repaired, number: expected };
  }
  numbers.set(key, number);
  const isRestart =
    number === 1 && kind === 'article' && parent.kind === 'chapter' && parent.children.length === 0;
  const isRepeated = number === last && !isAdded;
  if (isRepeated) found.push(warnings.labelDuplicate(label, line));
  else if (number !== expected && number !== last && !isRestart) {
    found.push(
      warnings.labelOutOfOrder(
        { label, expected: withNumber(/\d|[٠-٩۰-۹]/.test(label) ? label : '', expected) },
        line,
      ),
    );
  }
  return { label, number };
}

function nextNumber(
  elements: Building['elements'],
  index: number,
  kind: Marker['kind'],
): number | null {
  const ahead = elements.slice(index + 1, index + 40);
  const next = ahead.find((element) => element.type === 'heading' && element.marker?.kind === kind);
  return next?.type === 'heading' ? (next.marker?.number ?? null) : null;
}
