import type { IncomingMessage } from 'node:http';

import { readBody } from '../../server/body.ts';
import { drain } from '../../server/drain.ts';
import { loadTeller } from '../../server/loadTeller.ts';
import { hasTooMany } from '../../server/parameters.ts';
import type { Locale } from '../src/i18n/locale.ts';
import { localeOfPath } from '../src/i18n/locale.ts';
import { isReading } from '../src/layout/reading.ts';
import { FAULT_PAGE, RETRY_SECONDS, sendRefusal, wantsPage } from './refusal.ts';
import type { AstroHandler } from './render.ts';
import { render } from './render.ts';
import { requestFor } from './requestFor.ts';
import type { Exchange } from './send.ts';

/** A page is made anew after so long: it names the association. */
const LONGEST_MS = 60_000;

/** Where what was sent is written into the page. */
const FIELDS = '<!--fields-->';

type Busy = 'reading' | 'sending';

/** Tells who asks that more is asked for than can be done, at once and at no cost. */
export type BusyTeller = (exchange: Exchange, longestBody: number) => Promise<void>;

/**
 * Makes what tells it: a page in the person's language, made once for all who see it. What a form
 * has sent stands in it, to be sent again.
 */
export function busyTeller(
  astro: AstroHandler,
  { siteOrigin, now = () => performance.now() }: { siteOrigin: string; now?: () => number },
): BusyTeller {
  const tell = loadTeller();
  const pages = new Map<string, { html: Promise<string>; at: number }>();

  function pageIn(locale: Locale, busy: Busy): Promise<string> {
    const key = `${locale} ${busy}`;
    const known = pages.get(key);
    if (known !== undefined && now() - known.at < LONGEST_MS) return known.html;
    const refusal = { status: 503, path: `/${locale}`, busy };
    const locals = { method: 'GET', refusal };
    const made = { html: htmlOf(astro, { siteOrigin, locals }), at: now() };
    pages.set(key, made);
    // One that could not be made is tried again by the next.
    made.html.catch(() => pages.delete(key));
    return made.html;
  }

  return async (exchange, longestBody) => {
    const { request, response } = exchange;
    response.setHeader('Retry-After', RETRY_SECONDS);
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    tell();
    if (!wantsPage(request)) {
      await drain(request);
      sendRefusal(exchange, 503);
      return;
    }
    const fields = isReading(request) ? null : await fieldsIn(request, longestBody);
    const html = await pageIn(localeOfPath(path), fields === null ? 'reading' : 'sending');
    const body = Buffer.from(html.replace(FIELDS, () => fields ?? ''));
    // Not compressed: it has to cost next to nothing.
    response.writeHead(503, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
    });
    response.end(body);
  };
}

async function htmlOf(
  astro: AstroHandler,
  { siteOrigin, locals }: { siteOrigin: string; locals: object },
): Promise<string> {
  const page = await render(astro, { request: requestFor(FAULT_PAGE, siteOrigin), locals });
  return page.body.toString('utf8');
}

/** What a form has sent, as unseen fields; null when it cannot be had. */
async function fieldsIn(request: IncomingMessage, longest: number): Promise<string | null> {
  const type = request.headers['content-type'] ?? '';
  const taken = await readBody(request, longest);
  if (!('body' in taken) || !type.startsWith('application/x-www-form-urlencoded')) return null;
  if (hasTooMany(taken.body)) return null;
  return [...new URLSearchParams(taken.body.toString('utf8'))]
    .map(([name, value]) => `<input type="hidden" name="${quoted(name)}" value="${quoted(value)}">`)
    .join('');
}

function quoted(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
