/** Milliseconds of the slowest in twenty and in a hundred. */
export type Latency = { p95: number; p99: number };

type Asking = (time: number) => Promise<boolean>;

/**
 * Asks several the same in turn, so that what else the machine does befalls all of them, one after
 * another, and looks at each answer.
 * @throws Error with the first answer that is not right
 */
export async function latenciesOf(askings: readonly Asking[], times: number): Promise<Latency[]> {
  const taken = askings.map((): number[] => []);
  for (let time = 0; time < times; time += 1) {
    for (const [index, ask] of askings.entries()) {
      const began = performance.now();
      const isRight = await ask(time);
      taken[index]?.push(performance.now() - began);
      if (!isRight) throw new Error(`answer ${String(time)} is not right`);
    }
  }
  return taken.map((each) => ({ p95: atShare(each, 0.95), p99: atShare(each, 0.99) }));
}

/** The measurement that a share of all does not pass. */
export function atShare(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}
