import { followCalendar, keepErasing, keepRemovingExpired } from '@mithaq/feedback';
import config from '@payload-config';
import { getPayload, handleEndpoints } from 'payload';

import { catchUp } from './audit/catchUp.ts';
import { assertClock } from './core/assertClock.ts';
import { assertTransactions } from './core/assertTransactions.ts';
import { openDirectApi } from './core/directApi.ts';
import { EnvironmentError, readEnvironment } from './core/environment.ts';
import { assertOwnDatabase, markInstallation } from './core/installation.ts';
import { watchDatabase } from './core/lostDatabase.ts';
import { gated } from './core/restGate.ts';
import { markOfSecrets, readSecrets } from './core/secrets.ts';
import { signaturesToRecord } from './editions/translate.ts';
import { caseActsToRecord } from './feedback/caseActs.ts';
import { repeatListedErasures } from './feedback/erasureList.ts';
import { finishReleases, stepsToRecord } from './policies/transitions.ts';
import { changesToRecord } from './revisions/recordChanges.ts';
import { seed } from './seed/seed.ts';

/** Where what belongs into the audit trail is done. */
const AUDITED = [changesToRecord, stepsToRecord, signaturesToRecord, caseActsToRecord];

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
    if (error instanceof EnvironmentError) process.exit(1);
    console.error(
      'The database could not be made ready: look at DATABASE_URL and its server or, without one, at ' +
        'the file in DATA_DIR.',
    );
    process.exit(1);
  }
}

async function prepare(): Promise<void> {
  const payload = await getPayload({ config });
  const environment = readEnvironment(process.env);
  const { DATA_DIR: dataDir } = environment;
  const secrets = markOfSecrets(readSecrets(dataDir));
  await assertOwnDatabase(payload, {
    dataDir,
    secrets,
    isNewMeant: environment.NEW_DATABASE === 'true',
    areSecretsGivenUp: environment.NEW_SECRETS === 'true',
  });
  if (environment.CLOCK_IS_RIGHT === 'false') await assertClock(payload, new Date());
  await assertTransactions(payload);
  const finished = await finishReleases(payload);
  if (finished > 0) payload.logger.info(`Completed ${String(finished)} interrupted release(s).`);
  await seed(payload);
  await markInstallation(payload, { dataDir, secrets });
  const late = await catchUp(payload, { sources: AUDITED, now: Date.now() });
  if (late > 0) payload.logger.info(`Recorded ${String(late)} event(s) of an interrupted process.`);
  const repeated = await repeatListedErasures(payload, dataDir);
  if (repeated > 0) payload.logger.info(`Erased ${String(repeated)} restored case(s) again.`);
  watchDatabase(payload);
  openDirectApi(answeredByPayload);
  void keepErasing(payload);
  void followCalendar(payload);
  void keepRemovingExpired(payload);
}

/** What the public asks is answered by the copy of Payload's configuration that the start made. */
const gate = gated((request: Request) => handleEndpoints({ config, request }));

function answeredByPayload(request: Request): Promise<Response> {
  const [, , ...slug] = new URL(request.url).pathname.split('/');
  return gate(request, { params: Promise.resolve({ slug }) });
}
