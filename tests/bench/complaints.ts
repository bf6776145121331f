/** The same complaint for each server that takes one: eight facts, another visitor each time. */
import { randomBytes, randomUUID } from 'node:crypto';

import { visitorHeaders } from '../helpers/visitorHeaders.ts';
import type { Varied } from './load.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const PERSON = { name: 'سالم بن حمد', email: 'salem@example.org', phone: '0500000000' };

function complaint() {
  return {
    subject: 'تأخر الرد على طلب المساعدة',
    text: `أرسلت طلبًا قبل ثلاثة أسابيع ولم يصلني رد عليه، ورقمه لديكم ${randomUUID()}.`,
    category: 'service-delay',
  };
}

function visitor(): string {
  return `198.${Array.from(randomBytes(3), (byte) => (byte % 250) + 1).join('.')}`;
}

/** For Payload's own REST. */
export function toPayload(): Varied {
  return {
    // A copy: the load writes the length of the body into it.
    headers: { ...JSON_TYPE },
    body: JSON.stringify({
      ...complaint(),
      locale: 'ar',
      anonymous: false,
      ...PERSON,
    }),
  };
}

/** For the feedback API, as our own site sends it. */
export function toApi(frontKey: string): () => Varied {
  return () => ({
    headers: {
      ...JSON_TYPE,
      ...visitorHeaders(frontKey, visitor()),
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({
      ...complaint(),
      locale: 'ar',
      anonymous: false,
      contact: { ...PERSON, preferred: 'email' },
      citation: null,
      declaration: true,
    }),
  });
}

/** For the site's form, from a browser without JavaScript that keeps cookies. */
export function toForm(siteOrigin: string): () => Varied {
  return () => ({
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: siteOrigin,
      cookie: `form=${randomBytes(16).toString('base64url')}`,
      'x-forwarded-for': visitor(),
    },
    body: new URLSearchParams({
      ...complaint(),
      ...PERSON,
      preferred: 'email',
      declaration: 'yes',
    }).toString(),
  });
}
