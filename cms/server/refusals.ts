import type { ServerResponse } from 'node:http';

import { NOTHING_THERE } from '../src/core/restGate.ts';

/** What the server answers before Payload sees a request, in both languages of the panel. */
const REFUSALS = {
  'bad-address': {
    status: 400,
    ar: 'لا يُقرأ هذا العنوان.',
    en: 'This address cannot be read.',
  },
  'not-found': {
    status: 404,
    ...NOTHING_THERE,
  },
  'unknown-action': {
    status: 404,
    ar: 'لم تعد هذه الصفحة صالحة؛ أعد تحميلها.',
    en: 'This page is out of date; load it again.',
  },
  'method-not-allowed': {
    status: 405,
    ar: 'طريقة الطلب غير مقبولة.',
    en: 'The method is not allowed.',
  },
  'too-large': {
    status: 413,
    ar: 'ما أُرسل أكبر مما يُقبل هنا؛ سجّل الدخول أو أرسل أقل.',
    en: 'What was sent is larger than is taken here; sign in, or send less.',
  },
  busy: {
    status: 503,
    ar: 'يصل الآن أكثر مما يُستقبل في وقت واحد؛ أعد المحاولة بعد قليل.',
    en: 'More is arriving than can be taken at once; try again in a moment.',
  },
  unavailable: {
    status: 503,
    ar: 'لا تجيب قاعدة البيانات الآن؛ أعد المحاولة بعد قليل.',
    en: 'The database does not answer at this moment; try again in a while.',
  },
} as const;

/** Why a request is refused before Payload sees it. */
export type Refusal = keyof typeof REFUSALS;

/** Answers a refusal and lets the connection end with it. */
export function refuse(response: ServerResponse, refusal: Refusal): void {
  const { status, ar, en } = REFUSALS[refusal];
  const body = JSON.stringify({
    error: { code: refusal, message: `${ar} / ${en}` },
    // The panel's own requests read Payload's form of an error.
    errors: [{ message: `${ar} / ${en}` }],
  });
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    Connection: 'close',
    ...(status === 503 && { 'Retry-After': '5' }),
  });
  response.end(body);
}
