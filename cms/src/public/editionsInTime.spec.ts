import { describe, expect, it } from 'vitest';

import { editionOn, placeInTime } from './editionsInTime.ts';

const editions = [
  { number: 2, effectiveFrom: '2026-02-01' },
  { number: 1, effectiveFrom: '2024-01-01' },
  { number: 3, effectiveFrom: '2027-01-01' },
];

describe('editions in time', () => {
  it.each([
    ['2023-12-31', undefined],
    ['2024-01-01', 1],
    ['2026-01-31', 1],
    ['2026-02-01', 2],
    ['2030-01-01', 3],
  ])('on %s edition %s is in force', (day, number) => {
    expect(editionOn(editions, day)?.number).toBe(number);
  });

  it('has one edition in force, earlier ones superseded, later ones scheduled', () => {
    expect(placeInTime(editions, '2026-06-01')).toEqual([
      { number: 1, effectiveFrom: '2024-01-01', status: 'superseded', effectiveTo: '2026-02-01' },
      { number: 2, effectiveFrom: '2026-02-01', status: 'inForce', effectiveTo: '2027-01-01' },
      { number: 3, effectiveFrom: '2027-01-01', status: 'scheduled', effectiveTo: null },
    ]);
  });

  it('lets a correction that takes effect earlier prevail over the edition it corrects', () => {
    const corrected = [...editions, { number: 4, effectiveFrom: '2026-01-01' }];
    expect(editionOn(corrected, '2026-06-01')?.number).toBe(4);
  });
});
