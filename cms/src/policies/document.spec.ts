import { describe, expect, it } from 'vitest';

import { approvedContentHash, policyDocumentSchema } from './document.ts';

const policy = policyDocumentSchema.parse({
  id: 'p',
  slug: 'remarks',
  category: 'beneficiaries',
  titleAr: 'سياسة الملاحظات',
  provisions: [
    {
      anchor: 'article-1',
      kind: 'article',
      label: 'المادة الأولى',
      heading: null,
      text: 'نص.',
      children: [],
    },
  ],
  commitments: [
    { kind: 'reply', bound: 'max', amount: 5, unit: 'days', from: 'receipt', anchor: 'article-1' },
  ],
  meeting: 'm',
  resolutionNumber: '7',
  effectiveFrom: '2026-01-04',
});
const [commitment] = policy.commitments;
function hash(changed: typeof policy) {
  return approvedContentHash(changed, null);
}

describe('what the board approves', () => {
  it.each([
    ['the title', { titleAr: 'سياسة أخرى' }],
    ['the text', { provisions: [] }],
    ['a commitment', { commitments: commitment ? [{ ...commitment, amount: 50 }] : [] }],
    ['what is replaced', { replaces: 'all-earlier' as const }],
    ['the date of effect', { effectiveFrom: '2027-01-04' }],
    ['the meeting', { meeting: 'another' }],
    ['the resolution', { resolutionNumber: '8' }],
  ])('is another when %s changes', (_, change) => {
    expect(hash({ ...policy, ...change })).not.toBe(hash(policy));
  });

  it('is the same under a better translation, summary or address', () => {
    const change = { titleEn: 'Remarks policy', summaryAr: 'خلاصة', slug: 'other', code: 'X-1' };
    expect(hash({ ...policy, ...change })).toBe(hash(policy));
  });
});
