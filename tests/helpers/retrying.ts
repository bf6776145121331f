const MOST_TRIES = 5;

/**
 * The throw-away MongoDB-compatible server can answer «deadlock detected» while indexes are built
 * on several databases at once; MongoDB's own does not.
 */
export async function retrying<T>(open: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await open();
    } catch (error) {
      const known = error instanceof Error && error.message.includes('deadlock detected');
      if (!known || attempt === MOST_TRIES) throw error;
    }
  }
}
