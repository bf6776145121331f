import type { PolicySummary } from '../api/policies.ts';
import { policyCategories } from '../api/policies.ts';

/** Policies of one category. */
export type PolicyGroup = { category: PolicySummary['category']; policies: PolicySummary[] };

/** Policies by category, in the order of the list; empty categories are left out. */
export function grouped(policies: readonly PolicySummary[]): PolicyGroup[] {
  return policyCategories
    .map((category) => ({
      category,
      policies: policies.filter((policy) => policy.category === category),
    }))
    .filter((group) => group.policies.length > 0);
}
