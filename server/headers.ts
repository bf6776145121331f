const ONE_YEAR_SECONDS = 31_536_000;

/** What neither server's pages ask a browser for. */
const NO_FEATURES =
  'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()';

/**
 * The headers both servers send with every answer, refusals and faults included.
 * @param isHttps whether the public address is https; only then browsers are told to keep to it
 */
export function commonHeaders(isHttps: boolean): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Permissions-Policy': NO_FEATURES,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(isHttps && { 'Strict-Transport-Security': `max-age=${String(ONE_YEAR_SECONDS)}` }),
  };
}
