import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

import { announcedBytes, readBody, withBody } from '../../server/body.ts';
import { drain } from '../../server/drain.ts';
import { LONGEST_PATH } from '../../server/listener.ts';
import { hasTooMany } from '../../server/parameters.ts';
import type { Turns } from '../../server/turns.ts';
import type { Environment } from '../src/api/environment.ts';
import { localeOfPath } from '../src/i18n/locale.ts';
import { isReading } from '../src/layout/reading.ts';
import { addressOf } from './address.ts';
import type { BusyTeller } from './busy.ts';
import type { Freshness } from './freshness.ts';
import { stateOfCms } from './health.ts';
import { keptPage } from './keptPage.ts';
import type { foreignFormTeller } from './origin.ts';
import { isOwnForm } from './origin.ts';
import type { PublicPages } from './publicPages.ts';
import type { PublicPage } from './publicPath.ts';
import { publicPageOf } from './publicPath.ts';
import type { Refusal } from './refusal.ts';
import { refuse, wantsPage } from './refusal.ts';
import type { AstroHandler, Rendered } from './render.ts';
import { render } from './render.ts';
import type { Exchange } from './send.ts';
import { encodingFor, sendJson, sendPage, sendReady, sendRedirect, sendStatic } from './send.ts';
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
  /** Headers of every answer. */
  security: Record<string, string>;
  files: Map<string, StaticFile>;
  astro: AstroHandler;
  /** What the log says of a form from elsewhere. */
  tellOfForeignForm: ReturnType<typeof foreignFormTeller>;
  /** What the log says of a proxy that is not believed. */
  tellOfProxy: ReturnType<typeof proxyTeller>;
  pages: PublicPages;
  freshness: Freshness;
  /** In what order pages are made, and how many at once. */
  turns: Turns;
  /** Tells who asks that there are too many before. */
  tellBusy: BusyTeller;
};

/**
 * Answers one request: health, a file of the build, a page rendered by Astro, or the way to the
 * one spelling of the address.
 */
export async function handle(
  site: Site,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  if (isReading(request) && (await sentFromMemory(site, { request, response }))) return;
  const requestId = randomUUID();
  const common = { ...site.security, 'X-Request-Id': requestId };
  for (const [name, value] of Object.entries(common)) response.setHeader(name, value);
  const exchange = { request, response, requestId };
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  if (path === '/healthz') {
    sendJson(exchange, { status: 200, body: { status: 'ok' } });
    return;
  }
  if (path === '/readyz') {
    const ready = (await stateOfCms(site.environment.cmsUrl)) !== null;
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
  const shared = address.is === 'canonical' ? publicPageOf(request.url ?? '/') : null;
  if (shared !== null && isReading(request)) {
    await sendShared(site, { exchange, asked: shared });
    return;
  }
  const visitor = visitorOf(request, site.environment.proxies);
  // Astro builds addresses from this header, which anybody can write.
  request.headers.host = new URL(site.environment.siteOrigin).host;
  const { method = '' } = request;
  const kind = method === 'POST' ? 'submission' : 'reading';
  if (site.turns.isFull(kind)) {
    await site.tellBusy(exchange, ONE_MEGABYTE);
    return;
  }
  if (!known.has(method)) request.method = 'GET';
  const taken = method === 'POST' ? await readBody(request, ONE_MEGABYTE) : null;
  if (taken !== null && 'refusal' in taken) {
    if (taken.refusal === 'cut') response.destroy();
    else await refuse(site.astro, { exchange, status: taken.refusal === 'busy' ? 503 : 413 });
    return;
  }
  if (taken !== null && isLikeQuestion(request) && hasTooMany(taken.body)) {
    await refuse(site.astro, { exchange, status: 400 });
    return;
  }
  const whole = taken === null ? request : withBody(request, taken.body);
  const organisationState = site.freshness.vouchedFor('organisation');
  const locals = { visitor, isForeign, method, requestId, organisationState };
  const page = await site.turns.take(kind, () => render(site.astro, { request: whole, locals }));
  if (page.status === 405) {
    response.setHeader('Allow', page.headers['allow'] ?? '');
    await refuse(site.astro, { exchange, status: 405 });
    return;
  }
  await sendMade(exchange, { page, path });
}

/**
 * Sends a page that is ready and that the cms vouches for.
 * @returns false when there is none
 */
async function sentFromMemory(
  { pages }: Site,
  { request, response }: Pick<Exchange, 'request' | 'response'>,
): Promise<boolean> {
  const found = pages.find(request.url ?? '/');
  if (found?.isFresh !== true) return false;
  const { page } = found;
  const body = pages.bodyIn(page, encodingFor(request, page));
  // What is there already is sent without waiting a turn.
  sendReady({ request, response }, { page, body: body instanceof Promise ? await body : body });
  return true;
}

/**
 * Sends a page that is the same for everybody: from memory under its one address, else made. While
 * the cms says nothing, the one of before is shown as what it is.
 */
async function sendShared(
  site: Site,
  { exchange, asked }: { exchange: Exchange; asked: PublicPage },
): Promise<void> {
  const { request, requestId } = exchange;
  request.url = asked.url;
  if (await sentFromMemory(site, exchange)) return;
  const path = asked.url.split('?', 1)[0] ?? '/';
  const found = site.pages.find(asked.url);
  const kept = found === undefined ? null : keptPage(found.page, { path });
  if (kept !== null && found?.isDoubtful === false) {
    await sendMade(exchange, { page: kept, path });
    return;
  }
  const made = await site.pages.make(asked, requestId);
  if (made === null) await site.tellBusy(exchange, ONE_MEGABYTE);
  else await sendMade(exchange, { page: made.status >= 500 ? (kept ?? made) : made, path });
}

/** Sends a page as it was made, and tells the log of one that could not be shown. */
async function sendMade(
  exchange: Exchange,
  { page, path }: { page: Rendered; path: string },
): Promise<void> {
  const { request, requestId } = exchange;
  if (page.status >= 500) {
    const { method } = request;
    const facts = { requestId, method, path: path.slice(0, LONGEST_PATH), status: page.status };
    report({ level: page.status === 503 ? 40 : 50, msg: 'a page could not be shown', ...facts });
  }
  await sendPage(exchange, { page, path });
}

/** Whether a form is sent as a browser does without files: `name=value&name=value`. */
function isLikeQuestion({ headers }: IncomingMessage): boolean {
  return !/^multipart\//i.test(headers['content-type'] ?? '');
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
  if (file !== undefined) return isReading(request) ? null : 405;
  // Astro's own endpoints for images, islands and actions: nothing of ours uses them.
  if (url.startsWith('/_')) return 404;
  if (method !== 'POST') return null;
  if (announcedBytes(request) > ONE_MEGABYTE) return 413;
  return isOwnForm(request, site.environment.siteOrigins) ? null : 403;
}
