import { describe, expect, it } from 'vitest';

import { retrying } from './retrying.ts';

function failing(times: number, error: Error) {
  let calls = 0;
  return {
    calls: () => calls,
    write: () => {
      calls += 1;
      return calls <= times ? Promise.reject(error) : Promise.resolve('written');
    },
  };
}

describe('a write the database gave up', () => {
  it.each([
    Object.assign(new Error('WriteConflict error'), { code: 112 }),
    new Error('deadlock detected'),
    new Error('Failed query: insert into "complaints"', {
      cause: Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY_SNAPSHOT' }),
    }),
  ])('is done again: %s', async (error) => {
    const { write, calls } = failing(3, error);
    expect(await retrying(write)).toBe('written');
    expect(calls()).toBe(4);
  });

  it('is not done again for any other reason', async () => {
    const { write, calls } = failing(1, new Error('disk full'));
    await expect(retrying(write)).rejects.toThrow('disk full');
    expect(calls()).toBe(1);
  });

  it('is given up in the end', async () => {
    const { write } = failing(100, new Error('deadlock detected'));
    await expect(retrying(write)).rejects.toThrow('deadlock detected');
  });
});
