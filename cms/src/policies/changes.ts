import { canonicalHash } from '../core/canonicalHash.ts';
import type { Provision } from '../core/provision.ts';
import { walkProvisions } from '../core/provision.ts';

/** What became of a provision since the edition before: by its anchor, its own words alone. */
type Change = 'same' | 'added' | 'changed' | 'moved';

export type Changes = {
  /** By anchor, for every provision of the text. */
  of: ReadonlyMap<string, Change>;
  /** What the text takes over from the edition before, as it was there, by anchor. */
  before: ReadonlyMap<string, Provision>;
  /** What the edition before had and the text has no longer. */
  removed: readonly Provision[];
};

/**
 * Compares a text with the edition before it, provision by provision.
 * @param basis the provisions of the newest sealed edition
 * @param now those of the text that is to replace it
 */
export function changesSince(basis: readonly Provision[], now: readonly Provision[]): Changes {
  const earlier = placesOf(basis);
  const present = placesOf(now);
  const of = new Map<string, Change>();
  for (const [anchor, place] of present) of.set(anchor, changeOf(earlier.get(anchor), place));
  const removed = [...earlier].flatMap(([anchor, { provision }]) =>
    present.has(anchor) ? [] : [provision],
  );
  const before = new Map(
    [...earlier].flatMap(([anchor, { provision }]) =>
      present.has(anchor) ? [[anchor, provision] as const] : [],
    ),
  );
  return { of, before, removed };
}

type Place = { provision: Provision; words: string; parent: string };

function placesOf(provisions: readonly Provision[]): Map<string, Place> {
  return new Map(
    Array.from(walkProvisions(provisions), ({ provision, ancestors }) => {
      const { anchor, kind, label, heading, text } = provision;
      const words = canonicalHash({ kind, label, heading, text });
      return [anchor, { provision, words, parent: ancestors.at(-1)?.anchor ?? '' }];
    }),
  );
}

function changeOf(before: Place | undefined, now: Place): Change {
  if (before === undefined) return 'added';
  if (before.words !== now.words) return 'changed';
  return before.parent === now.parent ? 'same' : 'moved';
}
