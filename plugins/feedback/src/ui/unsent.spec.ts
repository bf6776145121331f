import { expect, it } from 'vitest';

import { keepUnsent, readUnsent } from './unsent.ts';

function memory() {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
}

const unsent = {
  at: '2026-11-25T11:05:00.000Z',
  fields: { template: '', text: 'نعتذر عن التأخر.' },
};

it('keeps what was written until it is let go or emptied', () => {
  const storage = memory();
  keepUnsent(storage, { key: 'k', unsent });
  expect(readUnsent(storage, 'k')).toEqual(unsent);
  keepUnsent(storage, {
    key: 'k',
    unsent: { ...unsent, fields: { template: '', text: '  ' } },
  });
  expect(readUnsent(storage, 'k')).toBeNull();
  keepUnsent(storage, { key: 'k', unsent });
  keepUnsent(storage, { key: 'k', unsent: null });
  expect(readUnsent(storage, 'k')).toBeNull();
});

it.each(['{', '[]', '{"at":1}'])('reads nothing from a spoilt store: %s', (text) => {
  const storage = memory();
  storage.setItem('k', text);
  expect(readUnsent(storage, 'k')).toBeNull();
});
