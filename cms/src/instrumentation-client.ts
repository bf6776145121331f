import { config } from 'zod';

import { COOKIE_GUARD } from './core/cookieGuard.ts';

/** The panel's content security policy forbids code made from text, which zod would try first. */
config({ jitless: true });

// Payload writes the cookie of the panel's colours in the browser, as any neighbour could; the server
// does the same to those it sets (`cms/server/cookies.ts`).
if (window.location.protocol === 'https:') {
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => Reflect.get(Document.prototype, 'cookie', document).replaceAll(COOKIE_GUARD, ''),
    set: (cookie: string) =>
      Reflect.set(
        Document.prototype,
        'cookie',
        `${COOKIE_GUARD}${cookie}; Secure; SameSite=Strict`,
        document,
      ),
  });
}
