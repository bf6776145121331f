import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

import { announcedBytes, readBody, withBody } from '../../server/body.ts';
import { drain } from '../../server/drain.ts';
import { LONGEST_PATH } from '../../server/listener.ts';
import type { Environment } from '../src/api/environment.ts';
import { localeOfPath } from '../src/i18n/locale.ts';
import { READING } from '../src/layout/reading.ts';
import { addressOf } from './address.ts';
import { securityHeaders } from './headers.ts';
import { cmsIsReady } from './health.ts';
import type { LastGood } from './lastGood.ts';
import type { foreignFormTeller } from './origin.ts';
import { isOwnForm } from './origin.ts';
import type { Refusal } from './refusal.ts';
import { refuse, wantsPage } from './refusal.ts';
import type { AstroHandler } from './render.ts';
import { render } from './render.ts';
import { sendJson, sendPage, sendRedirect, sendStatic } from './send.ts';
import type { StaticFile } from './staticFiles.ts';
import type { proxyTeller } from './visitor.ts';
import { visitorOf } from './visitor.ts';

/** A page that is not there: Astro answers with the page that says so. */
const UNKNOWN_PAGE = '404';

const ONE_MEGABYTE = 1024 * 1024;
/** What Astro's own request can be made with; most pages allow fewer. */
const known = new Set(['GET', 'HEAD', 'POST']);

/** What the server needs to answer a request. */
export type Site = {
  environment: Environment;
  files: Map<string, StaticFile>;
  astro: AstroHandler;
  /** What the log says of a form from elsewhere. */
  tellOfForeignForm: ReturnType<typeof foreignFormTeller>;
  /** What the log says of a proxy that is not believed. */
  tellOfProxy: ReturnType<typeof proxyTeller>;
  lastGood: LastGood;
};

/**
 * Answers one request: health, a file of the build, a page rendered by Astro, or the way to the
 * one spelling of the address.
 */
export async function handle(
  site: Site,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const requestId = randomUUID();
  const common = { ...securityHeaders(site.environment.siteOrigin), 'X-Request-Id': requestId };
  for (const [name, value] of Object.entries(common)) response.setHeader(name, value);
  const exchange = { request, response, requestId };
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  if (path === '/healthz') {
    sendJson(exchange, { status: 200, body: { status: 'ok' } });
    return;
  }
  if (path === '/readyz') {
    const ready = await cmsIsReady(site.environment.cmsUrl);
    const body = { status: ready ? 'ok' : 'unavailable' };
    sendJson(exchange, { status: ready ? 200 : 503, body });
    return;
  }
  report(site.tellOfProxy(request));
  const file = site.files.get(path);
  const refusal = refusalOf(site, { request, file });
  const isForeign = refusal === 403;
  if (isForeign) report(site.tellOfForeignForm(request));
  // A browser is shown its form again with what was typed; nothing of it is sent on.
  if (refusal !== null && !(isForeign && wantsPage(request))) {
    await refuse(site.astro, { exchange, status: refusal });
    return;
  }
  if (file !== undefined) {
    sendStatic(exchange, file);
    return;
  }
  const address = addressOf(request.url ?? '/');
  if (address.is === 'variant') {
    await drain(request);
    sendRedirect(exchange, address.location);
    return;
  }
  if (address.is === 'nowhere') request.url = `/${localeOfPath(path)}/${UNKNOWN_PAGE}`;
  const visitor = visitorOf(request, site.environment.proxies);
  // Astro builds addresses from this header, which anybody can write.
  request.headers.host = new URL(site.environment.siteOrigin).host;
  const { method = '' } = request;
  if (!known.has(method)) request.method = 'GET';
  const taken = method === 'POST' ? await readBody(request, ONE_MEGABYTE) : null;
  if (taken !== null && 'refusal' in taken) {
    if (taken.refusal === 'cut') response.destroy();
    else await refuse(site.astro, { exchange, status: taken.refusal === 'busy' ? 503 : 413 });
    return;
  }
  const whole = taken === null ? request : withBody(request, taken.body);
  const page = await render(site.astro, {
    request: whole,
    locals: { visitor, isForeign, method, requestId },
  });
  if (page.status === 405) {
    response.setHeader('Allow', page.headers['allow'] ?? '');
    await refuse(site.astro, { exchange, status: 405 });
    return;
  }
  if (page.status >= 500) {
    const facts = { requestId, method, path: path.slice(0, LONGEST_PATH), status: page.status };
    report({ level: page.status === 503 ? 40 : 50, msg: 'a page could not be shown', ...facts });
  }
  const asked = { method, url: request.url ?? '/', path };
  await sendPage(exchange, { page: site.lastGood.inPlaceOf(page, asked), path });
}

function report(said: object | null): void {
  if (said !== null) console.error(JSON.stringify(said));
}

/** Why a request is not even shown to Astro, or null. */
function refusalOf(
  site: Site,
  { request, file }: { request: IncomingMessage; file: StaticFile | undefined },
): Refusal | null {
  const { method = '', url = '' } = request;
  if (!url.startsWith('/')) return 400;
  if (file !== undefined) return READING.includes(method) ? null : 405;
  // Astro's own endpoints for images, islands and actions: nothing of ours uses them.
  if (url.startsWith('/_')) return 404;
  if (method !== 'POST') return null;
  if (announcedBytes(request) > ONE_MEGABYTE) return 413;
  return isOwnForm(request, site.environment.siteOrigins) ? null : 403;
}
