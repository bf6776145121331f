import { expect, it } from 'vitest';

import { withoutStaleCheck } from './withoutStaleCheck.ts';

it('takes the look for a newer document out of the form’s calls, and leaves all else', () => {
  const args = { id: '1', checkForStaleData: true };
  expect(withoutStaleCheck({ name: 'form-state', args }).args).toEqual({
    id: '1',
    checkForStaleData: false,
  });
  expect(withoutStaleCheck({ name: 'render-list', args }).args).toBe(args);
});
