/** What somebody can do who has taken a backup and knows the product's source. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

import { deriveKeys } from '../../plugins/feedback/src/core/keys.ts';
import { rateKey } from '../../plugins/feedback/src/intake/visitor.ts';

/** The values of a backup's rows as texts, by table or collection. */
export type Rows = Record<string, string>;

/** Everything an SQLite file has in its tables. */
export function rowsOf(file: string): Rows {
  const database = new DatabaseSync(file, { readOnly: true });
  const tables = z
    .array(z.object({ name: z.string() }))
    .parse(database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all());
  const rows = tables.map(({ name }): [string, string] => {
    const all = database.prepare(`SELECT * FROM "${name}"`).all();
    return [name.replaceAll('_', '-'), JSON.stringify(all)];
  });
  database.close();
  return Object.fromEntries(rows);
}

/** All bytes of a folder. */
export function bytesOf(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Buffer.concat(
    files
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => readFileSync(path.join(parentPath, name))),
  );
}

/** Every way a word may stand in a file, so that one search finds it. */
export const WRITINGS: Record<string, (word: string) => Buffer[]> = {
  'UTF-8': (word) => [Buffer.from(word)],
  'UTF-16': (word) => [Buffer.from(word, 'utf16le'), bigEndian(Buffer.from(word, 'utf16le'))],
  base64: (word) => base64(word, 'base64'),
  base64url: (word) => base64(word, 'base64url'),
  hexadecimal: (word) => [Buffer.from(Buffer.from(word).toString('hex'))],
  'JSON escapes': (word) => [Buffer.from(escaped(word))],
};

/** Those of the words that stand in the bytes, each with how it is written. */
export function foundIn(bytes: Buffer, words: readonly string[]): string[] {
  return words.flatMap((word) =>
    Object.entries(WRITINGS).flatMap(([writing, formsOf]) =>
      formsOf(word).some((form) => bytes.includes(form)) ? [`${word} in ${writing}`] : [],
    ),
  );
}

function bigEndian(bytes: Buffer): Buffer {
  bytes.swap16();
  return bytes;
}

/** At any of the three offsets, without the letters that depend on what stands beside it. */
function base64(word: string, encoding: 'base64' | 'base64url'): Buffer[] {
  return [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), Buffer.from(word)]).toString(encoding);
    return Buffer.from(text.replace(/=+$/, '').slice(offset === 0 ? 0 : 4, -1));
  });
}

function escaped(word: string): string {
  return word.replace(
    /[^ -~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What has the form of a key in a text: as it is written, as it may be coded, as a secret. */
export function keysIn(text: string): Buffer[] {
  const runs = new Set([...text.matchAll(/[\w-]{16,}/g)].map(([run]) => run));
  return [...runs].flatMap((run) => [
    Buffer.from(run),
    Buffer.from(run, /^[0-9a-f]+$/.test(run) ? 'hex' : 'base64url'),
    deriveKeys(run).wrapping,
  ]);
}

/** Those of the addresses by which one of the hashes is named, under one of the keys. */
export function addressesIn(
  hashes: ReadonlySet<string>,
  { keys, addresses }: { keys: readonly Buffer[]; addresses: readonly string[] },
): string[] {
  const now = new Date();
  return addresses.filter((address) => {
    const visitor = { address, isExcusedFromProof: true };
    const asked = { limit: 'submitWithoutProof', visitor, now };
    return keys.some((limitsKey) => hashes.has(rateKey({ limitsKey }, asked)));
  });
}
