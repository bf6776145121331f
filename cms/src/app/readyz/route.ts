import config from '@payload-config';
import { getPayload } from 'payload';

import { takesWrites } from '../../core/disk.ts';
import { readEnvironment } from '../../core/environment.ts';
import { isDatabaseLost } from '../../core/lostDatabase.ts';

export const dynamic = 'force-dynamic';

/** A database that says nothing for so long is lost; whoever asks is answered within two seconds. */
const PATIENCE_MS = 1_500;

/** `GET /readyz` → 200 when the database answers and the data folder takes writes, else 503. */
export async function GET(): Promise<Response> {
  const [answers, hasRoom] = await Promise.all([
    inTime(databaseAnswers()),
    inTime(takesWrites(readEnvironment(process.env).DATA_DIR)),
  ]);
  if (answers && hasRoom) return Response.json({ status: 'ready' });
  const lacks = answers ? 'disk' : 'database';
  const headers = { 'Retry-After': '5', 'Cache-Control': 'no-store' };
  return Response.json({ status: 'not-ready', lacks }, { status: 503, headers });
}

/** Whether something holds and says so in time. */
function inTime(asked: Promise<boolean>): Promise<boolean> {
  const late = new Promise<false>((resolve) => {
    setTimeout(resolve, PATIENCE_MS, false);
  });
  return Promise.race([asked, late]);
}

/** @privileged it asks whether the database answers, and passes nothing of it on */
async function databaseAnswers(): Promise<boolean> {
  if (isDatabaseLost()) return false;
  try {
    const payload = await getPayload({ config });
    await payload.count({ collection: 'editions', overrideAccess: true });
    return true;
  } catch {
    return false;
  }
}
