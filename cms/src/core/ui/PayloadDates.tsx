'use client';

import { useConfig, useTranslation } from '@payloadcms/ui';
import type { ReactNode } from 'react';

import { takeOverDates } from '../payloadDates.ts';
import { TimeZone } from './format.ts';

/** Gives the association's time zone to our components, and to Payload's own dates. */
export function PayloadDates({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  const { i18n } = useTranslation();
  const pattern = useConfig().config.admin.dateFormat;
  takeOverDates(i18n.dateFNS, { pattern, language: i18n.language, timeZone });
  return <TimeZone value={timeZone}>{children}</TimeZone>;
}
