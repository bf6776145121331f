import { describe, expect, it } from 'vitest';

import type { Provision } from './provision.ts';
import { provisionName, provisionNames } from './provisionName.ts';

const item: Provision = {
  anchor: 'article-5-2',
  kind: 'item',
  label: '٢',
  heading: null,
  text: 'نردّ في موعد.',
  children: [],
};
const article: Provision = {
  anchor: 'article-5',
  kind: 'article',
  label: 'المادة الخامسة',
  heading: 'الرد',
  text: '',
  children: [item],
};
const chapter: Provision = {
  ...article,
  anchor: 'chapter-1',
  kind: 'chapter',
  label: 'الباب الأول',
  children: [article],
};

function english(label: string | null, heading: string | null = null) {
  return { label, heading };
}

/** Names in Arabic, in reading order. */
function arabicNames(provisions: readonly Provision[]): string[] {
  return [...provisionNames({ provisions, translation: {} }).values()].map(({ ar }) => ar);
}

describe('the name of a cited provision', () => {
  it('is the labels on the way to it, marks in brackets, without the chapter', () => {
    const translation = { 'article-5': english('Article 5'), 'article-5-2': english('2') };
    expect(provisionName({ provisions: [chapter], translation }, 'article-5-2')).toEqual({
      ar: 'المادة الخامسة (٢)',
      en: 'Article 5 (2)',
    });
  });

  it('has no English when a step of it has none', () => {
    const text = { provisions: [chapter], translation: { 'article-5-2': english('2') } };
    expect(provisionName(text, 'article-5-2')?.en).toBeNull();
  });

  it('is the heading where there is no label, and null for an anchor that is not there', () => {
    const text = { provisions: [{ ...article, label: null }], translation: {} };
    expect(provisionName(text, 'article-5')?.ar).toBe('الرد');
    expect(provisionName(text, 'article-9')).toBeNull();
  });

  it('calls a lettered section by its letter and its heading', () => {
    const section = { ...item, kind: 'section', label: 'أ', heading: 'الحقوق' } as const;
    expect(arabicNames([{ ...article, children: [section] }])).toEqual([
      'المادة الخامسة',
      'المادة الخامسة (أ) الحقوق',
    ]);
  });

  it('is a number as it stands when nothing is above it', () => {
    expect(arabicNames([item])).toEqual(['٢']);
  });

  it('counts what has neither label nor heading among its like, and never shows an anchor', () => {
    const bare = { ...item, anchor: 'article-5-p1', kind: 'paragraph', label: null } as const;
    const preamble = { ...bare, anchor: 'preamble', kind: 'preamble' } as const;
    const second = { ...bare, anchor: 'article-5-p2' } as const;
    const tree = [preamble, { ...article, children: [bare, item, second] }];
    expect(arabicNames(tree)).toEqual([
      'التمهيد',
      'المادة الخامسة',
      'المادة الخامسة، الفقرة ١',
      'المادة الخامسة (٢)',
      'المادة الخامسة، الفقرة ٢',
    ]);
  });
});
