import type { Provision } from '../api/policies.ts';
import type { BlockAttributes } from '../i18n/bilingual.ts';
import { blockIn, wordsOf } from '../i18n/bilingual.ts';
import type { Locale } from '../i18n/locale.ts';

/** A chapter, section or article stands under a heading of its own; anything else is a clause. */
export function isHeaded({ kind, heading }: Provision): boolean {
  return ['chapter', 'section', 'article'].includes(kind) || (heading.ar ?? '') !== '';
}

/** Whether a provision only gathers others, as a chapter does. */
export function isChapter({ kind }: Provision): boolean {
  return kind === 'chapter';
}

/** What stands together in a text: one headed provision, or the clauses between two of them. */
type Run = { headed: Provision } | { clauses: Provision[] };

/** The provisions in the order the board approved, clauses that follow one another as one list. */
export function runsOf(provisions: readonly Provision[]): Run[] {
  const runs: Run[] = [];
  for (const provision of provisions) {
    const last = runs.at(-1);
    if (isHeaded(provision)) runs.push({ headed: provision });
    else if (last !== undefined && 'clauses' in last) last.clauses.push(provision);
    else runs.push({ clauses: [provision] });
  }
  return runs;
}

/**
 * The attributes of a provision's block: marks, indents and headings run as its words do, also
 * where only the Arabic is there, and where one provision of a translated text has none yet.
 */
export function blockOf(locale: Locale, { translation }: Provision): Partial<BlockAttributes> {
  if (locale === 'ar') return {};
  return blockIn(translation === 'missing' ? 'ar' : locale);
}

/** The clauses a headed provision gathers, at every depth, without those of other headings. */
export function clausesUnder({ children }: Pick<Provision, 'children'>): Provision[] {
  return children
    .filter((child) => !isHeaded(child))
    .flatMap((child) => [child, ...clausesUnder(child)]);
}

/** A provision of a tree laid flat, with the name it is cited by. */
type NamedProvision = { provision: Provision; name: string };

/** Every provision of a tree in reading order. */
export function flatten(locale: Locale, provisions: readonly Provision[]): NamedProvision[] {
  return provisions.flatMap((provision) => [
    { provision, name: wordsOf(locale, provision.name) },
    ...flatten(locale, provision.children),
  ]);
}

/** How far the translation of a whole text has come. */
export type TranslationState = 'complete' | 'partial' | 'missing';

/** How far the translation of these provisions has come. */
export function translationOf(provisions: readonly Provision[]): TranslationState {
  const all = flatten('ar', provisions).map(({ provision }) => provision.translation);
  if (all.every((translation) => translation === 'fresh')) return 'complete';
  return all.every((translation) => translation === 'missing') ? 'missing' : 'partial';
}
