import { expect, it } from 'vitest';

import { pagesToShow } from './pagesToShow.ts';

it.each([
  [[1, 1], [1]],
  [
    [1, 2],
    [1, 2],
  ],
  [
    [1, 5],
    [1, 2, null, 5],
  ],
  [
    [3, 5],
    [1, 2, 3, 4, 5],
  ],
  [
    [4, 9],
    [1, 2, 3, 4, 5, null, 9],
  ],
  [
    [170, 334],
    [1, null, 169, 170, 171, null, 334],
  ],
  [
    [334, 334],
    [1, null, 333, 334],
  ],
] as const)('page %j, of all, leads to %j', ([page, pages], expected) => {
  expect(pagesToShow(page, pages)).toEqual(expected);
});
