import { expect, it } from 'vitest';
import { z } from 'zod';

import { readingOf } from './reading.ts';

it('keeps answers within a number of characters, the longest not asked for going first', () => {
  const reading = readingOf(z.string(), 20);
  for (const path of ['a', 'b']) reading.keep(path, { etag: path, value: path, characters: 10 });
  reading.find('a');
  reading.keep('c', { etag: 'c', value: 'c', characters: 10 });
  expect(['a', 'b', 'c'].map((path) => reading.find(path)?.value)).toEqual(['a', undefined, 'c']);
  reading.keep('a', { etag: 'new', value: 'newer', characters: 5 });
  reading.keep('d', { etag: 'd', value: 'd', characters: 5 });
  expect(['a', 'c', 'd'].map((path) => reading.find(path)?.value)).toEqual(['newer', 'c', 'd']);
});
