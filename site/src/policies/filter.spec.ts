import { describe, expect, it } from 'vitest';

import type { PolicySummary } from '../api/policies.ts';
import { grouped, matching } from './filter.ts';

type Described = {
  slug: string;
  category: PolicySummary['category'];
  ar: string;
  en?: string | null;
};

function policy({ slug, category, ar, en = null }: Described): PolicySummary {
  return {
    slug,
    code: `P-${slug}`,
    category,
    title: { ar, en },
    summary: { ar, en },
    edition: 1,
    effectiveFrom: '2026-01-01',
    approvedOn: null,
    commitments: [],
  };
}

const policies = [
  policy({ slug: 'a', category: 'volunteering', ar: 'سياسة إدارة التطوّع' }),
  policy({ slug: 'b', category: 'beneficiaries', ar: 'سياسة الشكاوى', en: 'Complaints policy' }),
];
function found(query: string) {
  return matching(policies, query).map(({ slug }) => slug);
}

describe('the filter of policies', () => {
  it.each([
    ['', ['a', 'b']],
    ['الشكاوي', ['b']],
    ['اداره', ['a']],
    ['التطوع سياسة', ['a']],
    ['COMPLAINTS', ['b']],
    ['p-a', ['a']],
    ['لا شيء', []],
  ])('finds for «%s»', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it('groups by category in the order of the list, without empty groups', () => {
    expect(grouped(policies).map(({ category }) => category)).toEqual([
      'beneficiaries',
      'volunteering',
    ]);
  });
});
