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

/** The calendar day of an instant in a time zone, `YYYY-MM-DD`. */
export function dayIn(timeZone: string, now: Date): string {
  return formatFor(timeZone).format(now);
}

/** One for each zone: making it takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}
