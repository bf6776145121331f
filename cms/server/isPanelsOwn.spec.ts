import { expect, it } from 'vitest';

import { isPanelsOwn } from './isPanelsOwn.ts';

it.each([
  ['/admin', true],
  ['/admin/login', true],
  ['/admin/collections/policies', true],
  ['/api/public/policies/constructor', true],
  ['/admin/__proto__', false],
  ['/admin/%5f_proto__', false],
  ['/admin/constructor/x', false],
])('%s can be a page of the panel: %s', (path, expected) => {
  expect(isPanelsOwn(path)).toBe(expected);
});
