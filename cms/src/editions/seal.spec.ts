import { describe, expect, it } from 'vitest';

import { approvalSchema } from './schema.ts';
import type { EditionContent } from './seal.ts';
import { editionHash } from './seal.ts';

const approval = approvalSchema.parse({
  body: 'board',
  meetingNumber: '3',
  term: null,
  minutesNumber: null,
  resolutionNumber: '7',
  date: { gregorian: '2025-12-28', hijri: '1447-07-08', weekday: 0, asWritten: null },
  signatories: [{ name: 'أحمد', role: null }],
});

const promise: EditionContent['commitments'][number] = {
  kind: 'reply',
  bound: 'max',
  amount: 5,
  unit: 'days',
  from: 'receipt',
  anchor: 'article-1',
};

const content: EditionContent = {
  policyId: 'p',
  approvalId: 'a',
  slug: 'remarks',
  code: null,
  category: 'other',
  titleAr: 'سياسة الملاحظات',
  titleEn: null,
  summaryAr: null,
  summaryEn: null,
  provisions: [
    { anchor: 'article-1', kind: 'article', label: null, heading: null, text: 'نص.', children: [] },
  ],
  translation: {},
  commitments: [],
  approval,
  replaces: 'none',
  changeKind: null,
  changeNoteAr: null,
  changeNoteEn: null,
  effectiveFrom: '2026-01-04',
  sealedBy: { id: 'r', name: 'المسؤول' },
};
const hash = editionHash(content, 2, 'before');

describe('the hash of an edition', () => {
  it.each<[string, Partial<EditionContent>]>([
    ['the address', { slug: 'other' }],
    ['the title', { titleAr: 'سياسة أخرى' }],
    ['the text', { provisions: [] }],
    ['the commitments', { commitments: [promise] }],
    ['the act of approval', { approval: { ...approval, resolutionNumber: '8' } }],
    ['a signatory', { approval: { ...approval, signatories: [] } }],
    ['what is replaced', { replaces: 'all-earlier' }],
    ['the date of effect', { effectiveFrom: '2027-01-04' }],
  ])('is another when %s differs', (_, change) => {
    expect(editionHash({ ...content, ...change }, 2, 'before')).not.toBe(hash);
  });

  it('covers its number and the edition before it', () => {
    expect(editionHash(content, 3, 'before')).not.toBe(hash);
    expect(editionHash(content, 2, 'another')).not.toBe(hash);
    expect(editionHash(content, 2, null)).not.toBe(hash);
  });

  it('leaves the translation out, which may improve', () => {
    expect(editionHash({ ...content, titleEn: 'Remarks policy' }, 2, 'before')).toBe(hash);
  });
});
