import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { mongooseAdapter } from '@payloadcms/db-mongodb';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import type { Config } from 'payload';

import { closeToOthers } from './closeToOthers.ts';
import type { SqliteAdapter } from './quickWrites.ts';
import { QUICK, withQuickWrites } from './quickWrites.ts';
import { DATABASE_FILE } from './secrets.ts';

type Migrations = NonNullable<NonNullable<Parameters<typeof sqliteAdapter>[0]>['prodMigrations']>;
type Choice = {
  databaseUrl: string | undefined;
  dataDir: string;
  migrations: Migrations;
  migrationDir: string;
};

/** Milliseconds a write waits for another process's write on the same SQLite file. */
const BUSY_TIMEOUT = 10_000;

/**
 * Chooses the database: MongoDB when an address is given, else one SQLite file in the data folder.
 * SQLite runs in write-ahead mode, takes its schema from migrations only,
 * and overwrites what is deleted; its files are their owner's alone.
 * @param choice `databaseUrl` a `mongodb://` address or undefined; `dataDir` a folder;
 *   `migrations` of the SQLite schema, oldest first, and the folder where new ones are written
 */
export function databaseAdapter(choice: Choice): Config['db'] {
  const { databaseUrl, dataDir, migrations, migrationDir } = choice;
  if (databaseUrl !== undefined) return mongo(databaseUrl);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = path.resolve(/*turbopackIgnore: true*/ dataDir, DATABASE_FILE);
  const adapter = sqliteAdapter({
    client: { url: `file:${file}` },
    wal: true,
    busyTimeout: BUSY_TIMEOUT,
    idType: 'uuid',
    push: false,
    prodMigrations: migrations,
    migrationDir,
  });
  return { ...adapter, init: (args) => guarded(file, withQuickWrites(adapter.init(args))) };
}

/** How long MongoDB may say nothing, when it is connected to and afterwards. */
const PATIENCE_MS = 4_000;

/** How often it is asked whether it is there; one that falls silent is lost after both together. */
const HEARTBEAT_MS = 2_000;

/** The adapter with files nobody else reads. */
function guarded(file: string, adapter: SqliteAdapter): SqliteAdapter {
  const connect = adapter.connect?.bind(adapter);
  adapter.connect = async (options) => {
    closeFiles(file);
    await connect?.(options);
  };
  return adapter;
}

/** Whatever stood there before; what SQLite adds later takes the mode of the database. */
function closeFiles(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
  for (const each of [file, `${file}-wal`, `${file}-shm`]) {
    if (existsSync(each)) closeToOthers(each);
  }
}

function mongo(url: string): Config['db'] {
  const replicated = isReplicaSet(url);
  return mongooseAdapter({
    url,
    ensureIndexes: true,
    transactionOptions: replicated ? {} : false,
    // The same of a replica set: it is asked for, and not waited for on disk.
    ...(replicated && {
      collectionsSchemaOptions: Object.fromEntries(
        QUICK.map((slug) => [slug, { writeConcern: { w: 1, j: false } }]),
      ),
    }),
    connectOptions: {
      serverSelectionTimeoutMS: PATIENCE_MS,
      connectTimeoutMS: PATIENCE_MS,
      heartbeatFrequencyMS: HEARTBEAT_MS,
      ...(replicated && { writeConcern: { w: 'majority', journal: true } }),
    },
  });
}

/** Whether a MongoDB address names a replica set, and so promises transactions. */
export function isReplicaSet(url: string): boolean {
  return /[?&]replicaSet=[^&]+/.test(url) || url.startsWith('mongodb+srv://');
}
