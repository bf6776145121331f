import type { Measured, Target } from './load.ts';
import { load } from './load.ts';
import type { Spread } from './median.ts';
import { spreadOf } from './median.ts';
import type { Goal } from './targets.ts';

/** What was measured of one target. */
export type Row = { name: string; perSecond: Spread; p99: Spread };

/** How many times one was another, in the same round. */
export type Compared = Goal & { times: Spread };

type Run = { rounds: number; seconds: number };

/**
 * Asks all targets in turn, round after round, so that what else the machine does befalls them all.
 * @returns for each target what each round has measured
 */
export async function measure(
  targets: readonly Target[],
  { rounds, seconds }: Run,
): Promise<Map<string, Measured[]>> {
  const measured = new Map<string, Measured[]>(targets.map(({ name }) => [name, []]));
  for (const target of targets) await load(target, 1);
  for (let round = 0; round < rounds; round += 1) {
    for (const target of targets) measured.get(target.name)?.push(await load(target, seconds));
  }
  return measured;
}

/** The middle and the ends of all rounds. */
export function rowsOf(measured: ReadonlyMap<string, Measured[]>): Row[] {
  return [...measured].map(([name, rounds]) => ({
    name,
    perSecond: spreadOf(rounds.map(({ perSecond }) => perSecond)),
    p99: spreadOf(rounds.map(({ p99 }) => p99)),
  }));
}

/** Each goal whose two sides were measured. */
export function comparedBy(
  goals: readonly Goal[],
  measured: ReadonlyMap<string, Measured[]>,
): Compared[] {
  return goals.flatMap((goal) => {
    const [one, other] = [measured.get(goal.of), measured.get(goal.to)];
    if (one === undefined || other === undefined) return [];
    const times = one.map(({ perSecond }, round) => perSecond / (other[round]?.perSecond ?? NaN));
    return [{ ...goal, times: spreadOf(times) }];
  });
}
