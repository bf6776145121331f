import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';

import { readEnvironment } from '../core/environment.ts';
import { keysOf } from '../core/keysOf.ts';
import { answer, PolicyError } from '../core/policyError.ts';
import { readBody } from '../core/readBody.ts';
import { contentSchema } from '../editions/content.ts';
import type { Edition } from '../editions/edition.ts';
import { readLastEdition, readPolicyHeads } from '../editions/read.ts';
import { LONGEST } from './bounds.ts';
import { standingOf } from './facts.ts';
import type { PolicyEvent, Reason, State } from './states.ts';
import { EVENTS, reasonsAgainst } from './states.ts';
import type { Act } from './transitions.ts';
import { actSchema, readLatest, transition } from './transitions.ts';

const events = keysOf(EVENTS);

const bodySchema = z.object({
  textHash: z.string().length(64),
  reason: z.string().trim().max(LONGEST.reason).nullish(),
  act: actSchema.nullish(),
});

/**
 * `GET /api/policies/:id/transitions` → `{state, textHash, act, edition, events: [{event, reasons}]}`
 * for the signed-in user; `act` is what is recorded of the board's act, `edition` the newest sealed
 * one with its public address. `GET /api/policies/:id/basis` → `{edition, content, approval}`: the
 * newest sealed edition's text, null before the first, and the policy with its act as they are now.
 * `POST /api/policies/:id/transitions/:event` with `{textHash, reason?, act?}` → the new state. 401,
 * 403, 404; 409 `transition-refused` or `text-changed`.
 */
export const transitionEndpoints: Endpoint[] = [
  {
    path: '/:id/transitions',
    method: 'get',
    handler: (req) => answer(req, () => stateFor(req)),
  },
  {
    path: '/:id/basis',
    method: 'get',
    handler: (req) =>
      answer(req, async () => {
        const id = await visibleId(req);
        const last = await readLastEdition(req.payload, id);
        const policy = await readLatest(req.payload, id);
        const { approval } = await standingOf(req.payload, policy);
        const content = contentSchema.parse(policy);
        return { edition: last ? basisOf(last) : null, content, approval };
      }),
  },
  {
    path: '/:id/transitions/:event',
    method: 'post',
    handler: (req) =>
      answer(req, async () => {
        const id = await visibleId(req);
        const event = events.find((name) => name === req.routeParams?.['event']);
        const body = await readBody(req, bodySchema);
        if (event === undefined) throw new PolicyError('invalid-request');
        const { textHash: expectedHash, reason = null, act = null } = body;
        const { payload, user } = req;
        return transition({ payload, req, id, event, user, expectedHash, reason, act });
      }),
  },
];

type Answer = {
  state: State;
  textHash: string;
  act: Act;
  edition: { number: number; url: string } | null;
  events: readonly { event: PolicyEvent; reasons: readonly Reason[] }[];
};

async function stateFor(req: PayloadRequest): Promise<Answer> {
  const { payload, user } = req;
  const policy = await readLatest(payload, await visibleId(req)).catch(nullIfUnsound);
  if (policy === null) return UNSOUND;
  const { facts, textHash } = await standingOf(payload, policy);
  const { meeting, resolutionNumber, effectiveFrom } = policy;
  const edition = (await readPolicyHeads(payload, policy.id)).at(-1);
  return {
    state: policy.state,
    textHash,
    act: { meeting, resolutionNumber, effectiveFrom },
    edition: edition ? { number: edition.number, url: publicAddress(edition.slug) } : null,
    events: events.map((event) => ({
      event,
      reasons: reasonsAgainst(event, { policy: facts, user }),
    })),
  };
}

function basisOf({ number, titleAr, summaryAr, provisions, commitments }: Edition) {
  return { number, titleAr, summaryAr, provisions, commitments };
}

/** Where the public reads a policy. */
function publicAddress(slug: string): string {
  const [canonical = ''] = readEnvironment(process.env).SITE_ORIGIN;
  return `${canonical}/ar/policies/${slug}`;
}

/** Only a draft can be unsound, and nothing leads on from there but mending it. */
const UNSOUND: Answer = {
  state: 'draft',
  textHash: '',
  act: { meeting: null, resolutionNumber: null, effectiveFrom: null },
  edition: null,
  events: [{ event: 'submit', reasons: ['text-unsound'] }],
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
