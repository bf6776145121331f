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

/** MongoDB's WriteConflict (112), and the words of servers that speak its protocol. */
function isGivenUp(error: unknown): boolean {
  return (
    error instanceof Error &&
    (('code' in error && error.code === 112) ||
      /deadlock detected|could not serialize access|SQLITE_BUSY/i.test(error.message))
  );
}
