import { cpus, totalmem } from 'node:os';

import type { Latency } from './latencies.ts';

/** How much there is. */
export type Size = { policies: number; cases: number };

/** What was measured at one size. */
export type Sized = Size & {
  secondsToFill: number;
  secondsToStart: number;
  answers: ReadonlyMap<string, Latency>;
  megabytes: Record<'site' | 'cms' | 'database', number>;
};

/** The sizes beside each other, as a page to read. */
export function growthReport(sizes: readonly Sized[]): string {
  const day = new Date().toISOString().slice(0, 10);
  const [small, large] = [sizes[0], sizes.at(-1)];
  const names = [...(small?.answers.keys() ?? [])];
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return `# What growth costs

${day}, ${String(cpus().length)} processors, ${String(gigabytes)} GB, Node ${process.versions.node}, SQLite. Written by \`npm run bench -- --fill\`: ten editions of each policy and cases were written into the database in bulk, then both installations were started and asked in turn, one question after another. Goals: a policy's page at most 1.3 times as slow, in the slowest of twenty; a case by its code 50 ms in the slowest of a hundred and at most 1.5 times; the officer's list 300 ms in the slowest of twenty.

| milliseconds, the slowest of twenty (of a hundred) | ${sizes.map(nameOf).join(' | ')} | times |
| --- | ${sizes.map(() => '---').join(' | ')} | --- |
${names.map((name) => `| ${name} | ${sizes.map(({ answers }) => told(answers.get(name))).join(' | ')} | ${times(name)} |`).join('\n')}

${sizes.map(factsOf).join('\n')}
`;

  function times(name: string): string {
    const [one, other] = [small?.answers.get(name)?.p95, large?.answers.get(name)?.p95];
    return one === undefined || other === undefined ? '' : (other / one).toFixed(2);
  }
}

function nameOf({ policies, cases }: Size): string {
  return `${String(policies)} policies, ${String(cases)} cases`;
}

function factsOf(sized: Sized): string {
  const { secondsToFill, secondsToStart, megabytes } = sized;
  const { site, cms, database } = megabytes;
  return `- ${nameOf(sized)}: filled in ${secondsToFill.toFixed(0)} s, started in ${secondsToStart.toFixed(1)} s; database ${database.toFixed(0)} MB, memory of the site ${site.toFixed(0)} MB, of the cms ${cms.toFixed(0)} MB.`;
}

function told(latency: Latency | undefined): string {
  return latency === undefined ? '' : `${latency.p95.toFixed(1)} (${latency.p99.toFixed(1)})`;
}
