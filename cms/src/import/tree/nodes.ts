import type { Marker } from '../labels/markers.ts';

/** A paragraph with the line of the source on which it begins. */
export type Paragraph = { readonly text: string; readonly line: number };

/** A provision while the tree is built. */
export type Node = {
  readonly kind: Marker['kind'] | 'approval' | 'paragraph' | 'preamble' | 'root' | 'section';
  /** Rank among structural kinds, 0 for the root; sections take part by their level. */
  readonly rank: number;
  /** Level of a Markdown heading, else null. */
  readonly level: number | null;
  label: string | null;
  /** Number for the anchor; null where the position counts. */
  number: number | null;
  heading: string | null;
  /** The words beside the label, until it is known whether they are its heading or its text. */
  opening: string;
  /** Several numbers for the anchor of a label in levels whose parents are not there. */
  part: string | null;
  readonly paragraphs: Paragraph[];
  readonly children: Node[];
  readonly line: number;
};

/** A node with nothing in it yet. */
export function makeNode(kind: Node['kind'], line: number, more: Partial<Node> = {}): Node {
  return {
    kind,
    line,
    rank: 9,
    level: null,
    label: null,
    number: null,
    heading: null,
    opening: '',
    part: null,
    paragraphs: [],
    children: [],
    ...more,
  };
}

/** Every node below one, in reading order, with itself first. */
export function* walkNodes(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) yield* walkNodes(child);
}

/** Whether the node says anything beside its label and heading. */
export function isEmpty({ paragraphs, children }: Node): boolean {
  return paragraphs.length === 0 && children.length === 0;
}

/** The end of the node's last paragraph, or of its heading. */
export function lastWordsOf({ paragraphs, heading }: Node): string {
  return paragraphs.at(-1)?.text ?? heading ?? '';
}
