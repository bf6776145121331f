import { describe, expect, it } from 'vitest';

import type { Provision } from '../core/provision.ts';
import { pathLabel } from './pathLabel.ts';

const item: Provision = {
  anchor: 'article-5-2',
  label: '٢',
  heading: null,
  text: 'نردّ في موعد.',
  children: [],
};
const article: Provision = {
  anchor: 'article-5',
  label: 'المادة الخامسة',
  heading: 'الرد',
  text: '',
  children: [item],
};
const chapter: Provision = {
  ...article,
  anchor: 'chapter-1',
  label: 'الباب الأول',
  children: [article],
};
function english(label: string) {
  return { label, heading: null, text: '', madeFrom: '' };
}

describe('the name of a cited provision', () => {
  it('is the labels on the way to it, marks in brackets, without the chapter', () => {
    const translation = { 'article-5': english('Article 5'), 'article-5-2': english('2') };
    expect(pathLabel([chapter], translation, 'article-5-2')).toEqual({
      ar: 'المادة الخامسة (٢)',
      en: 'Article 5 (2)',
    });
  });

  it('has no English when a step of it has none', () => {
    expect(pathLabel([chapter], { 'article-5-2': english('2') }, 'article-5-2')?.en).toBeNull();
  });

  it('falls back on the heading, and is null for an anchor that is not there', () => {
    expect(pathLabel([{ ...article, label: null }], {}, 'article-5')?.ar).toBe('الرد');
    expect(pathLabel([chapter], {}, 'article-9')).toBeNull();
  });
});
