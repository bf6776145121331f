import type { Installation } from '../helpers/installation.ts';
import { launchInstallation } from '../helpers/installation.ts';
import type { Filled } from './payloadOnNext.ts';
import { answers, startReference } from './payloadOnNext.ts';

/** Seconds from a start on a built tree to the first policy page, of both, in one round. */
export type Start = { ours: number; reference: number };

/** Starts both one after the other, on data that is there, and stops them again. */
export async function startBoth(
  { dataDir }: Pick<Installation, 'dataDir'>,
  filled: Filled,
): Promise<Start> {
  const payload = await startReference(filled);
  await payload.stop();
  const began = performance.now();
  const launch = await launchInstallation({ dataDir });
  const ended = launch.ended.then(() => false);
  let isAlive = true;
  void ended.then((is) => (isAlive = is));
  await answers(`${launch.site}/ar/policies/${filled.slug}`, () => isAlive);
  const ours = (performance.now() - began) / 1000;
  await launch.signal('SIGTERM');
  return { ours, reference: payload.secondsToStart };
}
