import type { Commitment, PolicySummary } from '../api/policies.ts';

/** A promise with the policy it is written in. */
export type PromiseOfPolicy = { policy: PolicySummary; commitment: Commitment };

const MOST_PROMISES = 4;

/** The promises a visitor cares for first: upper limits before lower ones, one of each policy. */
export function promisesToShow(policies: readonly PolicySummary[]): PromiseOfPolicy[] {
  const all = policies.flatMap((policy) =>
    policy.commitments.map((commitment, rank) => ({ policy, commitment, rank })),
  );
  function order(one: { commitment: Commitment; rank: number }) {
    return (one.commitment.bound === 'max' ? 0 : 1000) + one.rank;
  }
  return all
    .sort((one, other) => order(one) - order(other))
    .slice(0, MOST_PROMISES)
    .map(({ policy, commitment }) => ({ policy, commitment }));
}
