import type { Provision } from '../api/policies.ts';
import { wordsOf } from '../i18n/bilingual.ts';
import type { Locale } from '../i18n/locale.ts';

/** A chapter, section or article stands under a heading of its own; anything else is a clause. */
export function isHeaded(provision: Provision): boolean {
  return (
    /^(?:chapter|section|article)-[^-]+(?:-[a-z])?$/.test(provision.anchor) ||
    (provision.heading.ar ?? '') !== ''
  );
}

/** Whether a provision only gathers others, as a chapter does. */
export function isChapter(provision: Provision): boolean {
  return provision.anchor.startsWith('chapter-');
}

/** How a provision is named in speech: its label, else its heading. */
export function nameOf(locale: Locale, provision: Provision): string {
  const label = wordsOf(locale, provision.label);
  return label === '' ? wordsOf(locale, provision.heading) : label;
}

/** How a provision inside another is named: “Article 3 (2)”. */
export function nameWithin(
  locale: Locale,
  { parent, provision }: { parent: string; provision: Provision },
): string {
  const own = nameOf(locale, provision);
  if (isHeaded(provision) || parent === '') return own;
  return own === '' ? parent : `${parent} (${own})`;
}

/** A provision of a tree laid flat, with the name it is cited by. */
export type NamedProvision = { provision: Provision; name: string };

/** Every provision of a tree in reading order. */
export function flatten(locale: Locale, provisions: readonly Provision[]): NamedProvision[] {
  function within(parent: string, children: readonly Provision[]): NamedProvision[] {
    return children.flatMap((provision) => {
      const name = nameWithin(locale, { parent, provision });
      const inner = isChapter(provision) ? '' : name;
      return [{ provision, name }, ...within(inner, provision.children)];
    });
  }
  return within('', provisions);
}

/** How far the translation of a whole text has come. */
export function translationOf(
  provisions: readonly Provision[],
): 'complete' | 'partial' | 'missing' {
  const all = flatten('ar', provisions).map(({ provision }) => provision.translation);
  if (all.every((translation) => translation === 'fresh')) return 'complete';
  return all.every((translation) => translation === 'missing') ? 'missing' : 'partial';
}
