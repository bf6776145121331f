import { expect, it } from 'vitest';

import { atShare, latenciesOf } from './latencies.ts';

it('tells what a share of all does not pass', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([0.5, 0.95, 0.99, 1].map((share) => atShare(hundred, share))).toEqual([50, 95, 99, 100]);
  expect(atShare([7], 0.95)).toBe(7);
});

it('measures no answer that is not right', async () => {
  await expect(latenciesOf([(time) => Promise.resolve(time < 2)], 5)).rejects.toThrow('answer 2');
});

it('asks several in turn', async () => {
  const asked: string[] = [];
  const askings = ['a', 'b'].map((name) => (time: number) => {
    asked.push(name + String(time));
    return Promise.resolve(true);
  });
  expect(await latenciesOf(askings, 2)).toHaveLength(2);
  expect(asked).toEqual(['a0', 'b0', 'a1', 'b1']);
});
