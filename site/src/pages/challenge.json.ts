import type { APIRoute } from 'astro';

import { readChallenge } from '../api/feedback.ts';

/** When to ask again a cms that says nothing. */
const SOON_SECONDS = 5;

/**
 * Hands the cms's proof-of-work puzzle to the visitor's browser, which cannot reach the cms. 429 for
 * who asks too often, 503 while the cms says nothing, both with when to ask again.
 */
export const GET: APIRoute = async ({ locals }) => {
  const challenge = await readChallenge(locals.locale, locals.visitor ?? '');
  if (challenge.ok) return Response.json(challenge.value);
  const { failure } = challenge;
  const isTooMany = failure.kind === 'tooMany';
  const seconds = isTooMany ? failure.retryAfterSeconds : SOON_SECONDS;
  const headers = { 'Retry-After': String(seconds) };
  return Response.json({}, { status: isTooMany ? 429 : 503, headers });
};
