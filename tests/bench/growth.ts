/**
 * Measures what becomes of the product when there is much in it: the same questions, one after
 * another and in turn, to a small installation and to one that is full. Writes GROWTH.md.
 */
import { cpSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
import type { Latency } from './latencies.ts';
import { latenciesOf } from './latencies.ts';
import type { Question } from './questions.ts';
import { questionsOf } from './questions.ts';

const RESULTS = path.join(import.meta.dirname, 'GROWTH.md');
const LIKE = 'complaints';
const STAFF = { email: 'officer@example.org', password: 'a supervisor who answers' };

/** Milliseconds the site is given to make pages ahead before it is asked. */
const SETTLING = 20_000;

/** Questions before those that are measured. */
const WARMING = 5;

/** An installation of a size, and what its beginning cost. */
type Running = Pick<Sized, 'secondsToFill' | 'secondsToStart'> & {
  size: Size;
  installation: Installation;
};

const isQuick = process.argv.includes('--quick');
const SIZES: readonly Size[] = isQuick
  ? [
      { policies: 30, cases: 1_000 },
      { policies: 1_000, cases: 50_000 },
    ]
  : [
      { policies: 30, cases: 1_000 },
      { policies: 10_000, cases: 1_000_000 },
    ];

const first = await startInstallation();
const like = await filedBy(first);
await first.stop();
const folders = SIZES.map(() => mkdtempSync(path.join(tmpdir(), 'mithaq-growth-')));
const running: Running[] = [];
try {
  for (const [index, size] of SIZES.entries())
    running.push(await filled(folders[index] ?? '', size));
  await setTimeout(SETTLING);
  const text = growthReport(await measured());
  if (!isQuick) writeFileSync(RESULTS, text);
  console.log(text);
} finally {
  for (const { installation } of running) await installation.stop();
  for (const dataDir of [first.dataDir, ...folders]) removeInstallation({ dataDir });
}

/** An installation of a size, started. */
async function filled(dataDir: string, size: Size): Promise<Running> {
  cpSync(first.dataDir, dataDir, { recursive: true });
  const secondsToFill = fill(dataDir, size);
  const began = performance.now();
  const installation = await startInstallation({ dataDir });
  return { size, installation, secondsToFill, secondsToStart: secondsSince(began) };
}

async function measured(): Promise<Sized[]> {
  const asked: Question[][] = [];
  for (const { installation, size } of running) {
    const token = await tokenOf(installation.cms, STAFF);
    asked.push(questionsOf({ installation, token, size }));
  }
  const answers = running.map(() => new Map<string, Latency>());
  for (const [at, { name, times }] of (asked[0] ?? []).entries()) {
    const askings = asked.flatMap((questions) => questions[at]?.ask ?? []);
    await latenciesOf(askings, WARMING);
    const latencies = await latenciesOf(askings, times);
    for (const [index, latency] of latencies.entries()) answers[index]?.set(name, latency);
  }
  return running.map(({ size, installation, ...seconds }, index) => ({
    ...size,
    ...seconds,
    answers: answers[index] ?? new Map<string, Latency>(),
    megabytes: {
      site: installation.memoryOf('site') / 1024 ** 2,
      cms: installation.memoryOf('cms') / 1024 ** 2,
      database: statSync(path.join(installation.dataDir, DATABASE_FILE)).size / 1024 ** 2,
    },
  }));
}

function secondsSince(began: number): number {
  return (performance.now() - began) / 1000;
}

function fill(dataDir: string, { policies, cases }: Size): number {
  const began = performance.now();
  const database = new DatabaseSync(path.join(dataDir, DATABASE_FILE));
  // What is lost when the machine stops here is made again.
  database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -2000000;');
  const keys = deriveKeys(readSecrets(dataDir).feedback);
  fillPolicies(database, { like: LIKE, from: 0, to: policies });
  fillCases(database, { keys, like, from: 0, to: cases });
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  return secondsSince(began);
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
