import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Client } from '@libsql/client';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { groupWrites } from './groupWrites.ts';

let folder: string;
let client: Client;
/** How many writes each commit of several had. */
let groups: number[];

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'mithaq-writes-'));
  client = createClient({ url: `file:${path.join(folder, 'writes.db')}` });
  await client.execute('CREATE TABLE notes (key TEXT UNIQUE)');
  groups = [];
  const batch = client.batch.bind(client);
  vi.spyOn(client, 'batch').mockImplementation((statements, mode) => {
    groups.push(statements.length);
    return batch(statements, mode);
  });
  groupWrites(client, ['notes']);
});
afterEach(() => {
  client.close();
  rmSync(folder, { recursive: true });
});

async function note(key: string): Promise<string> {
  const sql = 'insert into "notes" (key) values (?) returning key';
  const { rows } = await client.execute({ sql, args: [key] });
  return z.string().parse(rows[0]?.['key']);
}

async function noted(): Promise<unknown[]> {
  const { rows } = await client.execute('SELECT key FROM notes ORDER BY key');
  return rows.map(({ key }) => key);
}

describe('writes of the same moment', () => {
  it('are committed together, and each has its own answer', async () => {
    expect(await Promise.all(['a', 'b', 'c'].map(note))).toEqual(['a', 'b', 'c']);
    expect(groups).toEqual([3]);
    expect(await noted()).toEqual(['a', 'b', 'c']);
  });

  it('are refused alone: the others stand', async () => {
    await note('b');
    const outcomes = await Promise.allSettled(['a', 'b', 'c', 'c'].map(note));
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
    ]);
    expect(await noted()).toEqual(['a', 'b', 'c']);
  });

  it('see what was written before them', async () => {
    const [first] = await Promise.all([
      note('a').then(() => client.execute("UPDATE notes SET key = 'z' WHERE key = 'a'")),
      note('b'),
    ]);
    expect(first.rowsAffected).toBe(1);
    expect(await noted()).toEqual(['b', 'z']);
  });

  it('are written at once where they are of another table', async () => {
    await client.execute('CREATE TABLE others (key TEXT)');
    const sql = `insert into "others" (key) values ('a')`;
    await Promise.all([client.execute(sql), client.execute(sql)]);
    expect(groups).toEqual([]);
  });

  it('cost one that comes alone nothing more', async () => {
    await note('a');
    expect(groups).toEqual([]);
  });
});
