import { commonHeaders } from '../../server/headers.ts';

/**
 * Nothing on the site is inline and nothing comes from elsewhere, so the policy allows the site's
 * own files only.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The security headers of every answer.
 * @param siteOrigin HSTS is sent only when it is https
 */
export function securityHeaders(siteOrigin: string): Record<string, string> {
  return {
    ...commonHeaders(siteOrigin.startsWith('https:')),
    'Content-Security-Policy': contentSecurityPolicy,
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  };
}
