import type { ServerProps } from 'payload';
import type { ReactNode } from 'react';

import { PayloadDates } from '../../core/ui/PayloadDates.tsx';
import { timeZoneOf } from '../today.ts';

/** Lets the whole panel tell the time by the association's clock, wherever it is looked at. */
export async function AssociationTime({
  children,
  payload,
}: Pick<ServerProps, 'payload'> & { children: ReactNode }) {
  return <PayloadDates timeZone={await timeZoneOf(payload)}>{children}</PayloadDates>;
}
