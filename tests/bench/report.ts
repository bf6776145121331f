import { cpus, totalmem } from 'node:os';

import { atShare } from './latencies.ts';
import type { Spread } from './median.ts';
import { spreadOf } from './median.ts';
import type { Publication } from './publication.ts';
import type { Compared, Row } from './rounds.ts';

/** All that one run has measured. */
export type Results = {
  rounds: number;
  rows: readonly Row[];
  compared: readonly Compared[];
  /** Complaints that were acknowledged, and those that are in the database. */
  complaints: { acknowledged: number; stored: number };
  publication: Publication;
  megabytes: Record<'site' | 'cms' | 'reference', number>;
  /** Seconds to the first page on data that is there, and how many times the reference's. */
  toStart: Record<'ours' | 'reference' | 'ratio', Spread>;
  secondsToFirstStart: number;
};

/** The results as a page to read. */
export function report(results: Results): string {
  const { rows, compared, complaints, publication, megabytes, toStart } = results;
  const day = new Date().toISOString().slice(0, 10);
  const { length: processors } = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return `# What was measured

${day}, ${String(processors)} processors, ${String(gigabytes)} GB, Node ${process.versions.node}, SQLite. The load came from the same machine.
20 connections kept open for reading, 16 for writing; ${String(results.rounds)} rounds, interleaved; the median, and in brackets the least and the most. The status of every answer was looked at, and the words of the first of each round and of every complaint. Written by \`npm run bench\`. Payload on Next is \`tests/bench/reference\`: the same versions, the same text.

| answered by | answers a second | slowest of a hundred, ms |
| --- | --- | --- |
${rows.map(lineOf).join('\n')}

| what | beside | times | goal | |
| --- | --- | --- | --- | --- |
${compared.map(comparedLine).join('\n')}

- Complaints acknowledged: ${String(complaints.acknowledged)}; in the database, with those whose answer the end of a round cut off: ${String(complaints.stored)}.
- From a change to the slower of two site processes showing it: ${toldSlowest(publication.toShow)} s (goal 2).
- From a withdrawal, written by another process than the cms, to the text being gone from the slower of two: ${toldSlowest(publication.toBeGone)} s (goal 2).
- From the start on a built tree, with data that is there, to the first policy page: ${told(toStart.ours, 1)} s; Payload on Next: ${told(toStart.reference, 1)} s; ${told(toStart.ratio, 2)} times (goal 2).
- The very first start, seeding the model association, to the first sign-in: ${results.secondsToFirstStart.toFixed(1)} s.
- Memory after the load: site ${megabytes.site.toFixed(0)} MB (goal 150), cms ${megabytes.cms.toFixed(0)} MB (goal 500); Payload on Next ${megabytes.reference.toFixed(0)} MB.
`;
}

function lineOf({ name, perSecond, p99 }: Row): string {
  return `| ${name} | ${told(perSecond, 0)} | ${told(p99, 0)} |`;
}

function comparedLine({ of, to, atLeast, times }: Compared): string {
  const isReached = times.median >= atLeast ? 'reached' : 'short';
  return `| ${of} | ${to} | ${told(times, 3)} | ${String(atLeast)} | ${isReached} |`;
}

function told({ median, least, most }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

/** The median with its ends, and the slowest of a hundred. */
function toldSlowest(seconds: readonly number[]): string {
  return `${told(spreadOf(seconds), 2)}, p99 ${atShare(seconds, 0.99).toFixed(2)}`;
}
