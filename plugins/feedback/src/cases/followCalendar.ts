/**
 * Due dates follow the host's calendar. Kept is the hash of the calendar they were last counted by;
 * a calendar with another hash marks all open cases as to be counted again. So the mark is set by
 * the change itself, however it came about, is lost by no kill, and is taken away only when the last
 * case has been counted.
 */
import { createHash } from 'node:crypto';
import type { Payload } from 'payload';

import { recurring } from '../core/recurring.ts';
import { runtimeOf } from '../runtime.ts';
import type { Calendar } from '../sla/calendar.ts';
import type { Recount } from './recomputeDueDates.ts';
import { recomputeDueDates } from './recomputeDueDates.ts';

const COUNTED_BY = 'feedback: the calendar due dates were counted by';

const PAUSE_MS = 20_000;

/**
 * Counts due dates again if the calendar is not the one they were counted by.
 * @returns null when it is
 */
export async function recountDueDates(payload: Payload): Promise<Recount | null> {
  const calendar = await runtimeOf(payload).calendar(payload);
  const present = hashOf(calendar);
  if ((await payload.kv.get(COUNTED_BY)) === present) return null;
  const recount = await recomputeDueDates({ payload, calendar });
  if (recount.failed === 0) await payload.kv.set(COUNTED_BY, present);
  return recount;
}

/** Looks at the calendar now and every twenty seconds from now on, for a host to call at its start. */
export async function followCalendar(payload: Payload): Promise<void> {
  const msg = 'Due dates were not counted';
  await recurring({ payload, msg, pauseMs: PAUSE_MS, run: recountDueDates });
}

/** Alike for calendars that differ in the order of their days only. */
function hashOf({ timeZone, weekend, holidays }: Calendar): string {
  const days = holidays.map(({ from, to, name }) => [from, to, name.ar, name.en]);
  const facts = [timeZone, weekend.toSorted(), days.map((day) => JSON.stringify(day)).toSorted()];
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url');
}
