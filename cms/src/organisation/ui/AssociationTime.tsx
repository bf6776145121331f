import type { ServerProps } from 'payload';
import type { ReactNode } from 'react';

import { takeOverDates } from '../../core/payloadDates.ts';
import { PayloadDates } from '../../core/ui/PayloadDates.tsx';
import { timeZoneOf } from '../today.ts';

/**
 * Lets the whole panel tell the time by the association's clock, wherever it is looked at. Some of
 * Payload's dates are written by the server, in its own zone.
 */
export async function AssociationTime({
  children,
  payload,
  i18n,
}: Pick<ServerProps, 'payload' | 'i18n'> & { children: ReactNode }) {
  const timeZone = await timeZoneOf(payload);
  const pattern = payload.config.admin.dateFormat;
  takeOverDates(i18n.dateFNS, { pattern, language: i18n.language, timeZone });
  return <PayloadDates timeZone={timeZone}>{children}</PayloadDates>;
}
