import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongooseAdapter } from '@payloadcms/db-mongodb';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import type { DatabaseAdapterObj } from 'payload';

/** A fresh database of one kind; `uri` is null when none of that kind can be had. */
export type TestDatabase = {
  name: 'sqlite' | 'mongodb';
  isAvailable: boolean;
  open: () => { db: DatabaseAdapterObj; remove: () => void };
};

function openSqlite(): ReturnType<TestDatabase['open']> {
  const folder = mkdtempSync(join(tmpdir(), 'feedback-'));
  return {
    db: sqliteAdapter({
      client: { url: `file:${join(folder, 'test.db')}` },
      idType: 'uuid',
      push: true,
      wal: true,
      busyTimeout: 5_000,
    }),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function openMongodb(): ReturnType<TestDatabase['open']> {
  const url = new URL(process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1/');
  // The throw-away server can lock up under a burst on many connections.
  url.searchParams.set('maxPoolSize', '2');
  url.pathname = `/feedback-${randomUUID().slice(0, 8)}`;
  return {
    db: mongooseAdapter({
      url: url.href,
      ensureIndexes: true,
      ...(url.searchParams.has('replicaSet') ? {} : { transactionOptions: false }),
    }),
    remove: () => undefined,
  };
}

/** Both databases; MongoDB can be had when `MONGODB_URI` names a server. */
export const testDatabases: readonly TestDatabase[] = [
  { name: 'sqlite', isAvailable: true, open: openSqlite },
  {
    name: 'mongodb',
    isAvailable: Boolean(process.env['MONGODB_URI']),
    open: openMongodb,
  },
];
