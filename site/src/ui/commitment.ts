import type { Commitment } from '../api/policies.ts';
import { plural } from '../i18n/numbers.ts';
import type { Words } from '../i18n/strings.ts';

/** A commitment in the three parts a card shows, and as one sentence. */
export type CommitmentWords = { before: string; duration: string; after: string; sentence: string };

/** How long a commitment gives, in words. */
export function durationOf(
  { locale, t }: Words,
  { amount, unit }: Pick<Commitment, 'amount' | 'unit'>,
): string {
  return plural(locale, { count: amount, forms: t.commitments.units[unit] });
}

/** A commitment as the reader is told it. */
export function commitmentWords({ locale, t }: Words, commitment: Commitment): CommitmentWords {
  const before = t.commitments.before[commitment.kind][commitment.bound];
  const duration = durationOf({ locale, t }, commitment);
  const after = t.commitments.after[commitment.from];
  return { before, duration, after, sentence: `${before} ${duration} ${after}.` };
}
