import type { Payload } from 'payload';

import { timeZoneOrUsual } from './timeZone.ts';

/**
 * The association's time zone, by which its days begin.
 * @privileged the time zone is public
 */
export async function timeZoneOf(payload: Payload): Promise<string> {
  const { timeZone } = await payload.findGlobal({
    slug: 'organisation',
    depth: 0,
    overrideAccess: true,
  });
  return timeZoneOrUsual(timeZone);
}

/** Today's date in the association's time zone, `YYYY-MM-DD`. */
export async function todayOf(payload: Payload, now = new Date()): Promise<string> {
  return dayIn(await timeZoneOf(payload), now);
}

/** The calendar day of an instant in a time zone, `YYYY-MM-DD`. */
export function dayIn(timeZone: string, now: Date): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
}
