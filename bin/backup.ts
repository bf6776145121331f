import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { readEnvironment } from '../cms/src/core/environment.ts';
import { DATABASE_FILE, ERASURES_FILE, SECRETS_FILE } from '../cms/src/core/secrets.ts';
import type { Place } from './backupArguments.ts';
import { placeOf } from './backupArguments.ts';
import { SEALED_FILE, sealSecrets } from './sealedSecrets.ts';

/** Days a backup may be kept: so long what was deleted from cases lives on in it. */
const KEPT_DAYS = 90;

// `npm run backup -- FOLDER --keys FOLDER`: a consistent copy of the database, which may be in use,
// and, apart from it or sealed by a passphrase, the secrets without which it is not whole.
try {
  process.umask(0o077);
  console.log(backUp(placeOf('backup', process.argv.slice(2))));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

function backUp({ folder, keys }: Place): string {
  const { DATABASE_URL, DATA_DIR } = readEnvironment(process.env);
  if (DATABASE_URL !== undefined) {
    throw new Error(
      `The database is on MongoDB: use mongodump, and keep a copy of ${SECRETS_FILE} elsewhere.`,
    );
  }
  const database = path.resolve(DATA_DIR, DATABASE_FILE);
  const secrets = path.resolve(DATA_DIR, SECRETS_FILE);
  for (const file of [database, secrets]) {
    if (!existsSync(file)) throw new Error(`There is no ${file}; look at DATA_DIR.`);
  }
  for (const each of [folder, 'folder' in keys ? path.join(keys.folder, SECRETS_FILE) : folder]) {
    if (existsSync(each)) throw new Error(`${each} is there already; name a new folder.`);
  }
  mkdirSync(folder, { recursive: true });
  const copy = path.join(folder, DATABASE_FILE);
  // Written anew, so that no freed page of the original goes with it.
  new DatabaseSync(database).prepare('VACUUM INTO ?').run(copy);
  return `${keepKeys({ folder, keys, secrets })}\n${keepUntil(DATA_DIR)}`;
}

function keepUntil(dataDir: string): string {
  const last = new Date(Date.now() + KEPT_DAYS * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return (
    `Delete this backup by ${last}: what is deleted from cases from now on lives on in it.\n` +
    `Copy ${path.resolve(dataDir, ERASURES_FILE)} often, to a place of its own: a restore deletes ` +
    'again what it lists.'
  );
}

function keepKeys({
  folder,
  keys,
  secrets,
}: Omit<Place, 'erasures'> & { secrets: string }): string {
  if ('folder' in keys) {
    mkdirSync(keys.folder, { recursive: true });
    copyFileSync(secrets, path.join(keys.folder, SECRETS_FILE));
    return (
      `The data is in ${folder}, without its keys.\nThe keys are in ${keys.folder}: keep them ` +
      'apart from the data. What is encrypted, and receipt codes, need both.'
    );
  }
  const sealed = sealSecrets(readFileSync(secrets, 'utf8'), keys.passphrase);
  writeFileSync(path.join(folder, SEALED_FILE), sealed, { flush: true });
  return (
    `The data is in ${folder}, its keys beside it in ${SEALED_FILE}, sealed by the passphrase.\n` +
    'Without the passphrase what is encrypted, and receipt codes, are lost.'
  );
}
