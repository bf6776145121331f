import { GIGABYTE } from '../helpers/smallMachine.ts';
import type { Result } from './attack.ts';
import type { Found } from './hostileRun.ts';

const MEGABYTE = 1024 * 1024;

/** One in so many may be told that the server is busy, on a machine that does other things as well. */
const SHED_ONE_IN = 200;

const MOST_TOLD = 10;

/** Why a run has not held, a line for each reason; empty when it has. */
export function reasonsAgainst({ results, mostHeld, ended, isReady }: Found): string[] {
  return [
    ...results.flatMap(({ name, faults }) =>
      faults
        .slice(0, MOST_TOLD)
        .map(({ why, number, input }) => `${name}, input ${number}: ${why}\n${shown(input)}`),
    ),
    ...results
      .filter(({ sent, shed }) => shed * SHED_ONE_IN > sent)
      .map(({ name, shed }) => `${name}: ${shed} were told that the server is busy`),
    ...ended,
    ...(isReady ? [] : ['a server is not ready afterwards']),
    ...(mostHeld > GIGABYTE ? [`the servers held ${megabytes(mostHeld)}`] : []),
  ];
}

/** What was found, in one line for each target. */
export function tableOf({ results, seconds, ...held }: Found): string {
  const sent = results.reduce((sum, each) => sum + each.sent, 0);
  const lines = results.map(lineOf);
  const head = [
    'sent',
    'judged',
    '2xx',
    '3xx',
    '4xx',
    '429',
    'cut',
    'busy',
    '5xx',
    'hung',
    'slowest',
  ];
  return [
    [...head.map((word) => word.padStart(7)), ' to'].join(' '),
    ...lines,
    `${sent} inputs in ${seconds.toFixed(0)} s; ${memoryOf(held)}`,
  ].join('\n');
}

function lineOf({
  name,
  sent,
  reached,
  limited,
  shed,
  answers,
  slowestMs,
  faults,
}: Result): string {
  const hung = faults.filter(({ why }) => why === 'hung').length;
  const of = ['2xx', '3xx', '4xx'].map((kind) => answers[kind] ?? 0);
  const failed = (answers['5xx'] ?? 0) - shed;
  const judged = `${((100 * reached) / Math.max(1, sent)).toFixed(0)} %`;
  const columns = [sent, judged, ...of, limited, answers['closed'] ?? 0, shed, failed, hung];
  const slowest = `${slowestMs.toFixed(0)} ms`;
  return [...[...columns, slowest].map((each) => String(each).padStart(7)), ` ${name}`].join(' ');
}

type Held = Pick<Found, 'mostHeld' | 'heldInTheEnd' | 'isInMemoryGroup'>;

function memoryOf({ mostHeld, heldInTheEnd, isInMemoryGroup }: Held): string {
  const bound = isInMemoryGroup ? 'in a memory group of 1 GB' : 'with no memory group here';
  return `the servers held ${megabytes(mostHeld)} at most, ${megabytes(heldInTheEnd)} in the end, ${bound}.`;
}

function megabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(0)} MB`;
}

/** An input on one line, as it was sent. */
function shown(input: string): string {
  return `  ${JSON.stringify(input)}`;
}
