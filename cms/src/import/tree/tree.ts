import { fold } from '../../core/arabic.ts';
import { statesApproval } from '../facts/approval.ts';
import type { DocumentStyle } from '../headings/documentStyle.ts';
import { isApprovalHeading } from '../words/headingWords.ts';
import type { ImportWarning } from '../words/messages.ts';
import {
  beginsWithVerb,
  countWords,
  endsWithColon,
  isLeadIn,
  readsAsSentence,
} from '../words/phrases.ts';
import type { Building, Frame } from './building.ts';
import { containerOf, itemsAhead } from './building.ts';
import type { Element, HeadingElement, ItemElement, ParagraphElement } from './elements.ts';
import { placeItem } from './lists.ts';
import type { Node } from './nodes.ts';
import { isEmpty, makeNode } from './nodes.ts';
import { repeatsInOtherScript } from './otherScript.ts';
import { placeHeading } from './sections.ts';
import { ROW_STYLE } from './tables.ts';

/** Builds the tree of provisions from the elements of a text, and reports odd numbering. */
export function buildTree(
  elements: readonly Element[],
  style: DocumentStyle,
): { root: Node; warnings: ImportWarning[] } {
  const root = makeNode('root', 0, { rank: 0 });
  const building: Building = {
    elements,
    style,
    root,
    at: 0,
    sections: [],
    frames: [],
    lead: null,
    numbers: new Map(),
    bullets: new Map(),
    warnings: [],
  };
  for (const [index, element] of elements.entries()) {
    building.at = index;
    place(building, element, index);
  }
  return { root, warnings: building.warnings };
}

function place(building: Building, element: Element, index: number): void {
  switch (element.type) {
    case 'heading':
      if (repeatsInOtherScript(building, element))
        append(building, containerOf(building), asParagraph({ ...element, indent: 0 }), index);
      else placeHeading(building, element, index);
      return;
    case 'item':
      if (isInitial(building, element)) placeParagraph(building, asParagraph(element), index);
      else placeItem(building, element, index);
      return;
    case 'paragraph':
      placeParagraph(building, element, index);
      return;
  }
}

/** A letter that neither begins a list nor goes on with one: "د. سعد", "م/ أحمد" in signatures. */
function isInitial({ frames, sections }: Building, { marker, indent }: ItemElement): boolean {
  if (!marker.style.startsWith('letter')) return false;
  const isSigning = sections.some(
    (node) => node.kind === 'approval' || isApprovalHeading(fold(node.opening)),
  );
  const isOpen = frames.some((frame) => frame.style === marker.style);
  return isSigning || (!isOpen && marker.number !== 1 && indent === 0);
}

type Written = Pick<ItemElement, 'written' | 'indent' | 'line'>;

function asParagraph({ written, indent, line }: Written): ParagraphElement {
  return { type: 'paragraph', text: written, indent, isRow: false, line };
}

function placeParagraph(building: Building, element: ParagraphElement, index: number): void {
  const owner = itemOf(building, element, index);
  if (owner !== null) {
    if (owner.children.length === 0) owner.paragraphs.push(element);
    else append(building, owner, element, index);
    return;
  }
  building.frames = [];
  if (isHeadingOfBareLabel(building, element, index)) {
    containerOf(building).opening = element.text;
  } else if (isSeparateApproval(building, element)) {
    const node = makeNode('approval', element.line);
    building.root.children.push(node);
    building.sections = [node];
    node.paragraphs.push(element);
  } else if (headsSection(building, element, index)) {
    placeHeading(building, sectionHeading(element), index);
  } else {
    append(building, containerOf(building), element, index);
  }
}

function sectionHeading({ text, line }: ParagraphElement): HeadingElement {
  return { type: 'heading', marker: null, text, level: null, written: text, line };
}

/** The item that a paragraph after it belongs to: by its indent, or since its list goes on. */
function itemOf(
  building: Building,
  { indent, isRow }: ParagraphElement,
  index: number,
): Node | null {
  const { frames } = building;
  if (frames.length === 0) return null;
  if (isRow) return tabled(building, index);
  const depth = frames.findLastIndex((frame) => indent >= frame.indent + 2);
  const found = depth === -1 ? goingOn(building, index) : depth;
  if (found === -1) return headedItem(frames);
  frames.length = found + 1;
  return frames[found]?.item ?? null;
}

/** The numbered heading whose table this is, since its fellow follows after the table. */
function tabled(building: Building, index: number): Node | null {
  const { frames, elements } = building;
  const [frame] = frames;
  const ahead = itemsAhead(building, index).filter(({ marker }) => marker.style !== ROW_STYLE);
  const isHeading = frame !== undefined && countWords(frame.item.opening) <= 8;
  const goesOn =
    ahead[0]?.marker.style === frame?.style && ahead[0]?.marker.number === (frame?.last ?? 0) + 1;
  if (!isHeading || !goesOn || elements[index]?.type !== 'paragraph') return null;
  frames.length = 1;
  return frame.item;
}

/** The last of the numbered headings, whose fellows have text under them too. */
function headedItem(frames: readonly Frame[]): Node | null {
  const [frame] = frames;
  if (frame === undefined || frames.length > 1 || !isEmpty(frame.item)) return null;
  if (/[.؛;]$/.test(frame.item.opening)) return null;
  const previous = frame.parent.children.at(-2);
  const isHeaded = previous?.kind === 'item' && !isEmpty(previous);
  return isHeaded && countWords(frame.item.opening) <= 8 ? frame.item : null;
}

/** Depth of the numbered list that goes on after a paragraph, before another of its style begins; or -1. */
function goingOn(building: Building, index: number): number {
  const ahead = itemsAhead(building, index);
  return building.frames.findLastIndex((frame) => {
    const next = ahead.find(({ marker }) => marker.style === frame.style);
    return next !== undefined && next.marker.number === frame.last + 1;
  });
}

/** The heading of a label that stands alone on its line is the short line under it. */
function isHeadingOfBareLabel(
  building: Building,
  { text, isRow }: ParagraphElement,
  index: number,
): boolean {
  const container = containerOf(building);
  const isBare = container.label !== null && container.opening === '' && isEmpty(container);
  if (!isBare || isRow || countWords(text) > 10 || text.length > 200 || /[.؟?؛;]$/.test(text))
    return false;
  if (isLeadIn(text) || readsAsSentence(text)) return false;
  const next = building.elements[index + 1];
  return container.kind === 'chapter' || (next !== undefined && next.type !== 'heading');
}

/** The board's words after the last article are not that article's. */
function isSeparateApproval(building: Building, { text, isRow }: ParagraphElement): boolean {
  if (isRow || !statesApproval(text)) return false;
  const container = containerOf(building);
  const isItsOwn = building.sections.some((node) => isApprovalHeading(fold(node.opening)));
  const hasText = !isEmpty(container) || isRule(container);
  return container.kind !== 'root' && container.kind !== 'approval' && !isItsOwn && hasText;
}

/** Whether the words beside a label are its text: "المادة ٧: يعمل بهذه اللائحة من تاريخ نشرها." */
function isRule({ opening }: Node): boolean {
  const words = countWords(opening);
  const isClosed = words > 3 && /[.؛]$/.test(opening);
  return readsAsSentence(opening) || isClosed || words > LONGEST_NAME_WORDS;
}

const LONGEST_NAME_WORDS = 6;
const LONGEST_HEADING_WORDS = 20;

/** In a text without marked headings, a line ending with ":" heads what follows it. */
function headsSection(
  building: Building,
  { text, isRow }: ParagraphElement,
  index: number,
): boolean {
  if (building.style.hasMarkedHeadings || isRow || !endsWithColon(text)) return false;
  if (countWords(text) > LONGEST_HEADING_WORDS || building.elements[index + 1] === undefined)
    return false;
  const container = containerOf(building);
  if (container.kind !== 'section' || container.children.length > 0) return true;
  const hasText = container.paragraphs.length > 0 || /[:：]\s*\S/.test(container.opening);
  return hasText && !readsAsSentence(text) && !beginsWithVerb(fold(text));
}

/** Adds a paragraph after what the node holds already, so that the order of reading stays. */
function append(building: Building, node: Node, paragraph: ParagraphElement, index: number): void {
  const last = node.children.at(-1);
  const isRoot = node.kind === 'root';
  let owner = node;
  if (isRoot || last !== undefined) {
    const isOpen =
      last !== undefined &&
      (last.kind === 'paragraph' || last.kind === 'preamble') &&
      last.children.length === 0;
    owner =
      isOpen && building.lead !== last
        ? last
        : makeNode(isRoot && last === undefined ? 'preamble' : 'paragraph', paragraph.line);
    if (owner !== last) node.children.push(owner);
  }
  owner.paragraphs.push(paragraph);
  const next = building.elements[index + 1];
  const headsRows = paragraph.isRow && next?.type === 'item' && next.marker.style === ROW_STYLE;
  building.lead = owner !== node && (endsWithColon(paragraph.text) || headsRows) ? owner : null;
}
