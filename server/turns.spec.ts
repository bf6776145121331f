import { describe, expect, it } from 'vitest';

import type { Kind, Turns } from './turns.ts';
import { makeTurns } from './turns.ts';

/** Turns of which one is had at a time, and whose work ends when it is told to. */
function held(millisecondsEach: number) {
  let time = 0;
  const ends: (() => void)[] = [];
  const done: Kind[] = [];
  const turns = makeTurns({ atOnce: 1, now: () => time });

  function begin(kind: Kind): Promise<void> {
    return turns.take(kind, async () => {
      await new Promise<void>((resolve) => ends.push(resolve));
      done.push(kind);
    });
  }

  async function endOne(): Promise<void> {
    await new Promise(setImmediate);
    time += millisecondsEach;
    ends.shift()?.();
    await new Promise(setImmediate);
  }

  return { turns, begin, endOne, done };
}

function fullness({ isFull }: Turns) {
  return (['reading', 'writing', 'submission'] as const).filter((kind) => isFull(kind));
}

describe('what a server does in turn', () => {
  it('is done one after another, a submission first and reading last', async () => {
    const { begin, endOne, done } = held(1);
    const kinds = ['reading', 'reading', 'writing', 'submission'] as const;
    const all = kinds.map(begin);
    for (const _ of kinds) await endOne();
    await Promise.all(all);
    expect(done).toEqual(['reading', 'submission', 'writing', 'reading']);
  });

  it('is turned away once it would wait too long: reading first, then writing, then a submission', async () => {
    const { turns, begin, endOne } = held(3_000);
    for (let time = 0; time < 8; time += 1) {
      void begin('submission');
      await endOne();
    }
    expect(fullness(turns)).toEqual([]);
    for (let waiting = 0; waiting <= 4; waiting += 1) void begin('reading');
    expect(fullness(turns)).toEqual(['reading']);
    for (let waiting = 0; waiting < 4; waiting += 1) void begin('writing');
    expect(fullness(turns)).toEqual(['reading', 'writing']);
    for (let waiting = 0; waiting < 4; waiting += 1) void begin('submission');
    expect(fullness(turns)).toEqual(['reading', 'writing', 'submission']);
    for (let time = 0; time < 13; time += 1) await endOne();
    expect(fullness(turns)).toEqual([]);
  });

  it('that fails gives its turn to the next', async () => {
    const turns = makeTurns({ atOnce: 1 });
    const failed = turns.take('reading', () => Promise.reject(new Error('no')));
    const next = turns.take('reading', () => Promise.resolve('done'));
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('done');
  });

  it('takes as many as come while each is quick', async () => {
    const { turns, begin, endOne } = held(1);
    void begin('reading');
    await endOne();
    for (let waiting = 0; waiting < 500; waiting += 1) void begin('reading');
    expect(fullness(turns)).toEqual([]);
    for (let waiting = 0; waiting < 2_000; waiting += 1) void begin('reading');
    expect(fullness(turns)).toContain('reading');
  });
});
