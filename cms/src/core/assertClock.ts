import type { Payload } from 'payload';
import { z } from 'zod';

import { EnvironmentError } from './environment.ts';

/** By how much the clocks of two machines may differ. */
const TOLERANCE_MS = 10 * 60 * 1000;

const rowsSchema = z.object({ docs: z.array(z.object({ createdAt: z.coerce.date() })) });

/**
 * Refuses to go on with a clock that stands before the newest record of the database: what it
 * would date, due days above all, would be wrong, and a seal before the act it follows.
 * @throws EnvironmentError that says in both languages what to do
 */
export async function assertClock(payload: Payload, now: Date): Promise<void> {
  const newest = await newestRecord(payload);
  if (newest === null || newest.getTime() - now.getTime() <= TOLERANCE_MS) return;
  const [clock, record] = [now.toISOString(), newest.toISOString()];
  throw new EnvironmentError(
    `ساعة هذا الجهاز (${clock}) متأخرة عن أحدث سجل في قاعدة البيانات (${record}). اضبط الساعة ثم شغّل من جديد. فإن كانت الساعة صحيحة، وكُتب السجل حين كانت متقدمة، فشغّل مع CLOCK_IS_RIGHT=true.\n` +
      `This machine's clock (${clock}) stands before the newest record of the database (${record}). Set the clock, then start again. If the clock is right, and the record was written while it stood ahead, start with CLOCK_IS_RIGHT=true.`,
  );
}

/** @privileged it reads when the newest row of each collection was made, and tells no more of it */
async function newestRecord(payload: Payload): Promise<Date | null> {
  const dated = payload.config.collections.filter(({ flattenedFields }) =>
    flattenedFields.some(({ name }) => name === 'createdAt'),
  );
  const newest = await Promise.all(
    dated.map(async ({ slug }) => {
      const place = { collection: slug, sort: '-createdAt', limit: 1, pagination: false };
      return rowsSchema.safeParse(await payload.db.find(place)).data?.docs[0]?.createdAt ?? null;
    }),
  );
  const times = newest.flatMap((date) => (date === null ? [] : date.getTime()));
  return times.length === 0 ? null : new Date(Math.max(...times));
}
