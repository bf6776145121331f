import { describe, expect, it } from 'vitest';

import type { Content } from './content.ts';
import { contentSchema } from './content.ts';
import { actKey, editionHash, legalHash, translationHash, wholeHash } from './hashes.ts';
import { approvalSchema } from './schema.ts';

const approval = approvalSchema.parse({
  body: 'board',
  meetingNumber: '3',
  term: null,
  minutesNumber: null,
  resolutionNumber: '7',
  date: { gregorian: '2025-12-28', hijri: '1447-07-08', weekday: 0, asWritten: null },
  signatories: [{ name: 'أحمد', role: null }],
});

const first = { label: null, heading: null, text: 'نص.', children: [] };
const content = contentSchema.parse({
  slug: 'remarks',
  category: 'other',
  titleAr: 'سياسة الملاحظات',
  provisions: [
    { ...first, anchor: 'article-1', kind: 'article' },
    { ...first, anchor: 'article-2', kind: 'article' },
  ],
  commitments: [
    { kind: 'reply', bound: 'max', amount: 5, unit: 'days', from: 'receipt', anchor: 'article-1' },
  ],
  effectiveFrom: '2026-01-04',
});
const [one, two] = content.provisions;

const LEGAL: [string, Partial<Content>][] = [
  ['the Arabic title', { titleAr: 'سياسة أخرى' }],
  ['the Arabic summary', { summaryAr: 'خلاصة' }],
  ['a provision', { provisions: [] }],
  ['the order of provisions', { provisions: one && two ? [two, one] : [] }],
  ['the kind of a provision', { provisions: one && two ? [{ ...one, kind: 'clause' }, two] : [] }],
  ['a commitment', { commitments: [] }],
  ['the date of effect', { effectiveFrom: '2027-01-04' }],
  ['an intended earlier date', { retroactive: true }],
  ['what is replaced', { replaces: 'all-earlier' }],
  ['the kind of change', { changeKind: 'editorial' }],
  ['the Arabic change note', { changeNoteAr: 'تغيير' }],
];

const BESIDE: [string, Partial<Content>][] = [
  ['the English title', { titleEn: 'Remarks' }],
  ['the English summary', { summaryEn: 'A summary' }],
  ['the English change note', { changeNoteEn: 'A change' }],
  ['the translation', { translation: { 'article-1': { ...first, madeFrom: 'x' } } }],
  ['the code', { code: 'P-1' }],
  ['the category', { category: 'services' }],
  ['the address', { slug: 'other' }],
];

describe('the hashes of a text', () => {
  it.each(LEGAL)('differ, both of them, when %s changes', (_, change) => {
    const changed = { ...content, ...change };
    expect(legalHash({ content: changed, approval })).not.toBe(legalHash({ content, approval }));
    expect(wholeHash({ content: changed, approval })).not.toBe(wholeHash({ content, approval }));
  });

  it.each(BESIDE)('differ in the whole, not in the legal one, when %s changes', (_, change) => {
    const changed = { ...content, ...change };
    expect(legalHash({ content: changed, approval })).toBe(legalHash({ content, approval }));
    expect(wholeHash({ content: changed, approval })).not.toBe(wholeHash({ content, approval }));
  });

  it('cover every fact there is', () => {
    const named = [...LEGAL, ...BESIDE].flatMap(([, change]) => Object.keys(change));
    expect([...new Set(named)].sort()).toEqual(Object.keys(content).sort());
  });

  it('cover the act by value', () => {
    const other = { ...approval, signatories: [] };
    expect(legalHash({ content, approval: other })).not.toBe(legalHash({ content, approval }));
  });

  it('place an edition after its predecessor', () => {
    const link = { slug: 'remarks', kind: 'text', number: 2, previousHash: 'before' } as const;
    const hash = editionHash({ content, approval }, link);
    for (const other of [{ number: 3 }, { previousHash: 'b' }, { kind: 'withdrawal' as const }]) {
      expect(editionHash({ content, approval }, { ...link, ...other })).not.toBe(hash);
    }
  });
});

describe('an act of the board', () => {
  it('is the same whichever record of the meeting it is read from, and another by its numbers', () => {
    expect(actKey({ ...approval, signatories: [] })).toBe(actKey(approval));
    expect(actKey({ ...approval, resolutionNumber: '8' })).not.toBe(actKey(approval));
  });
});

describe('a revision of a translation', () => {
  it('covers its words, what they translate and the revision before', () => {
    const place = { contentHash: 'c', revision: 2, previousHash: 'p' };
    const hash = translationHash({ words: content, ...place });
    expect(translationHash({ words: { ...content, titleEn: 'x' }, ...place })).not.toBe(hash);
    expect(translationHash({ words: content, ...place, contentHash: 'd' })).not.toBe(hash);
    expect(translationHash({ words: content, ...place, previousHash: 'q' })).not.toBe(hash);
  });
});
