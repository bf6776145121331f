import type { CollectionConfig } from 'payload';
import { describe, expect, it } from 'vitest';

import { withYesNoCells } from './withYesNoCells.ts';

const box = { name: 'active', type: 'checkbox' } as const;
const OWN = '/src/own/Cell.tsx#Cell';

describe('a box that is ticked or not', () => {
  it('is told in words in every list, at every depth, and an own cell stays', () => {
    const collection: CollectionConfig = {
      slug: 'planted',
      fields: [
        box,
        { type: 'tabs', tabs: [{ label: 'tab', fields: [{ type: 'row', fields: [box] }] }] },
        { ...box, name: 'own', admin: { components: { Cell: OWN } } },
        { name: 'title', type: 'text' },
      ],
    };
    const found = JSON.stringify(withYesNoCells({ collections: [collection] }));
    expect(found.match(/YesNoCell/g)).toHaveLength(4);
    expect(found).toContain(OWN);
    expect(found).toContain('{"name":"title","type":"text"}');
  });
});
