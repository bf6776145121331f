import node from '@astrojs/node';
import { defineConfig } from 'astro/config';

const ONE_MEGABYTE = 1024 * 1024;

/**
 * Server-rendered pages behind our own server (`server.ts`), which owns what Astro cannot know at
 * build time: the public origin, the security headers, compression and ETags.
 *
 * `checkOrigin` is off because it compares with the address Astro guesses from the `Host` header
 * and from domains fixed at build time; the server compares with `SITE_ORIGIN` at run time.
 * `security.csp` is off because it hashes inline code; here nothing is inline, so the server sends
 * one stricter header that allows own files only.
 */
export default defineConfig({
  output: 'server',
  trailingSlash: 'never',
  session: false,
  adapter: node({
    mode: 'middleware',
    bodySizeLimit: ONE_MEGABYTE,
    experimentalDisableStreaming: true,
  }),
  build: { inlineStylesheets: 'never', assets: '_assets' },
  security: { checkOrigin: false, allowedDomains: [] },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
});
