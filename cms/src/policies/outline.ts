import type { Provision } from '../core/provision.ts';

/**
 * A provision tree as the editor shows it: one row per provision, in reading order, each with its
 * depth. A row's descendants are the rows after it that are deeper.
 */
export type OutlineRow = Omit<Provision, 'children'> & { depth: number };

/** Deepest level the editor makes. */
const DEEPEST = 5;

export function rowsOf(provisions: readonly Provision[], depth = 0): OutlineRow[] {
  return provisions.flatMap(({ children, ...provision }) => [
    { ...provision, depth },
    ...rowsOf(children, depth + 1),
  ]);
}

/** Builds the tree back; a row deeper than its predecessor allows hangs from that predecessor. */
export function treeOf(rows: readonly OutlineRow[]): Provision[] {
  const root: Provision[] = [];
  const path: Provision[] = [];
  for (const { depth, ...row } of rows) {
    const provision = { ...row, children: [] };
    path.length = Math.min(depth, path.length);
    (path.at(-1)?.children ?? root).push(provision);
    path.push(provision);
  }
  return root;
}

/** Index after the last descendant of a row. */
export function endOf(rows: readonly OutlineRow[], index: number): number {
  const depth = rows[index]?.depth ?? 0;
  const next = rows.findIndex((row, at) => at > index && row.depth <= depth);
  return next === -1 ? rows.length : next;
}

type Step = { index: number; by: 1 | -1 };

/** Moves a row and its descendants one level in (1) or out (-1), as far as the tree allows. */
export function shift(rows: readonly OutlineRow[], { index, by }: Step): OutlineRow[] {
  const end = endOf(rows, index);
  const block = rows.slice(index, end);
  const deepest = Math.max(...block.map(({ depth }) => depth));
  const above = rows[index - 1]?.depth ?? -1;
  const depth = (rows[index]?.depth ?? 0) + by;
  if (depth < 0 || depth > above + 1 || deepest + by > DEEPEST) return [...rows];
  const shifted = block.map((row) => ({ ...row, depth: row.depth + by }));
  return [...rows.slice(0, index), ...shifted, ...rows.slice(end)];
}

/** Swaps a row and its descendants with the sibling before (-1) or after (1), if there is one. */
export function move(rows: readonly OutlineRow[], { index, by }: Step): OutlineRow[] {
  const depth = rows[index]?.depth ?? 0;
  const other = by === 1 ? endOf(rows, index) : siblingBefore(rows, index);
  if (rows[other]?.depth !== depth) return [...rows];
  const [first, second] = by === 1 ? [index, other] : [other, index];
  const end = endOf(rows, second);
  return [
    ...rows.slice(0, first),
    ...rows.slice(second, end),
    ...rows.slice(first, second),
    ...rows.slice(end),
  ];
}

/** Removes a row with its descendants. */
export function remove(rows: readonly OutlineRow[], index: number): OutlineRow[] {
  return [...rows.slice(0, index), ...rows.slice(endOf(rows, index))];
}

/**
 * Adds an empty row after a row and its descendants, at its depth and of its kind; at the end, as an
 * article, without an index.
 */
export function addAfter(rows: readonly OutlineRow[], index: number | null): OutlineRow[] {
  const at = index === null ? rows.length : endOf(rows, index);
  const depth = index === null ? 0 : (rows[index]?.depth ?? 0);
  const row: OutlineRow = {
    anchor: freshAnchor({ rows, at, depth }),
    kind: (index === null ? undefined : rows[index]?.kind) ?? 'article',
    label: null,
    heading: null,
    text: '',
    depth,
  };
  return [...rows.slice(0, at), row, ...rows.slice(at)];
}

function siblingBefore(rows: readonly OutlineRow[], index: number): number {
  const depth = rows[index]?.depth ?? 0;
  for (let at = index - 1; at >= 0; at -= 1) {
    const row = rows[at];
    if (row === undefined || row.depth < depth) return -1;
    if (row.depth === depth) return at;
  }
  return -1;
}

/** An anchor nobody has: the parent's with the next free number, or the next free section. */
function freshAnchor({
  rows,
  at,
  depth,
}: {
  rows: readonly OutlineRow[];
  at: number;
  depth: number;
}): string {
  const parent = rows.slice(0, at).findLast((row) => row.depth === depth - 1);
  const prefix = depth === 0 || parent === undefined ? 'section' : parent.anchor;
  const taken = new Set(rows.map(({ anchor }) => anchor));
  let number = 1;
  while (taken.has(`${prefix}-${String(number)}`)) number += 1;
  return `${prefix}-${String(number)}`;
}
