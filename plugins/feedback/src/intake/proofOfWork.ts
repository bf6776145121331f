import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Challenge } from 'altcha-lib/types';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';

import { FeedbackError } from '../core/errors.ts';
import type { Runtime } from '../runtime.ts';
import { useKeyOnce } from './keysPrivileged.ts';

const MAX_PROOF_LENGTH = 6_000;
/** A clock may be this far off before a used challenge is forgotten. */
const KEEP_USED_MS = 60_000;

export const proofField = z.string().max(MAX_PROOF_LENGTH).nullish();

const solvedSchema = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal('PBKDF2/SHA-256'),
      nonce: z.string().regex(/^[0-9a-f]{32}$/),
      salt: z.string().regex(/^[0-9a-f]{32}$/),
      cost: z.int(),
      keyLength: z.int(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      expiresAt: z.int(),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.int().min(0).max(0xffffffff), derivedKey: z.string() }),
});

type Solved = z.infer<typeof solvedSchema>;

/** A new challenge, signed, that nothing is stored for until it is solved. */
export function newChallenge({ options, keys }: Runtime): Promise<Challenge> {
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: options.proofOfWork.cost,
    counter: randomInt(options.proofOfWork.tries),
    deriveKey,
    expiresAt: new Date(Date.now() + options.proofOfWork.validSeconds * 1000),
    hmacSignatureSecret: keys.challenge.toString('hex'),
    hmacKeySignatureSecret: keys.challengeKey.toString('hex'),
  });
}

/**
 * Checks a proof without using it up.
 * @throws FeedbackError `proof-required`, `proof-invalid`
 */
export async function checkProof(
  { keys }: Runtime,
  proof: string | null | undefined,
): Promise<Solved> {
  if (!proof) throw new FeedbackError('proof-required');
  const solved = readProof(proof);
  if (!solved) throw new FeedbackError('proof-invalid');
  const { verified } = await verifySolution({
    challenge: solved.challenge,
    solution: solved.solution,
    deriveKey,
    hmacSignatureSecret: keys.challenge.toString('hex'),
    hmacKeySignatureSecret: keys.challengeKey.toString('hex'),
  });
  if (!verified) throw new FeedbackError('proof-invalid');
  return solved;
}

/**
 * Uses a checked proof up, for one submission and its repeats.
 * @throws FeedbackError `proof-invalid` when another submission has used it
 */
export async function spendProof(
  runtime: Runtime,
  args: { req: PayloadRequest; solved: Solved; holder: string },
): Promise<void> {
  const { nonce, expiresAt } = args.solved.challenge.parameters;
  const isOurs = await useKeyOnce(
    { runtime, payload: args.req.payload },
    {
      key: `challenge:${nonce}`,
      holder: args.holder,
      expiresAt: new Date(expiresAt * 1000 + KEEP_USED_MS),
    },
  );
  if (!isOurs) throw new FeedbackError('proof-invalid');
}

function readProof(proof: string): Solved | null {
  try {
    const text = Buffer.from(proof, 'base64').toString('utf8');
    const solved: unknown = JSON.parse(text);
    return solvedSchema.safeParse(solved).data ?? null;
  } catch {
    return null;
  }
}
