/** Milliseconds of the slowest in twenty and in a hundred. */
export type Latency = { p95: number; p99: number };

/**
 * Asks so many times, one after another, and looks at each answer.
 * @throws Error with the first answer that is not right
 */
export async function latencyOf(
  ask: (time: number) => Promise<boolean>,
  times: number,
): Promise<Latency> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const began = performance.now();
    const isRight = await ask(time);
    taken.push(performance.now() - began);
    if (!isRight) throw new Error(`answer ${String(time)} is not right`);
  }
  return { p95: atShare(taken, 0.95), p99: atShare(taken, 0.99) };
}

/** The measurement that a share of all does not pass. */
export function atShare(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}
