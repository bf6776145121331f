import type { Payload } from 'payload';
import type { ReactNode } from 'react';

import { runtimeOf } from '../runtime.ts';
import { InTimeZone } from './timeZone.tsx';

/** Lets the plugin's part of the panel tell days and times by the host's calendar. */
export async function CalendarTime({
  children,
  payload,
}: {
  children: ReactNode;
  payload: Payload;
}): Promise<ReactNode> {
  return <InTimeZone timeZone={await timeZoneOf(payload)}>{children}</InTimeZone>;
}

/** A calendar that cannot be read is put right in the panel, which therefore opens without one. */
async function timeZoneOf(payload: Payload): Promise<string> {
  try {
    const { timeZone } = await runtimeOf(payload).calendar(payload);
    return timeZone;
  } catch (err) {
    payload.logger.error({ err, msg: 'The calendar cannot be read; the panel tells UTC' });
    return 'UTC';
  }
}
