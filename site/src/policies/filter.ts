import type { PolicySummary } from '../api/policies.ts';
import { policyCategories } from '../api/policies.ts';

/** Policies of one category. */
export type PolicyGroup = { category: PolicySummary['category']; policies: PolicySummary[] };

const MARKS = /[\u064B-\u065F\u0670\u0640]/g;

/** Text as a searcher means it: without vowel marks, hamza forms folded, digits Western. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(MARKS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .toLowerCase()
    .trim();
}

/** The policies whose title or code has every word of the query, in either language. */
export function matching(policies: readonly PolicySummary[], query: string): PolicySummary[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return policies.filter((policy) => {
    const text = folded([policy.title.ar, policy.title.en ?? '', policy.code ?? ''].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Policies by category, in the order of the list; empty categories are left out. */
export function grouped(policies: readonly PolicySummary[]): PolicyGroup[] {
  return policyCategories
    .map((category) => ({
      category,
      policies: policies.filter((policy) => policy.category === category),
    }))
    .filter((group) => group.policies.length > 0);
}
