import type { Payload } from 'payload';
import { BasePayload } from 'payload';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { doubt, HOLDS_MS, remembered } from './remembered.ts';

/** A process's Payload, of which only its identity counts here. */
function somePayload(): Payload {
  return new BasePayload();
}

/** A database with one value, and the readings of it that wait for their answer. */
function database() {
  const waiting: (() => void)[] = [];
  const state = { value: 'first', reads: 0, fails: false };
  async function read(): Promise<string> {
    state.reads += 1;
    const { value, fails } = state;
    await new Promise<void>((resolve) => waiting.push(resolve));
    if (fails) throw new Error('away');
    return value;
  }
  function answerAll(): void {
    for (const answer of waiting.splice(0)) answer();
  }
  return { state, read, answerAll };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function turn(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1);
}

describe('what is remembered', () => {
  it('is read once for all who ask within the time it holds', async () => {
    const { state, read, answerAll } = database();
    const recall = remembered({ of: ['things'], read });
    const payload = somePayload();
    const asked = Promise.all([recall(payload), recall(payload)]);
    await turn();
    answerAll();
    expect(await asked).toEqual(['first', 'first']);
    expect(await recall(payload)).toBe('first');
    expect(state.reads).toBe(1);
  });

  it('is read again after that time, with what was known before', async () => {
    const known: (string | null)[] = [];
    const recall = remembered<string>({
      of: ['things'],
      read: (_payload, before) => {
        known.push(before);
        return Promise.resolve(`after ${String(before)}`);
      },
    });
    const payload = somePayload();
    await recall(payload);
    await vi.advanceTimersByTimeAsync(HOLDS_MS + 1);
    expect(await recall(payload)).toBe('after after null');
    expect(known).toEqual([null, 'after null']);
  });

  it('is not taken from a reading that began before a write of this process', async () => {
    const { state, read, answerAll } = database();
    const recall = remembered({ of: ['things'], read });
    const payload = somePayload();
    const early = recall(payload);
    await turn();
    state.value = 'second';
    doubt(payload, 'things');
    const late = recall(payload);
    answerAll();
    await turn();
    answerAll();
    expect(await early).toBe('first');
    expect(await late).toBe('second');
  });

  it('is doubted until a write that was not yet there for others is there', async () => {
    const { state, read, answerAll } = database();
    const recall = remembered({ of: ['things'], read });
    const payload = somePayload();
    doubt(payload, 'things');
    const uncommitted = recall(payload);
    await turn();
    answerAll();
    expect(await uncommitted).toBe('first');
    state.value = 'second';
    const committed = recall(payload);
    await turn();
    answerAll();
    expect(await committed).toBe('second');
  });

  it('is asked for again after a reading that failed', async () => {
    const { state, read, answerAll } = database();
    const recall = remembered({ of: ['things'], read });
    const payload = somePayload();
    state.fails = true;
    const failed = expect(recall(payload)).rejects.toThrow('away');
    await turn();
    answerAll();
    await failed;
    state.fails = false;
    const again = recall(payload);
    await turn();
    answerAll();
    expect(await again).toBe('first');
  });

  it('does not hear of what it was not read from', async () => {
    const { state, read, answerAll } = database();
    const recall = remembered({ of: ['things'], read });
    const payload = somePayload();
    const asked = recall(payload);
    await turn();
    answerAll();
    await asked;
    doubt(payload, 'others');
    await recall(payload);
    expect(state.reads).toBe(1);
  });

  it('belongs to one Payload', async () => {
    const { state, read, answerAll } = database();
    const recall = remembered({ of: ['things'], read });
    const one = recall(somePayload());
    await turn();
    answerAll();
    await one;
    state.value = 'second';
    const other = recall(somePayload());
    await turn();
    answerAll();
    expect(await other).toBe('second');
  });
});
