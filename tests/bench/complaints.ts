/** The same complaint for each server that takes one: eight facts, another visitor each time. */
import { randomBytes, randomUUID } from 'node:crypto';

import type { Varied } from './load.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const CATEGORY = 'service-delay';
const SUBJECT = 'تأخر الرد على طلب المساعدة';
const NAME = 'سالم بن حمد';
const EMAIL = 'salem@example.org';
const PHONE = '0500000000';

function words(): string {
  return `أرسلت طلبًا قبل ثلاثة أسابيع ولم يصلني رد عليه، ورقمه لديكم ${randomUUID()}.`;
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
      subject: SUBJECT,
      text: words(),
      category: CATEGORY,
      locale: 'ar',
      anonymous: false,
      name: NAME,
      email: EMAIL,
      phone: PHONE,
    }),
  };
}

/** For the feedback API, as our own site sends it. */
export function toApi(frontKey: string): () => Varied {
  return () => ({
    headers: {
      ...JSON_TYPE,
      'x-feedback-front': frontKey,
      'x-feedback-visitor': visitor(),
      'x-feedback-proof': 'none',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({
      subject: SUBJECT,
      text: words(),
      category: CATEGORY,
      locale: 'ar',
      anonymous: false,
      contact: { name: NAME, email: EMAIL, phone: PHONE, preferred: 'email' },
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
      subject: SUBJECT,
      text: words(),
      category: CATEGORY,
      name: NAME,
      email: EMAIL,
      phone: PHONE,
      preferred: 'email',
      declaration: 'yes',
    }).toString(),
  });
}
