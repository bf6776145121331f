import { expect, it } from 'vitest';

import { comparedBy, rowsOf } from './rounds.ts';

function round(perSecond: number, p99 = 1) {
  return { perSecond, p99 };
}

const measured = new Map([
  ['ours', [round(10, 7), round(40, 5), round(90, 6)]],
  ['theirs', [round(10), round(10), round(30)]],
]);

it('compares two of one round, and tells the middle of the rounds', () => {
  const goal = { of: 'ours', to: 'theirs', atLeast: 2 };
  const times = { median: 3, least: 1, most: 4 };
  expect(comparedBy([goal], measured)).toEqual([{ ...goal, times }]);
  expect(rowsOf(measured)[0]).toMatchObject({
    name: 'ours',
    perSecond: { median: 40 },
    p99: { median: 6 },
  });
});

it('leaves out a goal of which one side was not there to be measured', () => {
  expect(comparedBy([{ of: 'ours', to: 'nginx', atLeast: 1 }], measured)).toEqual([]);
});
