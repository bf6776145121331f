import { describe, expect, it } from 'vitest';

import { spreadOf } from './median.ts';

describe('a spread', () => {
  it('is the middle of what was measured, with the least and the most', () => {
    expect(spreadOf([5, 1, 9, 7, 3])).toEqual({ median: 5, least: 1, most: 9 });
    expect(spreadOf([10, 9, 100])).toEqual({ median: 10, least: 9, most: 100 });
  });
});
