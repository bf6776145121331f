import { readSecrets } from '../../cms/src/core/secrets.ts';
import { changeOrganisation } from '../helpers/changeOrganisation.ts';
import type { Installation } from '../helpers/installation.ts';
import { startSite } from '../helpers/site.ts';

const TIMES = 20;
const PAGE = '/ar/policies';

/** Seconds from the answer to a change until the slower of two site processes shows it. */
export async function secondsToShow(installation: Installation): Promise<number[]> {
  const other = await startSite(installation.cms, readSecrets(installation.dataDir).front);
  const taken: number[] = [];
  try {
    for (let time = 0; time < TIMES; time += 1) {
      const nameAr = `جمعية القياس ${String(time)}`;
      await changeOrganisation(installation, { nameAr });
      const changed = performance.now();
      const shown = [installation.site, other.url].map((site) => shows(site + PAGE, nameAr));
      const at = await Promise.all(shown);
      taken.push((Math.max(...at) - changed) / 1000);
    }
  } finally {
    other.signal('SIGTERM');
    await other.ended;
  }
  return taken;
}

async function shows(address: string, words: string): Promise<number> {
  for (;;) {
    const html = await (await fetch(address)).text();
    if (html.includes(words)) return performance.now();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
