/**
 * Measures what becomes of the product when there is much in it: the same questions, one after
 * another, to a small installation and to the same one filled. Writes GROWTH.md.
 */
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';

import { DATABASE_FILE, readSecrets } from '../../cms/src/core/secrets.ts';
import { deriveKeys } from '../../plugins/feedback/src/core/keys.ts';
import type { Installation } from '../helpers/installation.ts';
import { addPerson, removeInstallation, startInstallation } from '../helpers/installation.ts';
import { tokenOf } from '../helpers/panel.ts';
import { toApi } from './complaints.ts';
import { fillCases, fillPolicies } from './fill.ts';
import type { Size, Sized } from './growthReport.ts';
import { growthReport } from './growthReport.ts';
import { questionsOf } from './questions.ts';

const RESULTS = path.join(import.meta.dirname, 'GROWTH.md');
const LIKE = 'complaints';
const STAFF = { email: 'officer@example.org', password: 'a supervisor who answers' };

/** Milliseconds the site is given to make pages ahead before it is asked. */
const SETTLING = 20_000;

const isQuick = process.argv.includes('--quick');
const SIZES: readonly Size[] = isQuick
  ? [
      { policies: 30, cases: 1_000 },
      { policies: 300, cases: 20_000 },
    ]
  : [
      { policies: 30, cases: 1_000 },
      { policies: 10_000, cases: 1_000_000 },
    ];

let installation = await startInstallation();
const { dataDir } = installation;
const like = await filedBy(installation);
await installation.stop();
try {
  const sizes: Sized[] = [];
  let before: Size = { policies: 0, cases: 0 };
  for (const size of SIZES) {
    const secondsToFill = fill(size, before);
    before = size;
    const began = performance.now();
    installation = await startInstallation({ dataDir });
    const secondsToStart = (performance.now() - began) / 1000;
    const token = await tokenOf(installation.cms, STAFF);
    if (!isQuick) await setTimeout(SETTLING);
    const answers = await questionsOf({ installation, token, size });
    const megabytes = {
      site: installation.memoryOf('site') / 1024 ** 2,
      cms: installation.memoryOf('cms') / 1024 ** 2,
      database: statSync(path.join(dataDir, DATABASE_FILE)).size / 1024 ** 2,
    };
    sizes.push({ ...size, secondsToFill, secondsToStart, answers, megabytes });
    await installation.stop();
  }
  const text = growthReport(sizes);
  if (!isQuick) writeFileSync(RESULTS, text);
  console.log(text);
} finally {
  await installation.stop();
  removeInstallation({ dataDir });
}

function fill({ policies, cases }: Size, before: Size): number {
  const began = performance.now();
  const database = new DatabaseSync(path.join(dataDir, DATABASE_FILE));
  // What is lost when the machine stops here is made again.
  database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -2000000;');
  const keys = deriveKeys(readSecrets(dataDir).feedback);
  fillPolicies(database, { like: LIKE, from: before.policies, to: policies });
  fillCases(database, { keys, like, from: before.cases, to: cases });
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  return (performance.now() - began) / 1000;
}

/** Two complaints as people file and handle them; the others are made like them. */
async function filedBy({ cms, administrator, dataDir: folder }: Installation) {
  const token = await tokenOf(cms, administrator);
  const roles = ['contactOfficer', 'supervisor'] as const;
  await addPerson({ cms, token, person: { ...STAFF, name: 'ضابط الاتصال', roles } });
  const officer = await tokenOf(cms, STAFF);
  const next = toApi(readSecrets(folder).front);
  const [open, closed] = [await filed(), await filed()];
  const { docs } = z
    .object({ docs: z.array(z.object({ id: z.string() })) })
    .parse(await asked(`/api/complaints?where[reference][equals]=${closed}&depth=0`, {}));
  const act = `/api/feedback/cases/complaints/${docs[0]?.id ?? ''}`;
  await asked(`${act}/take`, { method: 'POST', body: '{}' });
  const body = JSON.stringify({ decision: 'upheld', reasons: 'وجدنا الطلب صحيحًا وأجبناه.' });
  await asked(`${act}/close`, { method: 'POST', body });
  return { open, closed };

  async function filed(): Promise<string> {
    const { headers = {}, body: words = '' } = next();
    const url = `${cms}/api/feedback/complaints`;
    const answer = await fetch(url, { method: 'POST', headers, body: words });
    return z.object({ reference: z.string() }).parse(await answer.json()).reference;
  }

  async function asked(where: string, options: RequestInit): Promise<unknown> {
    const headers = { authorization: `JWT ${officer}`, 'content-type': 'application/json' };
    const answer = await fetch(cms + where, { ...options, headers });
    const said: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${where}: ${JSON.stringify(said)}`);
    return said;
  }
}
