import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';

import { keysOf } from '../core/keysOf.ts';
import { answer, PolicyError } from '../core/policyError.ts';
import { approvalOf, factsOf } from './facts.ts';
import type { PolicyEvent, Reason, State } from './states.ts';
import { EVENTS, reasonsAgainst } from './states.ts';
import { readLatest, transition } from './transitions.ts';

const events = keysOf(EVENTS);

const bodySchema = z.object({
  textHash: z.string().length(64),
  reason: z.string().trim().max(1_000).nullish(),
});

/**
 * `GET /api/policies/:id/transitions` → `{state, textHash, events: [{event, reasons}]}` for the
 * signed-in user; `POST /api/policies/:id/transitions/:event` with `{textHash, reason?}` → the new
 * state. 401, 403, 404; 409 `transition-refused` or `text-changed`.
 */
export const transitionEndpoints: Endpoint[] = [
  {
    path: '/:id/transitions',
    method: 'get',
    handler: (req) =>
      answer(req, async () => {
        const policy = await readLatest(req.payload, await visibleId(req)).catch(nullIfUnsound);
        if (policy === null) return UNSOUND;
        const facts = await factsOf(req.payload, policy, await approvalOf(req.payload, policy));
        return {
          state: facts.state,
          textHash: facts.textHash,
          events: events.map((event) => ({
            event,
            reasons: reasonsAgainst(event, facts, req.user),
          })),
        };
      }),
  },
  {
    path: '/:id/transitions/:event',
    method: 'post',
    handler: (req) =>
      answer(req, async () => {
        const id = await visibleId(req);
        const event = events.find((name) => name === req.routeParams?.['event']);
        const body = bodySchema.safeParse(await readBody(req));
        if (event === undefined || !body.success) throw new PolicyError('invalid-request');
        return transition({
          payload: req.payload,
          req,
          id,
          event,
          user: req.user,
          expectedHash: body.data.textHash,
          reason: body.data.reason ?? null,
        });
      }),
  },
];

/** Only a draft can be unsound, and nothing leads on from there but mending it. */
const UNSOUND = {
  state: 'draft',
  textHash: '',
  events: [{ event: 'submit', reasons: ['text-unsound'] }],
} as const satisfies {
  state: State;
  events: { event: PolicyEvent; reasons: Reason[] }[];
  textHash: string;
};

function nullIfUnsound(error: unknown): null {
  if (error instanceof PolicyError && error.code === 'text-unsound') return null;
  throw error;
}

/** The id of the address, if the signed-in user may read that policy. */
async function visibleId(req: PayloadRequest): Promise<string> {
  if (!req.user) throw new PolicyError('not-signed-in');
  const id = req.routeParams?.['id'];
  if (typeof id !== 'string') throw new PolicyError('policy-not-found');
  const readable = await req.payload.findByID({
    collection: 'policies',
    id,
    depth: 0,
    draft: true,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  });
  if (!readable) throw new PolicyError('policy-not-found');
  return id;
}

async function readBody(req: PayloadRequest): Promise<unknown> {
  try {
    return await req.json?.();
  } catch {
    throw new PolicyError('invalid-request');
  }
}
