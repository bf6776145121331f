import type { Provision } from '../core/provision.ts';
import { flattenProvisions } from '../core/provision.ts';
import { provisionHash } from '../editions/provisionHash.ts';
import type { Translation } from '../editions/schema.ts';
import type { ContentEdition } from './content.ts';

/**
 * Joins an English tree to the Arabic one it translates, anchor by anchor.
 * @throws Error naming the edition and the anchors that stand in only one of the two
 */
export function translationFrom(
  { slug, number }: Pick<ContentEdition, 'slug' | 'number'>,
  { arabic, english }: { arabic: readonly Provision[]; english: readonly Provision[] },
): Translation {
  const originals = flattenProvisions(arabic);
  const translated = new Map(
    flattenProvisions(english).map((provision) => [provision.anchor, provision]),
  );
  const missing = originals.filter(({ anchor }) => !translated.has(anchor));
  if (missing.length > 0 || originals.length !== translated.size) {
    const anchors = missing.map(({ anchor }) => anchor).join(', ');
    throw new Error(`${slug}/${String(number)}: the two languages differ in structure: ${anchors}`);
  }
  return Object.fromEntries(
    originals.flatMap((original) => {
      const provision = translated.get(original.anchor);
      if (!provision) return [];
      const { label, heading, text } = provision;
      return [[original.anchor, { label, heading, text, madeFrom: provisionHash(original) }]];
    }),
  );
}
