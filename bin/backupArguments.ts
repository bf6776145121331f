import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { SHORTEST_PASSPHRASE } from './sealedSecrets.ts';

/** Where a backup lies, and what keeps its keys from whoever takes it. */
export type Place = {
  folder: string;
  keys: { folder: string } | { passphrase: string };
  /** The list of what was erased, for a restore; null when none is to be had. */
  erasures: string | null;
};

/**
 * Reads `FOLDER --keys FOLDER`, or `FOLDER` with a passphrase in `BACKUP_PASSPHRASE` or, with
 * `--passphrase-stdin`, in the first line of standard input.
 * @param task the npm script, for its usage
 * @throws Error with what to write instead
 */
export function placeOf(task: 'backup' | 'restore', args: readonly string[]): Place {
  const { positionals, values } = parsed(task, args);
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) throw new Error(usageOf(task));
  const erasures = erasuresOf(task, values);
  const folder = resolved(given);
  const fromStdin = values['passphrase-stdin'] ?? false;
  if (values.keys !== undefined && fromStdin) throw new Error(usageOf(task));
  if (values.keys !== undefined) {
    return { folder, erasures, keys: { folder: apart(folder, values.keys) } };
  }
  const passphrase = fromStdin
    ? readFileSync(0, 'utf8').split(/\r?\n/, 1)[0]
    : process.env['BACKUP_PASSPHRASE'];
  if (passphrase === undefined || passphrase === '') {
    throw new Error(
      'The keys may not lie open beside the data they open. Name another place for them, or a ' +
        `passphrase.\n${usageOf(task)}`,
    );
  }
  if (passphrase.length < SHORTEST_PASSPHRASE) {
    throw new Error(`The passphrase needs ${String(SHORTEST_PASSPHRASE)} characters or more.`);
  }
  return { folder, erasures, keys: { passphrase } };
}

function parsed(task: 'backup' | 'restore', args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        keys: { type: 'string' },
        'passphrase-stdin': { type: 'boolean' },
        erasures: { type: 'string' },
        'no-erasures': { type: 'boolean' },
      },
    });
  } catch {
    throw new Error(usageOf(task));
  }
}

/**
 * A restore names the list, or says that there is none.
 * @throws Error when it says neither
 */
function erasuresOf(
  task: 'backup' | 'restore',
  values: ReturnType<typeof parsed>['values'],
): string | null {
  const { erasures, 'no-erasures': hasNone = false } = values;
  if (
    task === 'backup' ? erasures !== undefined || hasNone : hasNone === (erasures !== undefined)
  ) {
    throw new Error(usageOf(task));
  }
  return erasures === undefined ? null : resolved(erasures);
}

/** The folder of the keys: neither the backup's own, nor within it, nor round it. */
function apart(folder: string, given: string): string {
  const keys = resolved(given);
  const isWithin = [path.relative(folder, keys), path.relative(keys, folder)].some(
    (way) => way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`)),
  );
  if (!isWithin) return keys;
  throw new Error(
    `${keys} and ${folder} are one place: whoever takes the data would take its keys as well. ` +
      'Name a folder elsewhere, best of all on another machine or medium.',
  );
}

function resolved(given: string): string {
  return path.resolve(process.env['INIT_CWD'] ?? '.', given);
}

function usageOf(task: 'backup' | 'restore'): string {
  const list = task === 'restore' ? ' --erasures FILE' : '';
  return (
    `Usage: npm run ${task} -- FOLDER --keys FOLDER${list}\n` +
    `   or: BACKUP_PASSPHRASE=… npm run ${task} -- FOLDER${list}\n` +
    `   or: npm run ${task} -- FOLDER --passphrase-stdin${list}` +
    (task === 'restore'
      ? `\nFILE is the latest erasures.jsonl: what people had deleted since the backup is deleted again.\n` +
        'If it is lost, --no-erasures restores without it.'
      : '')
  );
}
