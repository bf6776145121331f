import type { APIRoute } from 'astro';

import { readChallenge } from '../api/feedback.ts';

/** Hands the cms's proof-of-work puzzle to the visitor's browser, which cannot reach the cms. */
export const GET: APIRoute = async ({ locals }) => {
  const challenge = await readChallenge(locals.locale, locals.visitor ?? '');
  return challenge.ok ? Response.json(challenge.value) : Response.json({}, { status: 503 });
};
