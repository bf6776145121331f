import { expect, it } from 'vitest';

import { isDecodable } from './isDecodable.ts';

it.each([
  ['/api/policies/%D8%A7', true],
  ['/admin', true],
  ['/api/%ff', false],
  ['/admin/%E0%A4%A', false],
  ['/%', false],
])('%s can be decoded: %s', (path, expected) => {
  expect(isDecodable(path)).toBe(expected);
});
