import { fold } from '../../core/arabic.ts';
import type { Provision, ProvisionKind } from '../../core/provision.ts';
import { addressFrom } from '../../policies/address.ts';
import {
  countWords,
  endsOpen,
  endsWithColon,
  isLeadIn,
  readsAsSentence,
  withoutClosingMarks,
} from '../words/phrases.ts';
import type { Node } from './nodes.ts';
import { isEmpty } from './nodes.ts';

const LONGEST_HEADING_CHARACTERS = 300;
const LONGEST_MARKDOWN_HEADING_WORDS = 25;
const LONGEST_HEADING_WORDS = 12;
const LONGEST_LONE_HEADING_WORDS = 6;
const LONGEST_ITEM_HEADING_WORDS = 8;

/** Parts what stands beside each label into heading and text, through the whole tree. */
export function partOpenings(node: Node): void {
  const [heading, text] = part(node);
  if (heading !== null) node.heading = heading;
  if (text !== '') node.paragraphs.unshift({ text, line: node.line });
  node.opening = '';
  for (const child of node.children) partOpenings(child);
}

type Parted = [heading: string | null, text: string];

function part(node: Node): Parted {
  const { opening, kind, level } = node;
  if (opening === '') return [null, ''];
  if (kind === 'item' || kind === 'bullet')
    return isItemHeading(node) ? asHeading(opening) : [null, opening];
  if (node.label === null) return partAtColon(opening) ?? asHeading(opening);
  if (level !== null && countWords(opening) <= LONGEST_MARKDOWN_HEADING_WORDS)
    return asHeading(opening);
  return partAtColon(opening) ?? (isHeading(node) ? asHeading(opening) : [null, opening]);
}

function asHeading(words: string): Parted {
  const heading = withoutClosingMarks(words);
  return heading === '' || heading.length > LONGEST_HEADING_CHARACTERS
    ? [null, words]
    : [heading, ''];
}

/** "المادة الأولى: التعريفات: يقصد بالكلمات …": heading and text on one line. */
function partAtColon(words: string): Parted | null {
  const colon = words.slice(0, LONGEST_HEADING_CHARACTERS).search(/[:：]/);
  const text = words.slice(colon + 1).replace(/^[\s\-–—ـ]+/, '');
  const head = words.slice(0, Math.max(colon, 0)).trim();
  if (head === '' || text === '' || countWords(head) > LONGEST_LONE_HEADING_WORDS) return null;
  return isLeadIn(head) || readsAsSentence(head) ? null : [withoutClosingMarks(head), text];
}

/** Whether the words after a label name its subject rather than rule on it. */
function isHeading(node: Node): boolean {
  const { opening } = node;
  const words = countWords(opening);
  const isName = !readsAsSentence(opening) && !(endsWithColon(opening) && isLeadIn(opening));
  if (node.kind === 'chapter' || node.kind === 'annex')
    return words <= LONGEST_HEADING_WORDS && (isName || words <= 3);
  if (isEmpty(node))
    return isName && words <= LONGEST_LONE_HEADING_WORDS && !/[.؛;]$/.test(opening);
  if (words > LONGEST_LONE_HEADING_WORDS && /[.؛;]$/.test(opening)) return false;
  return (isName || words <= 2) && words <= LONGEST_HEADING_WORDS;
}

/** A short item above further text or a list of its own is a heading in all but marks. */
function isItemHeading(node: Node): boolean {
  const { opening } = node;
  return (
    !isEmpty(node) &&
    countWords(opening) <= LONGEST_ITEM_HEADING_WORDS &&
    !/[،,]|[.؟?؛;]$/.test(opening) &&
    !isLeadIn(opening) &&
    !endsOpen(withoutClosingMarks(fold(opening).trim())) &&
    !readsAsSentence(opening)
  );
}

/** Gives every node its anchor and turns the tree into provisions. */
export function toProvisions(root: Node): Provision[] {
  const naming: Naming = {
    anchors: new Map(),
    taken: new Set(),
    clashes: new Map(),
    counts: new Map(),
    lastNamed: null,
  };
  return root.children.map((child) => toProvision(child, root, naming));
}

type Naming = {
  readonly anchors: Map<Node, string>;
  readonly taken: Set<string>;
  /** How often an anchor was wanted beyond the first time. */
  readonly clashes: Map<string, number>;
  readonly counts: Map<string, number>;
  /** The last provision at the top that has a label or a heading. */
  lastNamed: string | null;
};

function toProvision(node: Node, parent: Node, naming: Naming): Provision {
  const anchor = unique(wantedAnchor(node, parent, naming), naming);
  naming.anchors.set(node, anchor);
  if (parent.kind === 'root' && (node.label ?? node.heading) !== null) naming.lastNamed = anchor;
  return {
    anchor,
    kind: kindOf(node),
    label: node.label,
    heading: node.heading,
    text: node.paragraphs.map(({ text }) => text).join('\n\n'),
    children: node.children.map((child) => toProvision(child, node, naming)),
  };
}

function kindOf({ kind }: Node): ProvisionKind {
  return kind === 'bullet' || kind === 'root' ? 'item' : kind;
}

function wantedAnchor(node: Node, parent: Node, naming: Naming): string {
  const above = naming.anchors.get(parent) ?? '';
  const number = node.part ?? String(node.number ?? 0);
  switch (node.kind) {
    case 'preamble':
    case 'approval':
      return node.kind;
    case 'section':
      return `section-${wordsOf(node) ?? String(count(naming, 'section'))}`;
    case 'paragraph':
      return paragraphAnchor(parent, naming);
    case 'article':
    case 'annex': {
      const added = /مكرر|bis/.test(node.label ?? '') ? '-bis' : '';
      const own = `${node.kind}-${number}${added}`;
      return naming.taken.has(own) && above !== '' ? `${above}-${own}` : own;
    }
    case 'chapter':
      return parent.kind === 'chapter' ? `${above}-${number}` : `chapter-${number}`;
    case 'clause':
    case 'item':
    case 'bullet':
    case 'root':
      return above === '' ? `clause-${number}` : `${above}-${number}`;
  }
}

const LONGEST_WORDS = 40;

/** The words of a heading in Latin letters, as far as they go in an address. */
function wordsOf({ heading }: Node): string | null {
  const words = (addressFrom(heading ?? '') ?? '').split('-');
  const kept = words.filter(
    (_, index) => words.slice(0, index + 1).join('-').length <= LONGEST_WORDS,
  );
  return kept.length === 0 || kept[0] === '' ? null : kept.join('-');
}

/** A paragraph is named after what stands above it, or at the top of a text after what stands before it. */
function paragraphAnchor(parent: Node, naming: Naming): string {
  const above = naming.anchors.get(parent) ?? '';
  const key = above === '' ? (naming.lastNamed ?? '') : above;
  return key === ''
    ? `paragraph-${String(count(naming, ''))}`
    : `${key}-p${String(count(naming, key))}`;
}

function count({ counts }: Naming, key: string): number {
  const next = (counts.get(key) ?? 0) + 1;
  counts.set(key, next);
  return next;
}

/** Adds -b, -c … to an anchor that is taken. */
function unique(wanted: string, { taken, clashes }: Naming): string {
  let anchor = wanted;
  while (taken.has(anchor)) {
    const clash = (clashes.get(wanted) ?? 0) + 1;
    clashes.set(wanted, clash);
    anchor = `${wanted}-${suffix(clash)}`;
  }
  taken.add(anchor);
  return anchor;
}

/** 1 → b, 25 → z, 26 → ab. */
function suffix(clash: number): string {
  const letter = String.fromCharCode(97 + (clash % 26));
  return clash < 26 ? letter : suffix(Math.floor(clash / 26) - 1 || 1) + letter;
}
