import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

import { readEnvironment } from '../cms/src/core/environment.ts';
import {
  DATABASE_FILE,
  ERASURES_FILE,
  readSecrets,
  SECRETS_FILE,
} from '../cms/src/core/secrets.ts';
import type { Place } from './backupArguments.ts';
import { placeOf } from './backupArguments.ts';
import { openSecrets, SEALED_FILE } from './sealedSecrets.ts';

// `npm run restore -- FOLDER --keys FOLDER --erasures FILE`: puts a backup, its keys and the list of what
// was erased since into an empty DATA_DIR; the next start erases it again.
try {
  process.umask(0o077);
  console.log(restore(placeOf('restore', process.argv.slice(2))));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

function restore({ folder, keys, erasures }: Place): string {
  const dataDir = path.resolve(readEnvironment(process.env).DATA_DIR);
  const database = path.join(folder, DATABASE_FILE);
  if (!existsSync(database)) throw new Error(`There is no ${database}.`);
  const secrets =
    'folder' in keys
      ? readFileSync(path.join(keys.folder, SECRETS_FILE), 'utf8')
      : openSecrets(readFileSync(path.join(folder, SEALED_FILE), 'utf8'), keys.passphrase);
  if (erasures !== null && !existsSync(erasures)) throw new Error(`There is no ${erasures}.`);
  mkdirSync(dataDir, { recursive: true });
  if (readdirSync(dataDir).length > 0) {
    throw new Error(`${dataDir} is not empty; name an empty folder as DATA_DIR.`);
  }
  // The secrets first: a start never finds the database without them.
  writeFileSync(path.join(dataDir, SECRETS_FILE), secrets, { flush: true });
  readSecrets(dataDir);
  // Before the database as well: no start serves what it should delete.
  if (erasures !== null) copyFileSync(erasures, path.join(dataDir, ERASURES_FILE));
  copyFileSync(database, path.join(dataDir, DATABASE_FILE));
  const restored = `Restored into ${dataDir}. Start with npm start; what is due is erased then`;
  return erasures === null
    ? `${restored}.\nWhat people had deleted after the backup was made is back: you named no list.`
    : `${restored}, and what ${erasures} lists.`;
}
