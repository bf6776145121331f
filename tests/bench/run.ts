/**
 * Measures what the product serves beside what else could serve it: interleaved, so that what else
 * the machine does befalls all of them; five rounds, of which the median is told with its spread.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Installation } from '../helpers/installation.ts';
import { removeInstallation, startInstallation } from '../helpers/installation.ts';
import type { Target } from './load.ts';
import { load } from './load.ts';
import type { Spread } from './median.ts';
import { spreadOf } from './median.ts';
import { secondsToShow } from './publication.ts';
import { bareNode, nginx } from './references.ts';
import { report } from './report.ts';

const ROUNDS = 5;
const SLUG = 'complaints';
const RESULTS = path.join(import.meta.dirname, 'RESULTS.md');
const GZIP = { 'accept-encoding': 'gzip' };

type Measurements = { name: string } & Record<'perSecond' | 'p99' | 'ratio', number[]>;

/** What was measured of one server: answers a second, slowest of a hundred, ratio to the first. */
export type Row = { name: string; perSecond: Spread; p99: Spread; ratio: Spread };

const began = performance.now();
const installation = await startInstallation();
const secondsToStart = (performance.now() - began) / 1000;
try {
  const rows = await serving(installation);
  const toShow = spreadOf(await secondsToShow(installation));
  const megabytes = {
    site: installation.memoryOf('site') / 1024 ** 2,
    cms: installation.memoryOf('cms') / 1024 ** 2,
  };
  const text = report({ rows, toShow, megabytes, secondsToStart });
  writeFileSync(RESULTS, text);
  console.log(text);
} finally {
  await installation.stop();
  removeInstallation(installation);
}

/** A policy's page and its data, beside the same bytes from other servers. */
async function serving({ site, cms }: Installation): Promise<Row[]> {
  const page = `${site}/ar/policies/${SLUG}`;
  const html = Buffer.from(await (await fetch(page)).arrayBuffer());
  const gzip = gzipSync(html);
  const references = [await nginx(gzip, html), await bareNode(gzip)].filter((one) => one !== null);
  const targets: [string, Target][] = [
    ...references.map(({ name, url }): [string, Target] => [name, { url, headers: GZIP }]),
    ['the site: a policy, from memory', { url: page, headers: GZIP }],
    ['the site: the list with a question, made each time', made(site)],
    ['the cms: a policy as data', { url: `${cms}/api/public/policies/${SLUG}`, headers: {} }],
  ];
  try {
    return await rounds(targets);
  } finally {
    for (const reference of references) await reference.stop();
  }
}

function made(site: string): Target {
  return { url: `${site}/ar/policies?q=x`, headers: GZIP };
}

async function rounds(targets: readonly [string, Target][]): Promise<Row[]> {
  for (const [, target] of targets) await load(target, 1);
  const all: Measurements[] = targets.map(([name]) => ({
    name,
    perSecond: [],
    p99: [],
    ratio: [],
  }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, [, target]] of targets.entries()) {
      const { perSecond, p99 } = await load(target);
      all[index]?.perSecond.push(perSecond);
      all[index]?.p99.push(p99);
      all[index]?.ratio.push(perSecond / (all[0]?.perSecond.at(-1) ?? 1));
    }
  }
  return all.map(({ name, perSecond, p99, ratio }) => ({
    name,
    perSecond: spreadOf(perSecond),
    p99: spreadOf(p99),
    ratio: spreadOf(ratio),
  }));
}
