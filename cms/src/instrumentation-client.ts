import { config } from 'zod';

/** The panel's content security policy forbids code made from text, which zod would try first. */
config({ jitless: true });

/** What the server puts before the name of every cookie over https: `cms/server/cookies.ts`. */
const GUARD = '__Host-';

// Payload writes the cookie of the panel's colours in the browser, as any neighbour could.
if (window.location.protocol === 'https:') {
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => Reflect.get(Document.prototype, 'cookie', document).replaceAll(GUARD, ''),
    set: (cookie: string) =>
      Reflect.set(
        Document.prototype,
        'cookie',
        `${GUARD}${cookie}; Secure; SameSite=Strict`,
        document,
      ),
  });
}
