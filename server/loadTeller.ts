const EVERY_MS = 60_000;

/**
 * Tells the log, once a minute at most, that more is asked for than can be done.
 * @returns to be called for each who is turned away
 */
export function loadTeller(now: () => number = () => performance.now()): () => void {
  let toldAt = -Infinity;
  let turnedAway = 0;
  return () => {
    turnedAway += 1;
    if (now() - toldAt < EVERY_MS) return;
    toldAt = now();
    const msg = 'more is asked for than can be done at once, so some are turned away';
    console.error(JSON.stringify({ level: 40, msg, turnedAway }));
  };
}
