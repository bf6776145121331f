import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';

import { makeBreaker } from './breaker.ts';

it('opens at once, takes one look at a time, and closes with the first that is answered', async () => {
  let looks = 0;
  let under = 0;
  let most = 0;
  let answers = false;
  const breaker = makeBreaker(async () => {
    looks += 1;
    under += 1;
    most = Math.max(most, under);
    await wait(20);
    under -= 1;
    return answers;
  }, 5);
  expect(breaker.isOpen()).toBe(false);
  for (let times = 0; times < 50; times += 1) breaker.open();
  expect(breaker.isOpen()).toBe(true);
  await expect.poll(() => looks).toBeGreaterThan(2);
  expect(breaker.isOpen()).toBe(true);
  answers = true;
  await expect.poll(() => breaker.isOpen()).toBe(false);
  const seen = looks;
  await wait(60);
  expect([looks, most]).toEqual([seen, 1]);
});
