import type { SqliteAdapter } from './quickWrites.ts';

type Client = SqliteAdapter['client'];
type Statement = Parameters<Client['batch']>[0][number];
type Result = Awaited<ReturnType<Client['batch']>>[number];

type Waiting = {
  statement: Statement;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
};

/**
 * Lets what is written at the same moment wait for the disk together: one commit for all of it,
 * after which each is acknowledged. Where one of them is refused nothing of the commit stands, and
 * each is written alone, so that it is refused to nobody else.
 * @param tables whose new rows wait so; a row of another has other rows written after it
 */
export function groupWrites(client: Client, tables: readonly string[]): void {
  const starts = tables.map((table) => `insert into "${table}" `);
  const execute = client.execute.bind(client);
  let waiting: Waiting[] = [];

  async function alone({ statement, resolve, reject }: Waiting): Promise<void> {
    try {
      resolve(await execute(statement));
    } catch (error) {
      reject(error);
    }
  }

  async function flush(): Promise<void> {
    const group = waiting;
    waiting = [];
    const results = group.length === 1 ? null : await together(group);
    if (results === null) for (const each of group) await alone(each);
    else for (const [index, result] of results.entries()) group[index]?.resolve(result);
  }

  /** @returns null when nothing of it stands */
  async function together(group: readonly Waiting[]): Promise<Result[] | null> {
    try {
      return await client.batch(
        group.map(({ statement }) => statement),
        'write',
      );
    } catch {
      return null;
    }
  }

  client.execute = (statement: Statement | string) => {
    const sql = typeof statement === 'string' ? statement : statement.sql;
    if (!starts.some((start) => sql.startsWith(start))) return execute(statement);
    return new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(() => void flush());
      waiting.push({ statement, resolve, reject });
    });
  };
}
