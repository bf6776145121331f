import { createHmac, randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

import { closeToOthers } from './closeToOthers.ts';
import { EnvironmentError } from './environment.ts';

/** Name of the SQLite database in the data folder. */
export const DATABASE_FILE = 'mithaq.sqlite';

/** Name of the file that keeps the secrets, in the data folder. */
export const SECRETS_FILE = 'secrets.json';

/** Name of the list of what was erased, in the data folder and in no backup. */
export const ERASURES_FILE = 'erasures.jsonl';

const secret = z.string().regex(/^[0-9a-f]{64}$/);
const schema = z.object({ payload: secret, feedback: secret, front: secret });

/**
 * The installation's secrets, 32 random bytes each in hexadecimal: `payload` signs sessions,
 * `feedback` derives the keys of receipt codes and of what is sealed in cases, `front` is what the site shows
 * the cms to be trusted as its front.
 */
export type Secrets = z.infer<typeof schema>;

/**
 * Reads the secrets of an installation, generating them on its first start. Two processes that
 * start at once end up with the same file: it appears whole or not at all.
 * @param dataDir folder of the installation's data, created with mode 0700 when absent
 * @param areGivenUp generates new ones even beside a database that was written with others
 * @returns the secrets kept in `secrets.json`, a file of mode 0600
 * @throws EnvironmentError when the folder cannot be written, or the file is damaged or lost
 */
export function readSecrets(dataDir: string, areGivenUp = false): Secrets {
  const file = path.join(dataDir, SECRETS_FILE);
  makeFolder(dataDir);
  // Asked first: whoever starts at the same moment writes the secrets before the database.
  const hasData = existsSync(path.join(dataDir, DATABASE_FILE));
  const existing = readExisting(file);
  if (existing !== null) return existing;
  if (hasData && !areGivenUp) throw unreadable(`${file} is missing beside a database`);
  return generate(file);
}

/** What a database is marked with, to be known by its secrets again; nothing can be read by it. */
export function markOfSecrets({ feedback }: Secrets): string {
  return createHmac('sha256', feedback).update('the mark of an installation').digest('hex');
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new EnvironmentError(`DATA_DIR: ${dataDir} is not a folder that can be written${code}.`);
  }
}

function readExisting(file: string): Secrets | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const parsed = schema.safeParse(jsonOf(text));
  if (!parsed.success) throw unreadable(`${file} is damaged`);
  closeToOthers(file);
  return parsed.data;
}

/** The parser's own words would quote the file, so they are not passed on. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function unreadable(what: string): EnvironmentError {
  return new EnvironmentError(
    `${what}. Put it back from your backup: without it no case can be read and receipt ` +
      'codes open nothing. If it is lost for good, remove it and start once with NEW_SECRETS=true.',
  );
}

function generate(file: string): Secrets {
  const fresh = { payload: random(), feedback: random(), front: random() };
  const draft = `${file}.${String(process.pid)}`;
  writeFileSync(draft, JSON.stringify(fresh), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    const winner = readExisting(file);
    if (winner === null) throw error;
    return winner;
  } finally {
    rmSync(draft, { force: true });
  }
  return fresh;
}

function random(): string {
  return randomBytes(32).toString('hex');
}
