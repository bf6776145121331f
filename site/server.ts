/**
 * The site's server: Astro renders, this owns everything between the socket and the page — health,
 * files of the build, the origin of forms, security headers, compression, ETags and a clean end.
 */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

import { faultFacts } from '../server/fault.ts';
import { listener } from '../server/listener.ts';
import { closeOnSignal } from '../server/shutdown.ts';
import { makeTurns } from '../server/turns.ts';
import { busyTeller } from './server/busy.ts';
import { watchCms } from './server/freshness.ts';
import { handle } from './server/handle.ts';
import { securityHeaders } from './server/headers.ts';
import { foreignFormTeller, loopbackNote } from './server/origin.ts';
import { keepPages } from './server/pageCache.ts';
import { publicPages } from './server/publicPages.ts';
import type { AstroHandler } from './server/render.ts';
import { loadStaticFiles } from './server/staticFiles.ts';
import { proxyTeller } from './server/visitor.ts';
import { environment } from './src/api/environment.ts';

const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;

/** Enough that one waits for the cms while another is made; few, as each keeps the others waiting. */
const PAGES_AT_ONCE = 16;

function built(path: string) {
  return new URL(`./dist/${path}`, import.meta.url);
}

const entry = z.object({ handler: z.custom<AstroHandler>((value) => typeof value === 'function') });
const { handler } = entry.parse(await import(built('server/entry.mjs').href));
const security = securityHeaders(environment.siteOrigin);
const freshness = watchCms(environment, () => {
  pages.renew().catch((error: unknown) => {
    const told = { level: 40, msg: 'pages could not be made ahead', err: faultFacts(error) };
    console.error(JSON.stringify(told));
  });
});
const { siteOrigin } = environment;
const turns = makeTurns({ atOnce: PAGES_AT_ONCE });
const pages = publicPages({
  astro: handler,
  cache: keepPages(security),
  freshness,
  siteOrigin,
  turns,
});
const site = {
  environment,
  security,
  files: await loadStaticFiles(fileURLToPath(built('client/'))),
  astro: handler,
  pages,
  freshness,
  turns,
  tellBusy: busyTeller(handler, { siteOrigin }),
  tellOfProxy: proxyTeller(environment.proxies),
  tellOfForeignForm: foreignFormTeller(environment.siteOrigins),
};

const server = createServer(
  { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
  listener((exchange) => handle(site, exchange)),
);

closeOnSignal(server);
void freshness.look();
server.listen({ port: environment.port, host: environment.host }, () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : environment.port;
  console.log(
    JSON.stringify({ msg: 'the site is listening', port, origins: environment.siteOrigins }),
  );
  const note = loopbackNote(environment);
  if (note !== null) console.warn(JSON.stringify(note));
});
