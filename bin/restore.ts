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
import { DATABASE_FILE, readSecrets, SECRETS_FILE } from '../cms/src/core/secrets.ts';
import type { Place } from './backupArguments.ts';
import { placeOf } from './backupArguments.ts';
import { openSecrets, SEALED_FILE } from './sealedSecrets.ts';

// `npm run restore -- FOLDER --keys FOLDER`: puts a backup and its keys into an empty DATA_DIR.
try {
  process.umask(0o077);
  console.log(restore(placeOf('restore', process.argv.slice(2))));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

function restore({ folder, keys }: Place): string {
  const dataDir = path.resolve(readEnvironment(process.env).DATA_DIR);
  const database = path.join(folder, DATABASE_FILE);
  if (!existsSync(database)) throw new Error(`There is no ${database}.`);
  const secrets =
    'folder' in keys
      ? readFileSync(path.join(keys.folder, SECRETS_FILE), 'utf8')
      : openSecrets(readFileSync(path.join(folder, SEALED_FILE), 'utf8'), keys.passphrase);
  mkdirSync(dataDir, { recursive: true });
  if (readdirSync(dataDir).length > 0) {
    throw new Error(`${dataDir} is not empty; name an empty folder as DATA_DIR.`);
  }
  // The secrets first: a start never finds the database without them.
  writeFileSync(path.join(dataDir, SECRETS_FILE), secrets, { flush: true });
  readSecrets(dataDir);
  copyFileSync(database, path.join(dataDir, DATABASE_FILE));
  return `Restored into ${dataDir}. Start with npm start.`;
}
