import type { CmsState } from './health.ts';
import { stateOfCms } from './health.ts';

/** How often the cms is asked whether anything has changed. */
const EVERY_MS = 1_000;

/** An answer this old vouches for nothing: what is shown says so. */
const OLDEST_MS = 5_000;

/** Another process of the cms may say what was before for half a second after a change. */
const SETTLING_MS = 1_000;

const ONE_POLICY = 'policy:';

/** What is known of the cms's present state. */
export type Freshness = {
  /** Whether the cms has said a moment ago what its state is. */
  isKnown: () => boolean;
  /** Whether whatever the cms answers now is of the state that is known. */
  isSettled: () => boolean;
  /** The value of a part, where whatever is read now is of it. */
  vouchedFor: (part: string) => string | undefined;
  /** What a page made now is made of; null when that cannot be told. */
  stampOf: (parts: readonly string[]) => string | null;
};

/** How often each policy has changed, by its address, since all of them may have. */
type Policies = { epoch: number; changes: ReadonlyMap<string, number> };

type Watched = Freshness & { stop: () => void; look: () => Promise<void> };

/**
 * Asks the cms once a second what its state is, off the way of any request: any number of sites do.
 * @param onChange called when the state is another than before, also at first
 */
export function watchCms(
  { cmsUrl, now = () => performance.now() }: { cmsUrl: string; now?: () => number },
  onChange: () => void,
): Watched {
  let parts: CmsState['parts'] | null = null;
  let policies: Policies = { epoch: 0, changes: new Map() };
  let changedAt = -Infinity;
  let isAway = true;
  let at = 0;
  let looking: Promise<void> | null = null;

  async function read(): Promise<void> {
    // By its beginning: what changes while the answer is on its way is not in it.
    const began = now();
    const isFirst = parts === null;
    const before = parts?.['policies'];
    const found = await stateOfCms(cmsUrl, before);
    isAway = found === null;
    if (found === null) return;
    const isChanged = JSON.stringify(found.parts) !== JSON.stringify(parts);
    parts = found.parts;
    if (parts['policies'] !== before) policies = changed(policies, found);
    at = began;
    if (!isChanged) return;
    // What is first heard of has not changed just now.
    if (!isFirst) changedAt = now();
    onChange();
  }

  function valueOf(part: string, known: CmsState['parts']): string {
    if (!part.startsWith(ONE_POLICY)) return known[part] ?? '';
    const { epoch, changes } = policies;
    return `${String(epoch)}.${String(changes.get(part.slice(ONE_POLICY.length)) ?? 0)}`;
  }

  function look(): Promise<void> {
    looking ??= read().finally(() => {
      looking = null;
    });
    return looking;
  }

  function isKnown(): boolean {
    return !isAway && now() - at <= OLDEST_MS;
  }

  function isSettled(): boolean {
    return now() - changedAt > SETTLING_MS;
  }

  const timer = setInterval(() => void look(), EVERY_MS);
  timer.unref();
  return {
    isKnown,
    isSettled,
    vouchedFor: (part) => (isKnown() && isSettled() ? parts?.[part] : undefined),
    stampOf: (of) => {
      const known = parts;
      return known === null ? null : of.map((part) => valueOf(part, known)).join(' ');
    },
    look,
    stop: () => {
      clearInterval(timer);
    },
  };
}

function changed({ epoch, changes }: Policies, { changedPolicies }: CmsState): Policies {
  if (changedPolicies === null) return { epoch: epoch + 1, changes: new Map() };
  const counted = new Map(changes);
  for (const slug of changedPolicies) counted.set(slug, (counted.get(slug) ?? 0) + 1);
  return { epoch, changes: counted };
}
