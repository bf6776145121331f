import { expect, it } from 'vitest';

import { RevisionError, uponTheLatest } from './revisionError.ts';

function met() {
  return new RevisionError('edited-meanwhile', { message: '', revision: 2, changes: [] });
}

it('repeats a write of our own until no other meets it', async () => {
  let tries = 0;
  const write = uponTheLatest(async () => {
    tries += 1;
    if (tries < 3) throw met();
    return Promise.resolve('written');
  });
  expect([await write, tries]).toEqual(['written', 3]);
});

it('lets every other fault through, and does not try for ever', async () => {
  await expect(uponTheLatest(() => Promise.reject(new Error('disk full')))).rejects.toThrow('disk');
  await expect(uponTheLatest(() => Promise.reject(met()))).rejects.toThrow(RevisionError);
});
