import type { Commitment, PolicySummary } from '../api/policies.ts';

/** A commitment with the policy it is written in. */
export type CommitmentOfPolicy = { policy: PolicySummary; commitment: Commitment };

const MOST_COMMITMENTS = 4;

/** The commitments a visitor cares for first: upper limits first, one of each policy. */
export function commitmentsToShow(policies: readonly PolicySummary[]): CommitmentOfPolicy[] {
  const all = policies.flatMap((policy) =>
    policy.commitments.map((commitment, rank) => ({ policy, commitment, rank })),
  );
  function order(one: { commitment: Commitment; rank: number }) {
    return (one.commitment.bound === 'max' ? 0 : 1000) + one.rank;
  }
  return all
    .sort((one, other) => order(one) - order(other))
    .slice(0, MOST_COMMITMENTS)
    .map(({ policy, commitment }) => ({ policy, commitment }));
}
