import { randomUUID } from 'node:crypto';
import { sql } from '@payloadcms/db-sqlite/drizzle';
import { z } from 'zod';

import type { SqliteAdapter } from './quickWrites.ts';

type Row = Record<string, unknown>;
type Statement = { run: (values: Row) => Promise<unknown> };

/** Rows of a table differ in which of their columns are empty; further shapes are built each time. */
const MOST_SHAPES = 100;

/**
 * Builds the statement that stores a row once for all rows of its shape, and asks nothing back but
 * what is known: to read all columns of a new row again took longer than to write them.
 * @param tables whose rows are stored alone, by this process's ids
 */
export function prepareInserts(adapter: SqliteAdapter, tables: readonly string[]): void {
  const { insert } = adapter;
  const prepared = new WeakMap<SqliteAdapter['drizzle'], Map<string, Statement>>();

  function statementsOf({ drizzle }: SqliteAdapter): Map<string, Statement> {
    const known = prepared.get(drizzle) ?? new Map<string, Statement>();
    prepared.set(drizzle, known);
    return known;
  }

  adapter.insert = async function insertPrepared(this: SqliteAdapter, args) {
    const { tableName, values, onConflictDoUpdate } = args;
    const database: unknown = args.db;
    const isAlone = database === this.drizzle && onConflictDoUpdate === undefined;
    if (!isAlone || Array.isArray(values) || !tables.includes(tableName)) {
      return insert.call(this, args);
    }
    const row = { id: randomUUID(), ...values };
    const statements = statementsOf(this);
    const shape = shapeOf(tableName, row);
    const statement = statements.get(shape) ?? prepare(this, { tableName, row });
    if (statements.size < MOST_SHAPES) statements.set(shape, statement);
    await statement.run(row);
    return [row];
  };
}

const tableSchema = z.custom<Parameters<SqliteAdapter['drizzle']['insert']>[0]>(
  (value) => typeof value === 'object' && value !== null,
  { error: 'there is no such table' },
);

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined;
}

function shapeOf(tableName: string, row: Row): string {
  const columns = Object.entries(row).map(([name, value]) => (isEmpty(value) ? `-${name}` : name));
  return [tableName, ...columns].join(' ');
}

function prepare(
  adapter: SqliteAdapter,
  { tableName, row }: { tableName: string; row: Row },
): Statement {
  const table = tableSchema.parse(adapter.tables[tableName]);
  const values: Row = {};
  for (const [name, value] of Object.entries(row)) {
    values[name] = isEmpty(value) ? value : sql.placeholder(name);
  }
  return adapter.drizzle.insert(table).values(values).prepare();
}
