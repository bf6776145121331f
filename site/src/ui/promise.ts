import type { Commitment } from '../api/policies.ts';
import { plural } from '../i18n/numbers.ts';
import type { Words } from '../i18n/strings.ts';

/** A commitment in the three parts a promise card shows, and as one sentence. */
export type Promised = { before: string; duration: string; after: string; sentence: string };

/** How long a commitment gives, in words. */
export function durationOf(
  { locale, t }: Words,
  { amount, unit }: Pick<Commitment, 'amount' | 'unit'>,
): string {
  return plural(locale, { count: amount, forms: t.promises.units[unit] });
}

/** A commitment as a promise to the reader. */
export function promised({ locale, t }: Words, commitment: Commitment): Promised {
  const before = t.promises.before[commitment.kind][commitment.bound];
  const duration = durationOf({ locale, t }, commitment);
  const after = t.promises.after[commitment.from];
  return { before, duration, after, sentence: `${before} ${duration} ${after}.` };
}
