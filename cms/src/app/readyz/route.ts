import config from '@payload-config';
import { getPayload } from 'payload';

import { takesWrites } from '../../core/disk.ts';
import { readEnvironment } from '../../core/environment.ts';

export const dynamic = 'force-dynamic';

/** A database that says nothing for so long is lost. */
const PATIENCE_MS = 3_000;

/** `GET /readyz` → 200 when the database answers and the data folder takes writes, else 503. */
export async function GET(): Promise<Response> {
  const [answers, hasRoom] = await Promise.all([
    databaseAnswers(),
    takesWrites(readEnvironment(process.env).DATA_DIR),
  ]);
  if (answers && hasRoom) return Response.json({ status: 'ready' });
  const lacks = answers ? 'disk' : 'database';
  const headers = { 'Retry-After': '5', 'Cache-Control': 'no-store' };
  return Response.json({ status: 'not-ready', lacks }, { status: 503, headers });
}

/** @privileged it asks whether the database answers, and passes nothing of it on */
async function databaseAnswers(): Promise<boolean> {
  try {
    const payload = await getPayload({ config });
    const asked = payload.count({ collection: 'editions', overrideAccess: true }).then(() => true);
    const late = new Promise<false>((resolve) => {
      setTimeout(resolve, PATIENCE_MS, false);
    });
    return await Promise.race([asked, late]);
  } catch {
    return false;
  }
}
