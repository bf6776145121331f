import type { CollectionConfig } from 'payload';
import { expect, it } from 'vitest';

import { withoutJsonColumns } from './withoutJsonColumns.ts';

it('offers no list a column of JSON, however deep the field lies', () => {
  const json = { name: 'facts', type: 'json', admin: { position: 'sidebar' } } as const;
  const title = { name: 'title', type: 'text' } as const;
  const collection: CollectionConfig = {
    slug: 'papers',
    fields: [
      title,
      { type: 'row', fields: [{ type: 'tabs', tabs: [{ label: 'x', fields: [json] }] }] },
    ],
  };
  const hidden = { position: 'sidebar', disableListColumn: true, disableListFilter: true };
  expect(withoutJsonColumns({ collections: [collection] }).collections[0]?.fields).toEqual([
    title,
    {
      type: 'row',
      fields: [{ type: 'tabs', tabs: [{ label: 'x', fields: [{ ...json, admin: hidden }] }] }],
    },
  ]);
});
