import { expect, it } from 'vitest';

import { withoutApiTabs } from './withoutApiTabs.ts';

it('hides the raw view of every collection and global and keeps their other settings', () => {
  const { collections, globals } = withoutApiTabs({
    collections: [{ slug: 'deeds', fields: [], admin: { useAsTitle: 'name' } }],
    globals: [{ slug: 'house', fields: [], admin: { group: 'Setup' } }],
  });
  expect(collections[0]?.admin).toEqual({ useAsTitle: 'name', hideAPIURL: true });
  expect(globals[0]?.admin).toEqual({ group: 'Setup', hideAPIURL: true });
});
