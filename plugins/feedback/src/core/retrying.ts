import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

const MAX_TRIES = 8;
const LONGEST_WAIT_MS = 25;

/**
 * Does a single write again when the database gave it up for another one's sake: a write conflict
 * or a deadlock leaves nothing behind, so the write can simply be repeated.
 * @throws what the last try threw
 */
export async function retrying<T>(write: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (attempt === MAX_TRIES || !isGivenUp(error)) throw error;
      await wait(randomInt(1, LONGEST_WAIT_MS) * attempt);
    }
  }
}

/**
 * MongoDB's WriteConflict (112), SQLite's snapshot that another connection has written past, and the
 * words of servers that speak MongoDB's protocol: told by the error or by what caused it.
 */
function isGivenUp(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    code === '112' ||
    code.startsWith('SQLITE_BUSY') ||
    /deadlock detected|could not serialize access|SQLITE_BUSY/i.test(error.message) ||
    isGivenUp(error.cause)
  );
}
