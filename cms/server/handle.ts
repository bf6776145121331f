import type { IncomingMessage, ServerResponse } from 'node:http';

import { announcedBytes, readBody, withBody } from '../../server/body.ts';
import { drain } from '../../server/drain.ts';
import type { Exchange } from '../../server/listener.ts';
import { LONGEST_PATH } from '../../server/listener.ts';
import { loadTeller } from '../../server/loadTeller.ts';
import { hasTooMany } from '../../server/parameters.ts';
import type { Kind, Turns } from '../../server/turns.ts';
import { directApi } from '../src/core/directApi.ts';
import { isDatabaseLost } from '../src/core/lostDatabase.ts';
import { whileAnswering } from '../src/core/requestFacts.ts';
import { answerByApi, isForApi } from './api.ts';
import { guardCookies } from './cookies.ts';
import { setSecurityHeaders } from './headers.ts';
import { isDecodable } from './isDecodable.ts';
import { isPanelsOwn } from './isPanelsOwn.ts';
import { notePlace } from './place.ts';
import type { Refusal } from './refusals.ts';
import { refuse } from './refusals.ts';
import { requestIdOf } from './requestId.ts';

/** Bytes a stranger may send: a long complaint in Arabic is a third of it. */
const STRANGERS_BODY = 64 * 1024;

/** Bytes who is signed in may send: a policy of a thousand pages with its translation. */
const STAFFS_BODY = 8 * 1024 * 1024;

/** Bytes of a refused body that are read off before the answer: enough for what was meant well. */
const DRAINED = 1024 * 1024;

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** What is answered whether or not there is a database. */
const WITHOUT_DATABASE = /^\/(?:healthz$|readyz$|_next\/)/;

/** What is answered whatever else is asked: by it the others know that the cms is there. */
const WITHOUT_TURN = /^\/(?:healthz|readyz|api\/public\/revision)$/;

/** What the public sends; staff act on cases under an address of their own. */
const SUBMISSION = /^\/api\/feedback\/(?!cases\/)/;

/** What the server needs to know to answer. */
export type Cms = {
  /** What our own site shows. */
  frontKey: string;
  /** Whether its public address is https. */
  isHttps: boolean;
  isSignedIn: (request: IncomingMessage) => Promise<boolean>;
  /** Names of the build's server actions. */
  actions: ReadonlySet<string>;
  /** Whether requests come through a proxy of the association's own. */
  trustsProxy: boolean;
  next: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** In what order requests are answered, and how many at once. */
  turns: Turns;
};

const tellOfLoad = loadTeller();

/** Answers one request, by a name its lines in the log and the answer carry. */
export async function handle(cms: Cms, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const requestId = requestIdOf(request, cms.frontKey);
  const { method = '', url = '' } = request;
  const path = (url.split('?', 1)[0] ?? '').slice(0, LONGEST_PATH);
  response.setHeader('X-Request-Id', requestId);
  setSecurityHeaders(exchange, { path, isHttps: cms.isHttps });
  if (cms.isHttps) guardCookies(exchange);
  await whileAnswering({ requestId, method, path }, () => answer(cms, exchange));
}

/** Refuses what is bounded here, hands on the rest with its body in hand. */
async function answer(cms: Cms, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const refusal = refusalOf(cms, request);
  if (refusal !== null) {
    await drainAndRefuse(exchange, refusal);
    return;
  }
  notePlace(request, cms.trustsProxy);
  if (!hasBody(request)) {
    await pass(cms, { exchange, body: null });
    return;
  }
  const bound = (await cms.isSignedIn(request)) ? STAFFS_BODY : STRANGERS_BODY;
  const outcome = await readBody(request, bound);
  if ('body' in outcome) await pass(cms, { exchange, body: outcome.body });
  else if (outcome.refusal === 'cut') response.destroy();
  else await drainAndRefuse(exchange, outcome.refusal);
}

/** Hands a request to Payload where it is the public's, else to Next. */
async function pass(
  cms: Cms,
  { exchange, body }: { exchange: Exchange; body: Buffer | null },
): Promise<void> {
  const kind = kindOf(exchange.request);
  if (kind === null) await answered();
  else await cms.turns.take(kind, answered);

  async function answered(): Promise<void> {
    const { request, response } = exchange;
    const api = directApi();
    if (api !== undefined && isForApi(request)) await answerByApi(exchange, { api, body });
    else await cms.next(body === null ? request : withBody(request, body), response);
  }
}

/** The kind of work a request is; null for what needs no turn. */
function kindOf({ method = '', url = '' }: IncomingMessage): Kind | null {
  const [path = ''] = url.split('?', 1);
  if (WITHOUT_TURN.test(path)) return null;
  if (READING.has(method)) return 'reading';
  return SUBMISSION.test(path) ? 'submission' : 'writing';
}

function refusalOf(cms: Cms, request: IncomingMessage): Refusal | null {
  const { method = '', url = '', headers } = request;
  if (!METHODS.has(method)) return 'method-not-allowed';
  const [path = ''] = url.split('?', 1);
  if (!url.startsWith('/') || !isDecodable(path)) return 'bad-address';
  if (hasTooMany(url.slice(path.length))) return 'bad-address';
  if (!isPanelsOwn(path)) return 'not-found';
  const action = headers['next-action'];
  if (action !== undefined && !cms.actions.has(String(action))) return 'unknown-action';
  if (isDatabaseLost() && !WITHOUT_DATABASE.test(path)) return 'unavailable';
  const kind = kindOf(request);
  if (kind === null || !cms.turns.isFull(kind)) return null;
  tellOfLoad();
  return 'busy';
}

function hasBody(request: IncomingMessage): boolean {
  return request.headers['transfer-encoding'] !== undefined || announcedBytes(request) > 0;
}

/** Reads off what is still being sent first: who is cut while sending does not see the answer. */
async function drainAndRefuse({ request, response }: Exchange, refusal: Refusal): Promise<void> {
  await drain(request, DRAINED);
  refuse(response, refusal);
}
