import { cpus, totalmem } from 'node:os';

import type { Spread } from './median.ts';
import type { Row } from './run.ts';

/** All that one run has measured. */
export type Results = {
  rows: readonly Row[];
  /** Seconds until a change shows. */
  toShow: Spread;
  megabytes: Record<'site' | 'cms', number>;
  secondsToStart: number;
};

/** The results as a page to read. */
export function report({ rows, toShow, megabytes, secondsToStart }: Results): string {
  const [first] = rows;
  const day = new Date().toISOString().slice(0, 10);
  const { length: processors } = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return `# What was measured

${day}, ${String(processors)} processors, ${String(gigabytes)} GB, Node ${process.versions.node}, SQLite. The load came from the same machine.
20 connections kept open; five rounds, interleaved; the median, and in brackets the least and the most. Written by \`npm run bench\`.

| answered by | answers a second | beside ${first?.name ?? ''} | slowest of a hundred, ms |
| --- | --- | --- | --- |
${rows.map(lineOf).join('\n')}

- From a change to the slower of two site processes showing it: ${told(toShow, 2)} s.
- From the start on a built tree to the first sign-in: ${secondsToStart.toFixed(1)} s (one start, seeding the model association).
- Memory after the load: site ${megabytes.site.toFixed(0)} MB, cms ${megabytes.cms.toFixed(0)} MB.
`;
}

function lineOf({ name, perSecond, ratio, p99 }: Row): string {
  return `| ${name} | ${told(perSecond, 0)} | ${told(ratio, 3)} | ${told(p99, 0)} |`;
}

function told({ median, least, most }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}
