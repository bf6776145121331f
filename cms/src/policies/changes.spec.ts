import { expect, it } from 'vitest';

import type { Provision } from '../core/provision.ts';
import { changesSince } from './changes.ts';

function article(number: number, text: string): Provision {
  const anchor = `article-${String(number)}`;
  return { anchor, kind: 'article', label: null, heading: null, text, children: [] };
}

it('tells what was added, changed, moved and removed, by anchor', () => {
  const before = [article(1, 'أ'), article(2, 'ب'), article(3, 'ج'), article(4, 'د')];
  const now = [
    { ...article(1, 'أ'), children: [article(4, 'د')] },
    article(2, 'ب معدّلة'),
    article(5, 'هـ'),
  ];
  const { of, before: earlier, removed } = changesSince(before, now);
  expect(Object.fromEntries(of)).toEqual({
    'article-1': 'same',
    'article-4': 'moved',
    'article-2': 'changed',
    'article-5': 'added',
  });
  expect(earlier.get('article-2')?.text).toBe('ب');
  expect(removed.map(({ anchor }) => anchor)).toEqual(['article-3']);
});
