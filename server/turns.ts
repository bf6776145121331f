/**
 * What a server does at once is bounded, so that it answers soon, whatever is asked of it: what
 * cannot be done in time is told so at once. Reading is turned away first and submissions last, and
 * a submission has its turn before all else.
 */

/** Kinds of work, the first to have their turn and the last to be turned away first. */
const KINDS = ['submission', 'writing', 'reading'] as const;
export type Kind = (typeof KINDS)[number];

/** How long each may have to wait for its turn before it is turned away. */
const PATIENCE_MS: Readonly<Record<Kind, number>> = {
  submission: 3_000,
  writing: 2_000,
  reading: 1_000,
};

/** So many times as many as are done at once may always wait: a guess from few is worth little. */
const ALWAYS = 4;

/** As many may wait at most, however fast it goes. */
const MOST_WAITING = 2_000;

/** How much of the average the last one makes. */
const SHARE = 1 / 16;

/** Work that is done in turn. */
export type Turns = {
  /** Whether one more of a kind would wait too long. */
  isFull: (kind: Kind) => boolean;
  /** Does some work once its turn has come. */
  take: <Done>(kind: Kind, work: () => Promise<Done>) => Promise<Done>;
};

/** @param atOnce how much is done at once; the rest waits */
export function makeTurns({
  atOnce,
  now = () => performance.now(),
}: {
  atOnce: number;
  now?: () => number;
}): Turns {
  const waiting: Record<Kind, (() => void)[]> = { submission: [], writing: [], reading: [] };
  let underWay = 0;
  /** Milliseconds that one turn takes. */
  let average = 0;

  /** Those who have their turn before one who comes now. */
  function ahead(kind: Kind): number {
    const before = KINDS.slice(0, KINDS.indexOf(kind) + 1);
    return before.reduce((sum, one) => sum + waiting[one].length, 0);
  }

  async function turn(kind: Kind): Promise<void> {
    if (underWay >= atOnce) await new Promise<void>((resolve) => waiting[kind].push(resolve));
    else underWay += 1;
  }

  /** The turn goes to the next who waits, or to nobody. */
  function pass(): void {
    const kind = KINDS.find((one) => waiting[one].length > 0);
    if (kind === undefined) underWay -= 1;
    else waiting[kind].shift()?.();
  }

  return {
    isFull: (kind) => {
      const before = ahead(kind);
      if (underWay < atOnce || before < ALWAYS * atOnce) return false;
      return before >= MOST_WAITING || (before * average) / atOnce > PATIENCE_MS[kind];
    },
    take: async (kind, work) => {
      await turn(kind);
      const began = now();
      try {
        return await work();
      } finally {
        average += (now() - began - average) * SHARE;
        pass();
      }
    },
  };
}
