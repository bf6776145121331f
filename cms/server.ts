/**
 * The cms's server: Next answers, this owns what lies between the socket and it — how long, how
 * large and how many, before anything reads a request — and a clean end.
 */
import { createServer } from 'node:http';
import path from 'node:path';
import next from 'next';

import { listener } from '../server/listener.ts';
import { closeOnSignal } from '../server/shutdown.ts';
import { makeTurns } from '../server/turns.ts';
import { boundConnections } from './server/connections.ts';
import { handle } from './server/handle.ts';
import { sessionCheck } from './server/isSignedIn.ts';
import { plainConsole } from './server/plainConsole.ts';
import { serverActionsOf } from './server/serverActions.ts';
import { readEnvironment } from './src/core/environment.ts';
import { readSecrets } from './src/core/secrets.ts';

/**
 * A request's head, and the whole of it, come within these, looked after every few seconds. Whoever
 * asks for another protocol is answered in this one: Next would take such a connection, past
 * everything that is bounded here, and leave it without an answer.
 */
const OPTIONS = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 2_000,
  shouldUpgradeCallback: () => false,
};

/** Enough that one waits for the database while another is answered. */
const REQUESTS_AT_ONCE = 32;

const environment = readEnvironment(process.env);
const { CMS_HOST: hostname, CMS_PORT: port } = environment;
plainConsole();
const secrets = readSecrets(environment.DATA_DIR);
const dir = import.meta.dirname;
const app = next({ dev: false, dir, hostname, port });
await app.prepare();
const cms = {
  isSignedIn: sessionCheck(secrets.payload),
  frontKey: secrets.front,
  isHttps: environment.CMS_ORIGIN?.startsWith('https:') === true,
  actions: serverActionsOf(path.join(dir, '.next')),
  trustsProxy: environment.CMS_TRUST_PROXY === 'true',
  next: app.getRequestHandler(),
  turns: makeTurns({ atOnce: REQUESTS_AT_ONCE }),
};

const server = createServer(
  OPTIONS,
  listener((exchange) => handle(cms, exchange)),
);
boundConnections(server);
closeOnSignal(server);
server.listen(port, hostname);
