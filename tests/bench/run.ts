/**
 * Measures what the product serves beside what else could serve it: interleaved, so that what else
 * the machine does befalls all of them; five rounds, of which the median is told with its spread.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

import { DATABASE_FILE } from '../../cms/src/core/secrets.ts';
import type { Installation } from '../helpers/installation.ts';
import { removeInstallation, startInstallation } from '../helpers/installation.ts';
import { spreadOf } from './median.ts';
import type { Filled } from './payloadOnNext.ts';
import { fillReference, removeReference, startReference } from './payloadOnNext.ts';
import { policyText } from './policyText.ts';
import { measurePublication } from './publication.ts';
import { report } from './report.ts';
import { comparedBy, measure, rowsOf } from './rounds.ts';
import type { Start } from './starts.ts';
import { startBoth } from './starts.ts';
import { GOALS, targetsOf } from './targets.ts';

const SLUG = 'complaints';
const RESULTS = path.join(import.meta.dirname, 'RESULTS.md');
const MEGABYTE = 1024 ** 2;

const isQuick = process.argv.includes('--quick');
const run = isQuick ? { rounds: 1, seconds: 1 } : { rounds: 5, seconds: 3 };

const began = performance.now();
const installation = await startInstallation({ env: { SITE_TRUST_PROXY: 'true' } });
const secondsToFirstStart = (performance.now() - began) / 1000;
let filled: Filled | undefined;
try {
  filled = fillReference(await policyText(`${installation.cms}/api/public/policies/${SLUG}`));
  const served = await serving(installation, filled);
  const starts: Start[] = [];
  for (let round = 0; round < run.rounds; round += 1) {
    starts.push(await startBoth(installation, filled));
  }
  const toStart = {
    ours: spreadOf(starts.map(({ ours }) => ours)),
    reference: spreadOf(starts.map(({ reference }) => reference)),
    ratio: spreadOf(starts.map(({ ours, reference }) => ours / reference)),
  };
  const { rounds } = run;
  const text = report({ ...served, rounds, toStart, secondsToFirstStart });
  if (!isQuick) writeFileSync(RESULTS, text);
  console.log(text);
} finally {
  await installation.stop();
  removeInstallation(installation);
  if (filled !== undefined) removeReference(filled);
}

/** All that is asked of running servers, which are stopped in the end. */
async function serving(running: Installation, text: Filled) {
  const payload = await startReference(text);
  const asked = await targetsOf({ installation: running, payload, filled: text });
  try {
    const measured = await measure(asked.targets, run);
    const megabytes = {
      site: running.memoryOf('site') / MEGABYTE,
      cms: running.memoryOf('cms') / MEGABYTE,
      reference: payload.memory() / MEGABYTE,
    };
    const acknowledged = asked.acknowledged();
    const complaints = { acknowledged, stored: storedIn(running.dataDir, acknowledged) };
    const rows = rowsOf(measured);
    const publication = await measurePublication(running);
    return { rows, compared: comparedBy(GOALS, measured), complaints, publication, megabytes };
  } finally {
    await asked.stop();
    await payload.stop();
    await running.stop();
  }
}

/** @throws Error when an acknowledged complaint is missing */
function storedIn(dataDir: string, acknowledged: number): number {
  const database = new DatabaseSync(path.join(dataDir, DATABASE_FILE), { readOnly: true });
  const row = database.prepare('SELECT count(*) AS stored FROM complaints').get();
  database.close();
  const { stored } = z.object({ stored: z.int() }).parse(row);
  if (stored < acknowledged)
    throw new Error(`${String(acknowledged - stored)} complaints are lost`);
  return stored;
}
