import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { editionOn, placeInTime } from './inTime.ts';

function edition(number: number, effectiveFrom: string) {
  return { number, effectiveFrom, kind: 'text' as const };
}

function withdrawal(number: number, effectiveFrom: string) {
  return { number, effectiveFrom, kind: 'withdrawal' as const };
}

const editions = [edition(2, '2026-02-01'), edition(1, '2024-01-01'), edition(3, '2027-01-01')];

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
    expect(
      placeInTime(editions, '2026-06-01').map(({ number, status, effectiveTo }) => [
        number,
        status,
        effectiveTo,
      ]),
    ).toEqual([
      [1, 'superseded', '2026-02-01'],
      [2, 'inForce', '2027-01-01'],
      [3, 'scheduled', null],
    ]);
  });

  it('says of an edition that a deliberately earlier one overtook that it never took effect', () => {
    const corrected = [
      edition(1, '2024-01-01'),
      edition(2, '2026-02-01'),
      edition(3, '2026-01-01'),
    ];
    expect(editionOn(corrected, '2026-06-01')?.number).toBe(3);
    expect(placeInTime(corrected, '2026-06-01')).toMatchObject([
      { number: 1, effectiveTo: '2026-01-01', tookEffect: true },
      { number: 2, status: 'superseded', effectiveTo: null, tookEffect: false },
      { number: 3, status: 'inForce', effectiveTo: null, tookEffect: true },
    ]);
  });

  it('is withdrawn from the day of the withdrawal, and read as superseded before it', () => {
    const withdrawn = [edition(1, '2024-01-01'), withdrawal(2, '2026-01-01')];
    expect(placeInTime(withdrawn, '2026-06-01').map(({ status }) => status)).toEqual([
      'superseded',
      'withdrawn',
    ]);
    expect(placeInTime(withdrawn, '2025-06-01').map(({ status }) => status)).toEqual([
      'inForce',
      'scheduled',
    ]);
  });

  it('gives no edition an interval that is empty, and no day to two of them', () => {
    const days = fc
      .integer({ min: 0, max: 40 })
      .map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 8 }), days, (dates, today) => {
        const placed = placeInTime(
          dates.map((day, index) => edition(index + 1, day)),
          today,
        );
        const applied = placed.filter(({ tookEffect }) => tookEffect);
        for (const { effectiveFrom, effectiveTo } of applied) {
          expect(effectiveTo === null || effectiveTo > effectiveFrom).toBe(true);
        }
        const covering = applied.filter(
          ({ effectiveFrom, effectiveTo }) =>
            effectiveFrom <= today && (effectiveTo === null || today < effectiveTo),
        );
        expect(covering.map(({ number }) => number)).toEqual(
          [editionOn(placed, today)?.number].filter((number) => number !== undefined),
        );
      }),
    );
  });
});
