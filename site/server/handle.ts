import type { IncomingMessage, ServerResponse } from 'node:http';

import { drain } from '../../server/drain.ts';
import type { Environment } from '../src/api/environment.ts';
import { localeOfPath } from '../src/i18n/locale.ts';
import { addressOf } from './address.ts';
import { securityHeaders } from './headers.ts';
import { cmsIsReady } from './health.ts';
import { isOwnForm } from './origin.ts';
import type { AstroHandler } from './render.ts';
import { render } from './render.ts';
import { sendJson, sendPage, sendRedirect, sendStatic } from './send.ts';
import type { StaticFile } from './staticFiles.ts';
import { visitorOf } from './visitor.ts';

const ONE_MEGABYTE = 1024 * 1024;
const methods = new Set(['GET', 'HEAD', 'POST']);

/** A page that is not there: Astro answers with the page that says so. */
const UNKNOWN_PAGE = '404';

/** What the server needs to answer a request. */
export type Site = {
  environment: Environment;
  files: Map<string, StaticFile>;
  astro: AstroHandler;
};

/**
 * Answers one request: health, a file of the build, a page rendered by Astro, or the way to the
 * one spelling of the address.
 */
export async function handle(
  site: Site,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const security = securityHeaders(site.environment.siteOrigin);
  const exchange = { request, response, security };
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
  const file = site.files.get(path);
  const refusal = refusalOf(site, { request, path: file === undefined ? path : '' });
  const isForeign = refusal === 403;
  if (isForeign) reportForeignForm(site, request);
  // A browser is shown its form again with what was typed; nothing of it is sent on.
  if (refusal !== null && !(isForeign && wantsPage(request))) {
    await drain(request);
    response.setHeader('Connection', 'close');
    sendJson(exchange, { status: refusal, body: { error: refusals[refusal] } });
    return;
  }
  if (file !== undefined && request.method !== 'POST') {
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
  const visitor = visitorOf(request, site.environment.trustProxy);
  // Astro builds addresses from this header, which anybody can write.
  request.headers.host = new URL(site.environment.siteOrigin).host;
  const page = await render(site.astro, { request, locals: { visitor, isForeign } });
  await sendPage(exchange, { page, path });
}

/** Whether the answer is for a person to read; programs ask for JSON. */
function wantsPage({ headers: { accept = '' } }: IncomingMessage): boolean {
  return accept.includes('text/html') || !accept.includes('application/json');
}

/** A wrong SITE_ORIGIN would refuse every form, so the log names both origins. */
function reportForeignForm(site: Site, { headers }: IncomingMessage): void {
  const siteOrigin = site.environment.siteOrigin;
  const origin = (headers.origin ?? 'none').slice(0, 200);
  console.error(JSON.stringify({ msg: 'a form from elsewhere was refused', origin, siteOrigin }));
}

const refusals = {
  400: { code: 'bad-request', message: 'تعذّرت قراءة الطلب. / The request cannot be read.' },
  403: {
    code: 'foreign-form',
    message:
      'لم يُرسل هذا النموذج من موقعنا؛ افتح الصفحة وأرسله منها. / This form was not sent from our site; open the page and send it from there.',
  },
  404: { code: 'not-found', message: 'لا شيء في هذا العنوان. / There is nothing at this address.' },
  405: {
    code: 'method-not-allowed',
    message: 'طريقة الطلب غير مقبولة. / The method is not allowed.',
  },
  413: {
    code: 'too-large',
    message: 'ما أُرسل أكبر مما نستطيع استقباله. / What was sent is larger than we can take.',
  },
};

/** Why a request is not even shown to Astro, or null. */
function refusalOf(
  site: Site,
  { request, path }: { request: IncomingMessage; path: string },
): keyof typeof refusals | null {
  const { method = '', url = '' } = request;
  if (!methods.has(method)) return 405;
  if (!url.startsWith('/')) return 400;
  // Astro's own endpoints for images, islands and actions: nothing of ours uses them.
  if (path.startsWith('/_')) return 404;
  if (method !== 'POST') return null;
  if (Number(request.headers['content-length'] ?? 0) > ONE_MEGABYTE) return 413;
  return isOwnForm(request, site.environment.siteOrigin) ? null : 403;
}
