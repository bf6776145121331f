import { expect, it } from 'vitest';

import { keep, readKept } from './kept.ts';

function memory() {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
    size: () => values.size,
  };
}

const kept = { at: '2026-11-25T11:05:00.000Z', base: { titleAr: 'أ' }, mine: { titleAr: 'ب' } };

it('keeps what each page holds, and lets go of one alone', () => {
  const storage = memory();
  keep(storage, { key: 'k', page: 'one', kept });
  keep(storage, { key: 'k', page: 'two', kept });
  keep(storage, { key: 'k', page: 'one', kept: { ...kept, mine: { titleAr: 'ج' } } });
  expect(readKept(storage, 'k').map(({ page, mine }) => [page, mine])).toEqual([
    ['two', { titleAr: 'ب' }],
    ['one', { titleAr: 'ج' }],
  ]);
  keep(storage, { key: 'k', page: 'two', kept: null });
  keep(storage, { key: 'k', page: 'one', kept: null });
  expect(storage.size()).toBe(0);
});

it.each(['{', '{"a":1}', '[{"page":1}]', 'null'])(
  'reads nothing from a spoilt store: %s',
  (text) => {
    const storage = memory();
    storage.setItem('k', text);
    expect(readKept(storage, 'k')).toEqual([]);
  },
);

it('goes on when the store is full', () => {
  const full = {
    ...memory(),
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };
  expect(() => {
    keep(full, { key: 'k', page: 'one', kept });
  }).not.toThrow();
});
