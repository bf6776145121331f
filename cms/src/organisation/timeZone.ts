const USUAL = 'Asia/Riyadh';

/** Whether the machine knows a time zone of that name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** A stored time zone, or the usual one in place of what is none: days begin all the same. */
export function timeZoneOrUsual(stored: unknown): string {
  return typeof stored === 'string' && isTimeZone(stored) ? stored : USUAL;
}
