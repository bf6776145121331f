import { expect, it } from 'vitest';

import { withLengthNotes } from './withLengthNotes.ts';

const NOTE = '/src/core/ui/FieldLengthNote.tsx#FieldLengthNote';

it('puts a note under every bounded text, however deep it lies, and beside what is there', () => {
  const { collections } = withLengthNotes({
    collections: [
      {
        slug: 'deeds',
        fields: [
          { name: 'free', type: 'text' },
          {
            type: 'tabs',
            tabs: [{ label: 'One', fields: [{ name: 'long', type: 'textarea', maxLength: 9 }] }],
          },
          {
            name: 'people',
            type: 'array',
            fields: [
              {
                type: 'row',
                fields: [
                  {
                    name: 'name',
                    type: 'text',
                    maxLength: 5,
                    admin: { width: '50%', components: { afterInput: ['/src/a.tsx#A'] } },
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  });
  const written = JSON.stringify(collections?.[0]?.fields);
  expect(written.split(NOTE)).toHaveLength(3);
  expect(written).toContain(
    `"admin":{"width":"50%","components":{"afterInput":["/src/a.tsx#A","${NOTE}"]}}`,
  );
  expect(written).toContain('{"name":"free","type":"text"}');
});
