import { expect, it } from 'vitest';

import { placeName } from './placeName.ts';

const document = {
  titleAr: 'عنوان',
  provisions: [
    {
      anchor: 'article-2',
      label: 'المادة الثانية',
      heading: 'الرد',
      text: '',
      children: [
        {
          anchor: 'article-2-1',
          label: null,
          heading: null,
          text: 'نردّ خلال خمسة أيام.',
          children: [],
        },
      ],
    },
  ],
};

it.each([
  [['titleAr'], 'Title'],
  [['provisions', 'article-2', 'heading'], 'Text › المادة الثانية · الرد › Heading'],
  [
    ['provisions', 'article-2', 'children', 'article-2-1', 'text'],
    'Text › المادة الثانية · الرد › نردّ خلال خمسة أيام. › Words',
  ],
  [['provisions', 'gone', 'text'], 'Text › gone › Words'],
  [['translation', 'article-2', 'other'], 'translation › article-2 › other'],
])('calls %j as a person does', (path, name) => {
  const fields: Record<string, string> = { titleAr: 'Title', provisions: 'Text' };
  const parts: Record<string, string> = { text: 'Words', heading: 'Heading' };
  expect(
    placeName(path, {
      documents: [document],
      field: (each) => fields[each] ?? each,
      part: (each) => parts[each] ?? null,
    }),
  ).toBe(name);
});
