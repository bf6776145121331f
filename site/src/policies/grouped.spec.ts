import { describe, expect, it } from 'vitest';

import type { PolicySummary } from '../api/policies.ts';
import { grouped } from './grouped.ts';

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

describe('the list of policies', () => {
  it('is grouped by category in its order, without empty groups', () => {
    expect(grouped(policies).map(({ category }) => category)).toEqual([
      'beneficiaries',
      'volunteering',
    ]);
  });
});
