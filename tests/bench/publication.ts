import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

import { DATABASE_FILE, readSecrets } from '../../cms/src/core/secrets.ts';
import { changeOrganisation } from '../helpers/changeOrganisation.ts';
import type { Installation } from '../helpers/installation.ts';
import { startSite } from '../helpers/site.ts';
import { fillPolicies, slugOf, withdraw } from './fill.ts';

const TIMES = 20;
const PAGE = '/ar/policies';
const LIKE = 'complaints';
const BUSY_MS = 5_000;
const SETTLING_MS = 1_500;

/** A provision of a policy as its page has it. */
const TEXT = /class="provision[ "]/;

type Until = { page: string; is: (html: string) => boolean };

/** Seconds until a change shows, and until what was withdrawn is gone. */
export type Publication = { toShow: number[]; toBeGone: number[] };

/** Measures, each time on the slower of two site processes. */
export async function measurePublication(installation: Installation): Promise<Publication> {
  const other = await startSite(installation.cms, readSecrets(installation.dataDir).front);
  const sites = [installation.site, other.url];
  try {
    return {
      toShow: await secondsToShow(installation, sites),
      toBeGone: await secondsToBeGone(installation, sites),
    };
  } finally {
    other.signal('SIGTERM');
    await other.ended;
  }
}

async function secondsToShow(installation: Installation, sites: string[]): Promise<number[]> {
  const taken: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const nameAr = `جمعية القياس ${String(time)}`;
    await changeOrganisation(installation, { nameAr });
    taken.push(await secondsUntil(sites, { page: PAGE, is: (html) => html.includes(nameAr) }));
  }
  return taken;
}

/** The withdrawal is written by another process than the cms. */
async function secondsToBeGone({ dataDir }: Installation, sites: string[]): Promise<number[]> {
  const database = new DatabaseSync(path.join(dataDir, DATABASE_FILE), { timeout: BUSY_MS });
  const taken: number[] = [];
  try {
    fillPolicies(database, { like: LIKE, from: 0, to: TIMES });
    for (let time = 0; time < TIMES; time += 1) {
      const page = `/ar/policies/${slugOf(time)}`;
      await secondsUntil(sites, { page, is: (html) => TEXT.test(html) });
      // Long enough that both have it ready.
      await setTimeout(SETTLING_MS);
      for (const site of sites) await (await fetch(site + page)).text();
      withdraw(database, slugOf(time));
      taken.push(await secondsUntil(sites, { page, is: (html) => !TEXT.test(html) }));
    }
  } finally {
    database.close();
  }
  return taken;
}

/** Seconds until a page is so on the slower of some sites. */
async function secondsUntil(sites: string[], until: Until): Promise<number> {
  const began = performance.now();
  const at = await Promise.all(sites.map((site) => timeOf(site, until)));
  return (Math.max(...at) - began) / 1000;
}

async function timeOf(site: string, { page, is }: Until): Promise<number> {
  for (;;) {
    const html = await (await fetch(site + page)).text();
    if (is(html)) return performance.now();
    await setTimeout(10);
  }
}
