import { describe, expect, it } from 'vitest';

import type { Provision } from './provision.ts';
import { findPlaced, findProvision, flattenProvisions } from './provision.ts';

function provision(anchor: string, ...children: Provision[]): Provision {
  return { anchor, kind: 'article', label: null, heading: null, text: '', children };
}

const tree = [
  provision('chapter-1', provision('article-1', provision('article-1-1')), provision('article-2')),
  provision('article-3'),
];

describe('a tree of provisions', () => {
  it('is walked in reading order', () => {
    expect(flattenProvisions(tree).map(({ anchor }) => anchor)).toEqual([
      ...['chapter-1', 'article-1', 'article-1-1', 'article-2', 'article-3'],
    ]);
  });

  it('is searched by anchor', () => {
    expect(findProvision(tree, 'article-1-1')?.anchor).toBe('article-1-1');
    expect(findProvision(tree, 'article-9')).toBeNull();
  });

  it('tells what stands above a provision', () => {
    const ancestors = findPlaced(tree, 'article-1-1')?.ancestors.map(({ anchor }) => anchor);
    expect(ancestors).toEqual(['chapter-1', 'article-1']);
  });
});
