import type { IncomingMessage } from 'node:http';

import { drain } from '../../server/drain.ts';
import { localeOfPath } from '../src/i18n/locale.ts';
import { READING } from '../src/layout/reading.ts';
import { addressOf } from './address.ts';
import type { AstroHandler } from './render.ts';
import { render } from './render.ts';
import type { Exchange } from './send.ts';
import { sendJson, sendPage } from './send.ts';

/** The page for what no page answers. */
export const FAULT_PAGE = '/404';

/** When to ask again while more arrives than can be taken. */
export const RETRY_SECONDS = '5';

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
  503: {
    code: 'busy',
    message:
      'يصل الآن أكثر مما يُستقبل في وقت واحد؛ أعد المحاولة بعد قليل. / More is arriving than can be taken at once; try again in a moment.',
  },
};

/** The status of a request that no page answers. */
export type Refusal = keyof typeof refusals;

/** Whether the answer is for a person to read; programs ask for JSON. */
export function wantsPage({ headers: { accept = '' } }: IncomingMessage): boolean {
  return accept.includes('text/html') || !accept.includes('application/json');
}

/** Refuses a request: to a person with a page that needs nothing of the cms, else with JSON. */
export async function refuse(
  astro: AstroHandler,
  { exchange, status }: { exchange: Exchange; status: Refusal },
): Promise<void> {
  const { request, response, requestId } = exchange;
  await drain(request);
  response.setHeader('Connection', 'close');
  if (status === 405 && !response.hasHeader('Allow')) {
    response.setHeader('Allow', READING.join(', '));
  }
  // A person's form from elsewhere is no refusal: it comes back as its own page.
  if (status === 403 || !wantsPage(request)) {
    sendRefusal(exchange, status);
    return;
  }
  if (status === 503) response.setHeader('Retry-After', RETRY_SECONDS);
  const path = pathToOpen(request.url ?? '');
  request.url = FAULT_PAGE;
  if (request.method !== 'HEAD') request.method = 'GET';
  const locals = { method: request.method, requestId, refusal: { status, path } };
  const page = await render(astro, { request, locals });
  page.status = status;
  await sendPage(exchange, { page, path });
}

/** Refuses a request of a program. */
export function sendRefusal(exchange: Exchange, status: Refusal): void {
  if (status === 503) exchange.response.setHeader('Retry-After', RETRY_SECONDS);
  sendJson(exchange, { status, body: { error: refusals[status] } });
}

/** What a person may open instead: the page itself, or the first one of its language. */
function pathToOpen(url: string): string {
  const path = url.replace(/^https?:\/\/[^/]*/i, '').split('?', 1)[0] ?? '';
  const address = path.startsWith('/') ? addressOf(path) : null;
  if (address?.is === 'canonical') return address.path;
  return address?.is === 'variant' ? address.location : `/${localeOfPath(path)}`;
}
