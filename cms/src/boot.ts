import { followCalendar, keepRemovingExpired } from '@mithaq/feedback';
import config from '@payload-config';
import { getPayload } from 'payload';

import { assertTransactions } from './core/assertTransactions.ts';
import { finishReleases } from './policies/transitions.ts';
import { seed } from './seed/seed.ts';

/**
 * Makes the cms ready to answer: connects, migrates, checks what the database promises, completes
 * what a killed process left half-done, and seeds an empty database. A boot that fails ends
 * the process with its reason.
 */
export async function boot(): Promise<void> {
  try {
    await prepare();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(
      'The database could not be made ready: look at DATABASE_URL and its server or, without one, at ' +
        'the file in DATA_DIR.',
    );
    process.exit(1);
  }
}

async function prepare(): Promise<void> {
  const payload = await getPayload({ config });
  await assertTransactions(payload);
  const finished = await finishReleases(payload);
  if (finished > 0) payload.logger.info(`Completed ${String(finished)} interrupted release(s).`);
  await seed(payload);
  void followCalendar(payload);
  void keepRemovingExpired(payload);
}
