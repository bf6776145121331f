import { describe, expect, it } from 'vitest';

import type { DueExplanation } from '../api/due.ts';
import { due as counted } from './specSupport.ts';
import { timeLeftOf } from './timeLeft.ts';

const due = { ...counted, pauses: [{ from: '2026-11-25', to: null }] };

describe('what is left while the clock stands', () => {
  it('is counted in working days, without weekends and holidays', () => {
    // 26, 29, 30 November; 3, 6, 7, 8 December.
    expect(timeLeftOf(due)).toEqual({ since: '2026-11-25', count: 7, unit: 'workingDays' });
  });

  it('is counted in days to the day the time ran out, not to the working day after it', () => {
    const inDays: DueExplanation = { ...due, unit: 'weeks', movedFrom: '2026-12-05' };
    expect(timeLeftOf(inDays)).toMatchObject({ count: 10, unit: 'days' });
  });

  it('is nothing when the time had run out before', () => {
    const late = { ...due, pauses: [{ from: '2026-12-10', to: null }] };
    expect(timeLeftOf(late)?.count).toBe(0);
  });

  it('is not asked for while the clock runs', () => {
    expect(timeLeftOf({ ...due, pauses: [] })).toBeNull();
    expect(timeLeftOf({ ...due, pauses: [{ from: '2026-11-22', to: '2026-11-23' }] })).toBeNull();
  });
});
