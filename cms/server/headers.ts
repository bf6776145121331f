import { randomBytes } from 'node:crypto';

import { commonHeaders } from '../../server/headers.ts';
import type { Exchange } from '../../server/listener.ts';

/**
 * The style elements the panel writes without a nonce, by their SHA-256. What is in another version
 * of a library is another hash, and the test that walks the panel names it.
 */
const PANELS_STYLES = [
  // Payload's layout: the order of its layers.
  'UO8+f0Vt7qym1f9lUl0nh47l5M7MX3W3qSnbWSxu6+8=',
  // Its selects: an empty one, filled through the object model, which a policy does not govern.
  '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  // Its messages (sonner) and its drawers (@faceless-ui/modal).
  'RRvYYvypkfR67NPWQ5YM5msNEwtYz7N+9rYPCnXMfXw=',
  'Od9mHMH7x2G6QuoV3hsPkDCwIyqbg2DX3F5nLeCYQBc=',
];

/** What no answer of the cms needs. */
const NOTHING = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Sends the security headers with whatever the answer will be, and has Next put the nonce of this
 * answer on the scripts it writes.
 * @param isHttps whether the public address of the cms is https
 */
export function setSecurityHeaders(
  { request, response }: Exchange,
  { path, isHttps }: { path: string; isHttps: boolean },
): void {
  const isPanel = /^\/admin(?:\/|$)/.test(path);
  const policy = isPanel ? panelPolicy(randomBytes(16).toString('base64')) : NOTHING;
  // Next takes the nonce from the request, where anybody could write one of his own.
  request.headers['content-security-policy'] = policy;
  const headers = {
    ...commonHeaders(isHttps),
    'Content-Security-Policy': policy,
    'Referrer-Policy': 'same-origin',
  };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/**
 * The panel's own files, and the scripts and styles written into this one answer. Style attributes
 * are what Payload's panel cannot do without.
 */
function panelPolicy(nonce: string): string {
  const styles = PANELS_STYLES.map((style) => `'sha256-${style}'`).join(' ');
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
