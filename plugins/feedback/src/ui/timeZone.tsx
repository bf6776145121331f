'use client';

import type { ReactNode } from 'react';
import { createContext, use } from 'react';

const TimeZone = createContext('UTC');

/** Gives a time zone to the plugin's components within. */
export function InTimeZone(props: { timeZone: string; children: ReactNode }): ReactNode {
  return <TimeZone value={props.timeZone}>{props.children}</TimeZone>;
}

/** The time zone of the host's calendar, wherever the panel is looked at. */
export function useTimeZone(): string {
  return use(TimeZone);
}
