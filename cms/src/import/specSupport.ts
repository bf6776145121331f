import { fold } from '../core/arabic.ts';
import type { Provision } from '../core/provision.ts';
import { flattenProvisions } from '../core/provision.ts';
import type { ParsedPolicy } from './parsedPolicy.ts';

/** A tree as lines "anchor · label · heading", to compare in one look. */
export function outline(provisions: readonly Provision[]): string[] {
  return flattenProvisions(provisions).map(({ anchor, label, heading }) =>
    [anchor, label ?? '–', heading ?? '–'].join(' · '),
  );
}

/** Words that announce the association, its licence or the title, and letters that were bullets. */
const READ_AS_DATA = new Set(
  Array.from(
    wordsOf(
      'ترخيص رقم الترخيص برقم مسجلة المشهرة التسجيل الجهة الجمعية اسم عنوان السياسة License No o v ü',
    ),
  ),
);

/** Words of the source that the result has nowhere, though their line is no page furniture. */
export function lostWords(source: string, policy: ParsedPolicy): string[] {
  const { title, organisation, licenceNumber, provisions, approval, warnings } = policy;
  const texts = [title, organisation, licenceNumber, JSON.stringify(approval)];
  for (const { label, heading, text } of flattenProvisions(provisions))
    texts.push(label, heading, text);
  for (const { message } of warnings) texts.push(message.ar);
  const kept = new Set(wordsOf(texts.filter((text) => text !== null).join('\n')));
  const furniture = new Set(policy.furniture.map(({ line }) => line));
  return withoutFrontMatter(source)
    .split(/\r\n|\n|\r/)
    .flatMap((line, index) => (furniture.has(index + 1) ? [] : wordsOf(line)))
    .filter((word) => !kept.has(word) && !READ_AS_DATA.has(word));
}

function withoutFrontMatter(source: string): string {
  return source.replace(/^---\n[^]*?\n---/, (matter) => matter.replace(/[^\n]/g, ''));
}

/** Words in the one spelling that all spellings fold to, in either order of a ligature's letters. */
function wordsOf(text: string): string[] {
  const letters = text
    .normalize('NFC')
    .replace(/[\ufb50-\ufdcf\ufe70-\ufefc]+/g, (forms) => forms.normalize('NFKC'));
  const words = fold(letters).match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [];
  return words.map((word) => word.replace(/[ال]{2,}/g, (run) => Array.from(run).sort().join('')));
}
