import type { DocumentStyle } from '../headings/documentStyle.ts';
import type { ImportWarning } from '../words/messages.ts';
import type { Element, ItemElement } from './elements.ts';
import type { Node } from './nodes.ts';

/** An open list: the next item of its style goes on where it stands. */
export type Frame = {
  readonly style: string;
  /** Numbers above the last one, of a label in levels. */
  readonly prefix: string;
  readonly parent: Node;
  item: Node;
  last: number;
  count: number;
  /** Orders of letters that the list has kept to so far. */
  orders: readonly string[];
  indent: number;
};

/** The tree while it is built. */
export type Building = {
  readonly elements: readonly Element[];
  readonly style: DocumentStyle;
  readonly root: Node;
  /** The element being placed. */
  at: number;
  /** The open structural elements, outermost first. */
  sections: Node[];
  /** The open lists, outermost first. */
  frames: Frame[];
  /** A paragraph between lists that introduces the next one. */
  lead: Node | null;
  /** The last number of each sequence, to tell what is out of order. */
  readonly numbers: Map<string, number>;
  /** How many bullets each provision has. */
  readonly bullets: Map<Node, number>;
  readonly warnings: ImportWarning[];
};

/** The structural element that takes what comes next. */
export function containerOf({ sections, root }: Building): Node {
  return sections.at(-1) ?? root;
}

/** How many elements ahead the reader looks to see whether a list goes on. */
const HORIZON = 25;

/** The numbered items that follow before the next heading, as far as the reader looks ahead. */
export function itemsAhead({ elements }: Building, index: number): ItemElement[] {
  const items: ItemElement[] = [];
  for (const element of elements.slice(index + 1, index + 1 + HORIZON)) {
    if (element.type === 'heading') break;
    if (element.type === 'item' && element.marker.number !== null) items.push(element);
  }
  return items;
}
