import config from '@payload-config';
import { getPayload } from 'payload';

export const dynamic = 'force-dynamic';

/**
 * `GET /readyz` → 200 when the database answers, 503 otherwise.
 * @privileged it asks whether the database answers, and passes nothing of it on
 */
export async function GET(): Promise<Response> {
  try {
    const payload = await getPayload({ config });
    await payload.count({ collection: 'editions', overrideAccess: true });
    return Response.json({ status: 'ready' });
  } catch {
    return Response.json({ status: 'not-ready' }, { status: 503 });
  }
}
