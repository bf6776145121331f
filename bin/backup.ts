import { chmodSync, copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';

import { readEnvironment } from '../cms/src/core/environment.ts';
import { DATABASE_FILE } from '../cms/src/core/secrets.ts';

// `npm run backup -- FOLDER`: a consistent copy of the database, which may be in use, and of the
// secrets without which it is not whole.
try {
  console.log(await backUp(process.argv[2]));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

async function backUp(given: string | undefined): Promise<string> {
  if (given === undefined) throw new Error('Usage: npm run backup -- FOLDER');
  const { DATABASE_URL, DATA_DIR } = readEnvironment(process.env);
  if (DATABASE_URL !== undefined) {
    throw new Error('The database is on MongoDB: use mongodump, and keep secrets.json with it.');
  }
  const database = path.resolve(DATA_DIR, DATABASE_FILE);
  const secrets = path.resolve(DATA_DIR, 'secrets.json');
  for (const file of [database, secrets]) {
    if (!existsSync(file)) throw new Error(`There is no ${file}; look at DATA_DIR.`);
  }
  const folder = path.resolve(process.env['INIT_CWD'] ?? '.', given);
  if (existsSync(folder)) throw new Error(`${folder} is there already; name a new folder.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  await backup(new DatabaseSync(database), path.join(folder, DATABASE_FILE));
  chmodSync(path.join(folder, DATABASE_FILE), 0o600);
  copyFileSync(secrets, path.join(folder, 'secrets.json'));
  return `Kept in ${folder}`;
}
