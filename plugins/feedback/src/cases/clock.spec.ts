import { describe, expect, it } from 'vitest';

import { computeDue } from '../sla/due.ts';
import { recomputeClock, startClock } from './clock.ts';

const calendar = { timeZone: 'Asia/Riyadh', weekend: [5, 6], holidays: [] };

/** Received on Sunday 1 February 2026; five working days are promised. */
function running(from: 'receipt' | 'completion', completeAt: string | null) {
  const commitment = { amount: 5, unit: 'workingDays', from, provision: null } as const;
  const due = computeDue({ start: '2026-02-01', commitment, calendar });
  return { due, dueOn: due.dueOn, pauses: [], completeAt };
}

describe('the clock of a promise counted from completion', () => {
  it("starts on the association's day the case was complete", () => {
    const current = running('completion', '2026-02-03T22:30:00.000Z');
    expect(recomputeClock(current, calendar)).toMatchObject({
      dueOn: '2026-02-11',
      due: { start: '2026-02-04' },
    });
  });

  it('starts there also when it has stood still meanwhile', () => {
    const paused = { ...running('completion', '2026-02-03T09:00:00.000Z') };
    const pauses = [{ from: '2026-02-04', to: null }];
    const current = { ...paused, pauses };
    expect(startClock({ current, today: '2026-02-08', calendar }).dueOn).toBe('2026-02-12');
  });

  it.each([
    ['receipt', '2026-02-03T09:00:00.000Z'],
    ['completion', null],
  ] as const)('stays at the day of receipt where it counts from %s and it was %s', (from, at) => {
    expect(recomputeClock(running(from, at), calendar).dueOn).toBe('2026-02-08');
  });
});
