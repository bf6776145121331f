import { describe, expect, it } from 'vitest';

import { waitBefore } from './supervise.ts';

describe('the wait before a server is started again', () => {
  it('is half a second at first, twice as long each time, half a minute at most', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 99].map((ends) => waitBefore(ends))).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
    ]);
  });
});
