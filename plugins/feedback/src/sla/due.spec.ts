import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Calendar } from './calendar.ts';
import type { Commitment, Pause, TimeUnit } from './commitment.ts';
import { computeDue } from './due.ts';

function calendar(holidays: [string, string][] = [], weekend: number[] = [5, 6]): Calendar {
  return {
    timeZone: 'Asia/Riyadh',
    weekend,
    holidays: holidays.map(([from, to]) => ({ name: { ar: 'إجازة', en: 'Holiday' }, from, to })),
  };
}

function commitment(amount: number, unit: TimeUnit): Commitment {
  return {
    amount,
    unit,
    from: 'receipt',
    provision: null,
  };
}

describe('a due date', () => {
  it.each(
    (
      [
        ['counts from the day after receipt', '2026-11-22', 1, 'workingDays', [], '2026-11-23'],
        ['skips Friday and Saturday', '2026-11-26', 1, 'workingDays', [], '2026-11-29'],
        [
          'starts on a day off without counting it',
          '2026-11-27',
          1,
          'workingDays',
          [],
          '2026-11-29',
        ],
        ['needs three weeks for fifteen days', '2026-11-22', 15, 'workingDays', [], '2026-12-13'],
        [
          'skips a holiday that touches the weekend',
          '2026-11-25',
          2,
          'workingDays',
          [['2026-11-26', '2026-11-29']],
          '2026-12-01',
        ],
        ['runs over the end of the year', '2026-12-30', 3, 'workingDays', [], '2027-01-04'],
        ['counts plain days through the weekend', '2026-11-24', 4, 'days', [], '2026-11-29'],
        ['counts weeks', '2026-11-22', 2, 'weeks', [], '2026-12-06'],
        ['counts months to the last day there is', '2027-01-31', 1, 'months', [], '2027-02-28'],
        ['moves the end of a month off the weekend', '2026-12-31', 2, 'months', [], '2027-02-28'],
      ] as const
    ).map(([rule, start, amount, unit, holidays, dueOn]) => ({
      rule,
      start,
      amount,
      unit,
      holidays,
      dueOn,
    })),
  )('$rule', ({ start, amount, unit, holidays, dueOn }) => {
    const ranges = holidays.map(([from, to]): [string, string] => [from, to]);
    const due = computeDue({
      start,
      commitment: commitment(amount, unit),
      calendar: calendar(ranges),
    });
    expect(due.dueOn).toBe(dueOn);
  });

  it('names the holidays it skipped and no others', () => {
    const due = computeDue({
      start: '2026-11-22',
      commitment: commitment(15, 'workingDays'),
      calendar: calendar([
        ['2026-02-22', '2026-02-22'],
        ['2026-12-01', '2026-12-02'],
        ['2027-02-22', '2027-02-22'],
      ]),
    });
    expect(due.holidays.map(({ from }) => from)).toEqual(['2026-12-01']);
    expect(due.dueOn).toBe('2026-12-15');
  });

  it('says that it moved off a day that is not worked on', () => {
    const due = computeDue({
      start: '2026-11-22',
      commitment: commitment(5, 'days'),
      calendar: calendar([['2026-11-29', '2026-11-30']]),
    });
    expect(due).toMatchObject({ movedFrom: '2026-11-27', dueOn: '2026-12-01' });
    expect(due.holidays).toHaveLength(1);
  });

  it('says when a year it counted has no holidays at all', () => {
    const known = calendar([['2026-09-23', '2026-09-23']]);
    const within = computeDue({
      start: '2026-11-22',
      commitment: commitment(5, 'days'),
      calendar: known,
    });
    const beyond = computeDue({
      start: '2026-12-28',
      commitment: commitment(5, 'days'),
      calendar: known,
    });
    expect([within.calendarComplete, beyond.calendarComplete]).toEqual([true, false]);
  });

  it.each(
    (
      [
        ['workingDays', '2026-11-24', '2026-11-26', 5, '2026-12-01'],
        ['days', '2026-11-23', '2026-11-25', 7, '2026-12-01'],
        ['workingDays', '2026-11-24', '2026-11-24', 5, '2026-11-29'],
        ['workingDays', '2026-12-20', '2026-12-24', 5, '2026-11-29'],
      ] as const
    ).map(([unit, from, to, amount, dueOn]) => ({ unit, from, to, amount, dueOn })),
  )('moves $unit by a pause from $from to $to', ({ unit, from, to, amount, dueOn }) => {
    const due = computeDue({
      start: '2026-11-22',
      commitment: commitment(amount, unit),
      calendar: calendar(),
      pauses: [{ from, to }],
    });
    expect(due.dueOn).toBe(dueOn);
  });

  it('refuses a calendar without working days instead of counting for ever', () => {
    const never = calendar([['2026-01-01', '2090-01-01']]);
    expect(() =>
      computeDue({
        start: '2026-11-22',
        commitment: commitment(1, 'workingDays'),
        calendar: never,
      }),
    ).toThrow(RangeError);
  });
});

/** Written without any of the code under test: walks real Date objects one day at a time. */
function naiveDue(args: {
  start: string;
  amount: number;
  weekend: readonly number[];
  holidays: readonly (readonly [string, string])[];
  pauses: readonly Pause[];
}): string {
  const date = new Date(`${args.start}T12:00:00Z`);
  let left = args.amount;
  while (left > 0) {
    date.setUTCDate(date.getUTCDate() + 1);
    const text = date.toISOString().slice(0, 10);
    const isFree =
      args.weekend.includes(date.getUTCDay()) ||
      args.holidays.some(([from, to]) => from <= text && text <= to);
    const isStopped = args.pauses.some(({ from, to }) => to !== null && from < text && text <= to);
    if (!isFree && !isStopped) left -= 1;
  }
  return date.toISOString().slice(0, 10);
}

const dateIn2026to2030 = fc
  .integer({ min: 0, max: 1_825 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));

const range = fc
  .tuple(dateIn2026to2030, fc.integer({ min: 0, max: 12 }))
  .map(([from, length]): [string, string] => {
    const to = new Date(`${from}T00:00:00Z`);
    to.setUTCDate(to.getUTCDate() + length);
    return [from, to.toISOString().slice(0, 10)];
  });

describe('working days', () => {
  it('agree with counting by hand, 10,000 times', () => {
    fc.assert(
      fc.property(
        fc.record({
          start: dateIn2026to2030,
          amount: fc.integer({ min: 1, max: 120 }),
          weekend: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
          holidays: fc.array(range, { maxLength: 8 }),
          pauses: fc.array(range, { maxLength: 3 }),
        }),
        ({ start, amount, weekend, holidays, pauses: ranges }) => {
          const pauses = ranges.map(([from, to]) => ({ from, to }));
          const due = computeDue({
            start,
            commitment: commitment(amount, 'workingDays'),
            calendar: calendar(holidays, weekend),
            pauses,
          });
          expect(due.dueOn).toBe(naiveDue({ start, amount, weekend, holidays, pauses }));
          expect(due.movedFrom).toBeNull();
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it('are never fewer when a holiday is announced', () => {
    fc.assert(
      fc.property(
        fc.record({
          start: dateIn2026to2030,
          amount: fc.integer({ min: 1, max: 60 }),
          unit: fc.constantFrom<TimeUnit>('workingDays', 'days', 'weeks'),
          holidays: fc.array(range, { maxLength: 4 }),
          announced: range,
        }),
        ({ start, amount, unit, holidays, announced }) => {
          const before = computeDue({
            start,
            commitment: commitment(amount, unit),
            calendar: calendar(holidays),
          });
          const after = computeDue({
            start,
            commitment: commitment(amount, unit),
            calendar: calendar([...holidays, announced]),
          });
          expect(after.dueOn >= before.dueOn).toBe(true);
        },
      ),
    );
  });
});
