import { arabicIndicDigits } from './arabic.ts';
import type { Bilingual } from './bilingual.ts';
import { bilingual } from './bilingual.ts';
import type { Provision } from './provision.ts';
import { PROVISION_KINDS } from './provision.ts';

/** A text in both languages: the tree, and what each provision is called in English by anchor. */
export type NamedText = {
  provisions: readonly Provision[];
  translation: Readonly<Record<string, Pick<Provision, 'label' | 'heading'>>>;
};

/**
 * How each provision is named wherever it is cited: the labels on the way to it, chapters left out,
 * such as «المادة الخامسة (٢)» / "Article 5 (2)". A mere number or letter is put in brackets, with
 * its heading when it has one; a provision that has neither label nor heading is named by its kind
 * and its place among its like.
 * @returns the name of every provision, by anchor
 */
export function provisionNames({ provisions, translation }: NamedText): Map<string, Bilingual> {
  const names = new Map<string, Bilingual>();
  nameAll(provisions, { ar: '', en: '' });
  return names;

  function nameAll(siblings: readonly Provision[], parent: Name): void {
    const counts = new Map<string, number>();
    for (const provision of siblings) {
      const { anchor, kind, children } = provision;
      const place = (counts.get(kind) ?? 0) + (isNameless(provision) ? 1 : 0);
      counts.set(kind, place);
      const name = within(parent, ownName({ provision, english: translation[anchor], place }));
      names.set(anchor, bilingual(name.ar, name.en));
      nameAll(children, kind === 'chapter' ? parent : name);
    }
  }
}

/** The name of one provision, null when the text has no such anchor. */
export function provisionName(text: NamedText, anchor: string): Bilingual | null {
  return provisionNames(text).get(anchor) ?? null;
}

/** Null where the English of a step is missing: half a name would mislead. */
type Name = { ar: string; en: string | null };

type Named = Pick<Provision, 'label' | 'heading'>;
type Own = { provision: Provision; english: Named | undefined; place: number };

function ownName({ provision, english, place }: Own): Name {
  if (!isNameless(provision)) {
    return { ar: called(provision), en: (english && called(english)) ?? null };
  }
  const { ar, en } = PROVISION_KINDS[provision.kind];
  if (ONLY_ONE.has(provision.kind)) return { ar: `ال${ar}`, en };
  return { ar: `ال${ar} ${arabicIndicDigits(String(place))}`, en: `${en} ${String(place)}` };
}

/** Kinds of which a text has one, so that they need no number. */
const ONLY_ONE: ReadonlySet<string> = new Set(['preamble', 'approval']);

function isNameless({ label, heading }: Named): boolean {
  return (label ?? '') === '' && (heading ?? '') === '';
}

/** Number or letter of a clause, as opposed to a name such as «المادة الخامسة». */
const MARK = /^.{1,3}$/u;

function called({ label, heading }: Named): string {
  if (label === null || label === '') return heading ?? '';
  if (!MARK.test(label)) return label;
  return heading === null || heading === '' ? `(${label})` : `(${label}) ${heading}`;
}

function within(parent: Name, own: Name): Name {
  return {
    ar: joined({ parent: parent.ar, own: own.ar, comma: '،' }),
    en:
      parent.en === null || own.en === null || own.en === ''
        ? null
        : joined({ parent: parent.en, own: own.en, comma: ',' }),
  };
}

/** A mark in brackets follows what it belongs to; a name of its own follows a comma. */
function joined({ parent, own, comma }: { parent: string; own: string; comma: string }): string {
  if (parent === '') return /^\((.{1,3})\)$/u.exec(own)?.[1] ?? own;
  return own.startsWith('(') ? `${parent} ${own}` : `${parent}${comma} ${own}`;
}
