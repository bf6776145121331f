import type { Label } from './bilingual.ts';

/** What a provision is; it is stored, and nobody guesses it from an anchor or a label. */
export const PROVISION_KINDS = {
  preamble: { ar: 'تمهيد', en: 'Preamble' },
  chapter: { ar: 'باب', en: 'Chapter' },
  section: { ar: 'قسم', en: 'Section' },
  article: { ar: 'مادة', en: 'Article' },
  clause: { ar: 'بند', en: 'Clause' },
  item: { ar: 'عنصر', en: 'Item' },
  paragraph: { ar: 'فقرة', en: 'Paragraph' },
  approval: { ar: 'اعتماد', en: 'Approval' },
  annex: { ar: 'ملحق', en: 'Annex' },
} as const satisfies Record<string, Label>;

export type ProvisionKind = keyof typeof PROVISION_KINDS;

/**
 * One addressable element of a policy's text: chapter, article, clause, paragraph. `text` is plain
 * text whose paragraphs are separated by a blank line; `anchor` is ASCII and unique in its tree.
 */
export type Provision = {
  anchor: string;
  kind: ProvisionKind;
  label: string | null;
  heading: string | null;
  text: string;
  children: Provision[];
};

/**
 * What a provision binds the association to, as data: reply (or decide) within `amount` of `unit`,
 * counted from the receipt of what the person sent or from its completion. `min` is a floor ("not
 * less than").
 */
export type Commitment = {
  kind: 'reply' | 'decision';
  bound: 'max' | 'min';
  amount: number;
  unit: 'workingDays' | 'days' | 'weeks' | 'months';
  from: 'receipt' | 'completion';
  anchor: string;
};

/** A provision with the provisions above it, outermost first. */
export type Placed = { provision: Provision; ancestors: readonly Provision[] };

/** Every provision in reading order, each with its ancestors. */
export function* walkProvisions(
  provisions: readonly Provision[],
  ancestors: readonly Provision[] = [],
): Generator<Placed> {
  for (const provision of provisions) {
    yield { provision, ancestors };
    yield* walkProvisions(provision.children, [...ancestors, provision]);
  }
}

/** Every provision in reading order. */
export function flattenProvisions(provisions: readonly Provision[]): Provision[] {
  return Array.from(walkProvisions(provisions), ({ provision }) => provision);
}

/** The provision with this anchor, or null. */
export function findProvision(provisions: readonly Provision[], anchor: string): Provision | null {
  return findPlaced(provisions, anchor)?.provision ?? null;
}

/** The provision with this anchor and its ancestors, or null. */
export function findPlaced(provisions: readonly Provision[], anchor: string): Placed | null {
  for (const placed of walkProvisions(provisions)) {
    if (placed.provision.anchor === anchor) return placed;
  }
  return null;
}
