import type { Part } from '../src/layout/publicRoutes.ts';
import type { CmsState } from './health.ts';
import { stateOfCms } from './health.ts';

/** How often the cms is asked whether anything has changed. */
const EVERY_MS = 1_000;

/** An answer this old vouches for nothing: what is shown says so. */
const OLDEST_MS = 5_000;

/** What is known of the cms's present state. */
export type Freshness = {
  /** Whether the cms has said a moment ago what its state is. */
  isKnown: () => boolean;
  /** What a page made now is made of; null when that cannot be told. */
  stampOf: (parts: readonly Part[]) => string | null;
};

type Watched = Freshness & { stop: () => void; look: () => Promise<void> };

/**
 * Asks the cms once a second what its state is, off the way of any request: any number of sites do.
 * @param onChange called when the state is another than before, also at first
 */
export function watchCms(
  { cmsUrl, now = () => performance.now() }: { cmsUrl: string; now?: () => number },
  onChange: () => void,
): Watched {
  let parts: CmsState | null = null;
  let isAway = true;
  let at = 0;
  let looking: Promise<void> | null = null;

  async function read(): Promise<void> {
    // By its beginning: what changes while the answer is on its way is not in it.
    const began = now();
    const found = await stateOfCms(cmsUrl);
    isAway = found === null;
    if (found === null) return;
    const isChanged = JSON.stringify(found) !== JSON.stringify(parts);
    parts = found;
    at = began;
    if (isChanged) onChange();
  }

  function look(): Promise<void> {
    looking ??= read().finally(() => {
      looking = null;
    });
    return looking;
  }

  const timer = setInterval(() => void look(), EVERY_MS);
  timer.unref();
  return {
    isKnown: () => !isAway && now() - at <= OLDEST_MS,
    stampOf: (of) => {
      const known = parts;
      return known === null ? null : of.map((part) => known[part] ?? '').join(' ');
    },
    look,
    stop: () => {
      clearInterval(timer);
    },
  };
}
