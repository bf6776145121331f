import type { Bilingual } from '../core/bilingual.ts';
import { bilingual } from '../core/bilingual.ts';
import type { Provision } from '../core/provision.ts';
import { findPlaced } from '../core/provision.ts';
import type { Translation } from './schema.ts';

/**
 * How a provision is named when it is cited: the labels on the way to it, chapters left out, such as
 * «المادة الخامسة (٢)» / "Article 5 (2)". A provision without a label is named by its heading.
 * @returns null when the tree has no such anchor
 */
export function pathLabel(
  provisions: readonly Provision[],
  translation: Translation,
  anchor: string,
): Bilingual | null {
  const placed = findPlaced(provisions, anchor);
  if (placed === null) return null;
  const path = [...placed.ancestors, placed.provision].filter(
    (step) => step === placed.provision || !step.anchor.startsWith('chapter-'),
  );
  const ar = path.map(nameOf).filter((name) => name !== null);
  const en = path.map((step) => englishNameOf(step, translation)).filter((name) => name !== null);
  return bilingual(joined(ar, '، ') || anchor, en.length === path.length ? joined(en, ', ') : null);
}

/** Number or letter of a clause, as opposed to a name such as «المادة الخامسة». */
const MARK = /^.{1,3}$/u;

/** Names in a row; a mere mark is put in brackets after what it belongs to. */
function joined(names: readonly string[], comma: string): string {
  return names.reduce((all, name) => {
    if (all === '') return name;
    return MARK.test(name) ? `${all} (${name})` : `${all}${comma}${name}`;
  }, '');
}

function nameOf({
  label,
  heading,
}: Omit<Provision, 'children' | 'anchor' | 'text'>): string | null {
  return label ?? heading;
}

function englishNameOf(provision: Provision, translation: Translation): string | null {
  const english = translation[provision.anchor];
  return english === undefined ? null : nameOf(english);
}
