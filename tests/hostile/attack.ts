import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';

import type { Input, ServerName, Target } from './input.ts';
import type { Outcome } from './wire.ts';
import { openWire } from './wire.ts';

/** An input that is neither answered nor cut off within this has hung the server. */
const HANGS_AFTER_MS = 15_000;

/** Inputs on their way at once to each server. */
const AT_ONCE = 8;

/** An input that takes longer is waited for beside the next one. */
const PATIENCE_MS = 500;

/** Inputs made at a time: all of a run would not fit into memory. */
const BATCH = 50;

/** Characters of an input that are told again. */
const EXCERPT = 400;

/** An input that a server did not get the better of. */
type Fault = { why: string; number: number; input: string };

/** What became of the inputs to one target. */
export type Result = {
  name: string;
  sent: number;
  /** Judged by their words. */
  reached: number;
  /** Refused because of how many had come from there, before their words were judged. */
  limited: number;
  /**
   * Told by 503 and `Retry-After` that more is arriving than can be answered: what the site says of a
   * cms that has not answered in two seconds, and either server of bodies it has no room for.
   */
  shed: number;
  /** How many were answered with each hundred, or with a closed connection. */
  answers: Record<string, number>;
  /** Until the slowest answer. */
  slowestMs: number;
  faults: Fault[];
};

type Plan = {
  targets: readonly Target[];
  ports: Readonly<Record<ServerName, number>>;
  seed: number;
  /** Inputs to each target. */
  count: number;
  hangsAfterMs?: number;
};

/** Sends so many inputs to each target, to all of them in turns. */
export async function attack(plan: Plan): Promise<Result[]> {
  const servers = [...new Set(plan.targets.map(({ server }) => server))];
  const results = plan.targets.map(({ name }) => emptyResult(name));
  await Promise.all(
    servers.map(async (server) => {
      const turns = inTurns(plan, server);
      await Promise.all(
        Array.from({ length: AT_ONCE }, () => take(plan, { server, turns, results })),
      );
    }),
  );
  return results;
}

type Taken = { server: ServerName; turns: Iterable<Turn>; results: readonly Result[] };

/** Sends inputs one after the other, until there are no more. */
async function take(plan: Plan, { server, turns, results }: Taken): Promise<void> {
  const { ports, hangsAfterMs: boundMs = HANGS_AFTER_MS } = plan;
  const wire = openWire({ port: ports[server], boundMs });
  const late = new Set<Promise<void>>();
  for (const { at, number, input } of turns) {
    const result = results[at] ?? emptyResult('');
    const asked = performance.now();
    const sent = wire.send(input).then((outcome) => {
      note(result, { number, input, outcome, ms: performance.now() - asked });
      late.delete(sent);
    });
    late.add(sent);
    await Promise.race([sent, setTimeout(PATIENCE_MS, undefined, { ref: false })]);
  }
  await Promise.all(late);
  wire.close();
}

type Turn = { at: number; number: number; input: Input };

/** The inputs to one server: one to each target, then the next; the same for the same seed. */
function* inTurns({ targets, seed, count }: Plan, server: ServerName): Generator<Turn> {
  for (let from = 0; from < count; from += BATCH) {
    const numRuns = Math.min(BATCH, count - from);
    const batches = targets.map((target, at) => ({
      at,
      inputs:
        target.server === server && from < count * (target.share ?? 1)
          ? fc.sample(target.inputs, { seed: seedOf({ seed, at, from }), numRuns })
          : [],
    }));
    for (let step = 0; step < numRuns; step += 1) {
      for (const { at, inputs } of batches) {
        const input = inputs[step];
        if (input !== undefined) yield { at, number: from + step, input };
      }
    }
  }
}

/** Far enough apart for every batch of every target to be another. */
function seedOf({ seed, at, from }: { seed: number; at: number; from: number }): number {
  return (seed + at * 1_000_003 + from) % 2_147_483_647;
}

function emptyResult(name: string): Result {
  return { name, sent: 0, reached: 0, limited: 0, shed: 0, answers: {}, slowestMs: 0, faults: [] };
}

const TOO_MANY = 429;
const BUSY = 503;

type Sent = { number: number; input: Input; outcome: Outcome; ms: number };

function note(result: Result, { number, input, outcome, ms }: Sent): void {
  const isAnswered = outcome.is === 'answered';
  const kind = isAnswered ? `${String(Math.floor(outcome.status / 100))}xx` : outcome.is;
  result.sent += 1;
  result.slowestMs = Math.max(result.slowestMs, ms);
  result.answers[kind] = (result.answers[kind] ?? 0) + 1;
  const status = isAnswered ? outcome.status : null;
  if (status === TOO_MANY) result.limited += 1;
  else if (isShed(outcome)) result.shed += 1;
  else if (isAnswered && input.isWord) result.reached += 1;
  const why = faultOf(input, outcome);
  if (why === null) return;
  result.faults.push({ why, number, input: input.bytes.subarray(0, EXCERPT).toString('latin1') });
}

function isShed(outcome: Outcome): boolean {
  return outcome.is === 'answered' && outcome.status === BUSY && outcome.isRetryTold;
}

/** Why an outcome is not to be; null when it may be. */
function faultOf(input: Input, outcome: Outcome): string | null {
  if (outcome.is === 'hung') return 'hung';
  if (outcome.is === 'closed') return input.isWord ? 'unanswered' : null;
  return outcome.status >= 500 && !isShed(outcome) ? String(outcome.status) : null;
}
