import type { sqliteAdapter } from '@payloadcms/db-sqlite';

import { groupWrites } from './groupWrites.ts';
import { prepareInserts } from './preparedInserts.ts';

export type SqliteAdapter = ReturnType<ReturnType<typeof sqliteAdapter>['init']>;

/** Tables of what the public sends, each a row of its own. */
const SENT = ['complaints', 'enquiries', 'survey_responses'];

/** What is deleted is overwritten. */
const OVERWRITE = 'PRAGMA secure_delete = ON;';

/**
 * Counters of visitors and challenges already solved. What is written of them must outlive a killed
 * process, and does; a machine that loses its power may forget the last of them.
 */
export const QUICK = ['feedback-limits', 'feedback-keys'] as const;

function isQuick({ collection }: { collection: string }): boolean {
  return QUICK.some((each) => each === collection);
}

/**
 * Lets the counters be written by a connection of their own, which does not wait for the disk:
 * what is acknowledged to a person waits for it once, not three times.
 */
export function withQuickWrites(adapter: SqliteAdapter): SqliteAdapter {
  const { connect, create, deleteMany, destroy, updateOne } = adapter;
  prepareInserts(adapter, [...SENT, ...QUICK.map((slug) => slug.replaceAll('-', '_'))]);
  /** The adapter once more, with a connection of its own to the same file. */
  const quick = { ...adapter };

  adapter.connect = async (options) => {
    await connect?.call(adapter, options);
    await adapter.client.execute(OVERWRITE);
    groupWrites(adapter.client, SENT);
    const wal = adapter.wal && { ...adapter.wal, synchronous: 'NORMAL' as const };
    Object.assign(quick, adapter, { connect, wal, client: null, prodMigrations: undefined });
    await quick.connect?.(options);
    await quick.client.execute(OVERWRITE);
  };
  adapter.create = (args) => create.call(isQuick(args) ? quick : adapter, args);
  adapter.deleteMany = (args) => deleteMany.call(isQuick(args) ? quick : adapter, args);
  adapter.updateOne = (args) => updateOne.call(isQuick(args) ? quick : adapter, args);
  adapter.destroy = async () => {
    quick.client.close();
    await destroy?.call(adapter);
  };
  return adapter;
}
