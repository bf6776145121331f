import { fold } from '../../core/arabic.ts';
import { flattenProvisions } from '../../core/provision.ts';
import type { ParsedPolicy } from '../parsedPolicy.ts';
import { isPolicyTitle } from '../words/headingWords.ts';

/** Words that bind, allow, forbid or take effect, folded. */
const RULE =
  /(?:^|\s)[وف]?(?:يجب|ينبغي|يتعين|[يت]لتزم|[يت]حق|[يت]جوز|[يت]حظر|[يت]منع|[يت]سري|[يت]عمل ب|علي كل|لكل|لا [يت]\S+|shall|must|may not|is responsible)(?=\s|$)/;
const FEWEST_PARTS = 2;

/**
 * Whether a text that was read looks like a policy: it is titled as policies are, or was
 * approved, or it is parted and rules. Nothing is refused for it; the secretary is told.
 * @example "قائمة المشتريات\n- حليب\n- خبز" has parts, but neither title nor approval nor rule
 */
export function looksLikePolicy({
  title,
  provisions,
  approval,
}: Pick<ParsedPolicy, 'approval' | 'provisions' | 'title'>): boolean {
  if (approval !== null || isPolicyTitle(fold(title))) return true;
  const all = flattenProvisions(provisions);
  const parts = all.filter(({ label, heading }) => label !== null || heading !== null);
  return parts.length >= FEWEST_PARTS && all.some(({ text }) => RULE.test(fold(text)));
}
