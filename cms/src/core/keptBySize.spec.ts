import { describe, expect, it } from 'vitest';

import { keptBySize } from './keptBySize.ts';

describe('what is kept by size', () => {
  it('is made once, however many ask', async () => {
    const kept = keptBySize<{ n: number }>();
    let made = 0;
    function make() {
      made += 1;
      return Promise.resolve({ n: made });
    }
    expect(await Promise.all([kept.find('a', make), kept.find('a', make)])).toEqual([
      { n: 1 },
      { n: 1 },
    ]);
    expect(await kept.find('a', make)).toEqual({ n: 1 });
  });

  it('is not kept when nothing came of it, or when it failed', async () => {
    const kept = keptBySize<{ n: number }>();
    expect(await kept.find('a', () => Promise.resolve(undefined))).toBeUndefined();
    await expect(kept.find('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await kept.find('a', () => Promise.resolve({ n: 2 }))).toEqual({ n: 2 });
  });

  it('goes when there is no room, the longest not asked for first', () => {
    const kept = keptBySize<{ text: string }>({ most: 1_000 });
    kept.keep('a', { text: 'a'.repeat(200) });
    kept.keep('b', { text: 'b'.repeat(200) });
    kept.peek('a');
    kept.keep('c', { text: 'c'.repeat(200) });
    expect(kept.peek('b')).toBeUndefined();
    expect(kept.peek('a')?.text).toHaveLength(200);
  });

  it('is given also when it is larger than all the room', async () => {
    const kept = keptBySize<{ text: string }>({ most: 100 });
    const large = { text: 'x'.repeat(5_000) };
    expect(await kept.find('a', () => Promise.resolve(large))).toEqual(large);
    expect(kept.peek('a')).toBeUndefined();
  });
});
