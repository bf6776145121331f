import { fold } from '../../core/arabic.ts';
import type { Bilingual } from '../../core/bilingual.ts';

/** Words that many associations have in their names, folded and without the article. */
const COMMON = new Set([
  ...['جمعيه', 'موسسه', 'خيريه', 'اهليه', 'تعاونيه'],
  ...['the', 'of', 'for', 'association', 'society', 'foundation', 'charity', 'charitable'],
]);

/**
 * Whether a file's association is ours: one of the two names says no other word of its own than the
 * other does, however it is spelt.
 */
export function isSameAssociation(found: string, ours: Bilingual): boolean {
  const named = ownWords(found);
  return [ours.ar, ours.en ?? ''].some((name) => {
    const own = ownWords(name);
    if (own.size === 0 || named.size === 0) return false;
    const [fewer, more] = named.size < own.size ? [named, own] : [own, named];
    return [...fewer].every((word) => more.has(word));
  });
}

function ownWords(name: string): Set<string> {
  const words = fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.map((word) => word.replace(/^ال/u, '')).filter((word) => !COMMON.has(word)));
}
