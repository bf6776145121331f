/** Where an edition stands on a given day; never stored, always computed. */
type EditionStatus = 'inForce' | 'superseded' | 'scheduled' | 'withdrawn';

type Dated = { number: number; effectiveFrom: string; kind: 'text' | 'withdrawal' };

/** An edition in its place: `effectiveTo` is the day, exclusive, on which the next took over. */
export type InTime<T> = T & {
  status: EditionStatus;
  effectiveTo: string | null;
  /** False when a later edition took effect on the same day or before: it never applied. */
  tookEffect: boolean;
};

/**
 * Places the editions of one policy in time. The edition in force on a day is the one with the
 * highest number whose effect has begun by then; no two are in force on one day.
 * @param editions of one policy, in any order
 * @param today ISO date in the association's time zone
 * @returns the same editions by rising number
 */
export function placeInTime<T extends Dated>(editions: readonly T[], today: string): InTime<T>[] {
  const ordered = [...editions].sort((a, b) => a.number - b.number);
  const inForce = editionOn(ordered, today);
  return ordered.map((edition) => {
    const next = firstSuccessorDate(edition, ordered);
    const tookEffect = next === null || next > edition.effectiveFrom;
    return {
      ...edition,
      status: statusOf(edition, inForce),
      effectiveTo: tookEffect ? next : null,
      tookEffect,
    };
  });
}

/** The edition in force on a day, undefined before the first took effect. */
export function editionOn<T extends Dated>(editions: readonly T[], day: string): T | undefined {
  return editions
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .reduce<T | undefined>(
      (best, edition) => (best === undefined || edition.number > best.number ? edition : best),
      undefined,
    );
}

function statusOf(edition: Dated, inForce: Dated | undefined): EditionStatus {
  if (edition.number === inForce?.number) {
    return edition.kind === 'withdrawal' ? 'withdrawn' : 'inForce';
  }
  return inForce === undefined || edition.number > inForce.number ? 'scheduled' : 'superseded';
}

function firstSuccessorDate(edition: Dated, ordered: readonly Dated[]): string | null {
  const successors = ordered.filter(({ number }) => number > edition.number);
  const dates = successors.map(({ effectiveFrom }) => effectiveFrom).sort();
  return dates[0] ?? null;
}
