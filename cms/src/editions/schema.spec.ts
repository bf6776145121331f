import { describe, expect, it } from 'vitest';

import {
  commitmentsSchema,
  draftCommitmentsSchema,
  draftProvisionsSchema,
  draftTranslationSchema,
  LONGEST_TEXT,
  provisionsSchema,
  translationSchema,
} from './schema.ts';

const tooLong = 'ن'.repeat(LONGEST_TEXT + 1);

describe('what is being written is never taken for nothing', () => {
  it('a text beyond its bound is shown, and refused only as a text to submit', () => {
    const provision = { anchor: 'article-1', kind: 'article', label: null, heading: null };
    const tree = [{ ...provision, text: tooLong, children: [] }];
    expect(draftProvisionsSchema.parse(tree)).toEqual(tree);
    expect(provisionsSchema.safeParse(tree).success).toBe(false);
  });

  it('nor is a translation beyond its bound', () => {
    const english = { 'article-1': { label: null, heading: null, text: tooLong, madeFrom: 'a' } };
    expect(draftTranslationSchema.parse(english)).toEqual(english);
    expect(translationSchema.safeParse(english).success).toBe(false);
  });

  it.each([null, 0, 4_000])('nor a commitment whose period is %s', (amount) => {
    const shared = { kind: 'reply', bound: 'max', unit: 'days', from: 'receipt', anchor: 'a' };
    const commitments = [{ ...shared, amount }];
    expect(draftCommitmentsSchema.parse(commitments)).toEqual(commitments);
    expect(commitmentsSchema.safeParse(commitments).success).toBe(false);
  });
});
