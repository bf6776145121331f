import type { Browser } from 'playwright-core';

import { readSecrets } from '../../cms/src/core/secrets.ts';
import { openBrowser } from './browser.ts';
import type { Cms } from './cms.ts';
import { openCms } from './cms.ts';
import { serveCms } from './cmsServer.ts';
import { seedFrom } from './content.ts';
import { startSite } from './site.ts';

/** The built site in front of the real cms, and a browser to look at it with. */
export type OpenSite = { cms: Cms; url: string; browser: Browser; stop: () => Promise<void> };

/**
 * Opens the site of the model association.
 * @param more what else the cms holds before the site is started
 */
export async function openSite(more?: (cms: Cms) => Promise<void>): Promise<OpenSite> {
  const cms = await openCms();
  await seedFrom(cms.payload);
  await more?.(cms);
  const server = await serveCms();
  const site = await startSite(server.url, readSecrets(process.env['DATA_DIR'] ?? '').front);
  const browser = await openBrowser();
  return {
    cms,
    url: site.url,
    browser,
    stop: async () => {
      await browser.close();
      site.signal('SIGTERM');
      await site.ended;
      await server.close();
      await cms.stop();
    },
  };
}
